package org.lienthong.web;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that the hub has, found by itself: its path, with variables where it has them. */
public final class KnownPages {

    /** Parts of pages, which are looked at where they stand. */
    private static final String FRAGMENTS = "/fragments/";

    private KnownPages() {}

    public static Set<String> of(RequestMappingHandlerMapping mappings) {
        Set<String> pages = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isRead(mapping) && isPage(handler.getMethod(), handler.getBeanType())) {
                mapping.getPatternValues().stream()
                        .filter(path -> !path.startsWith(FRAGMENTS))
                        .forEach(pages::add);
            }
        });
        return pages;
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static boolean isPage(Method method, Class<?> controller) {
        boolean names = method.getReturnType() == String.class || method.getReturnType() == ModelAndView.class;
        return names
                && !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(controller, ResponseBody.class);
    }
}
