package org.lienthong.web.words;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Lets people choose the language with {@code ?lang=vi} or {@code ?lang=en} on any page. */
@Component
class LanguageSwitch implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change)
                .excludePathPatterns("/api/**", "/exchange/**", "/actuator/**", "/v3/**", "/error");
    }
}
