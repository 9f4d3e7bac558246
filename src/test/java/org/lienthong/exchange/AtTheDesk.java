package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody at the pages of the hub under test, logged in, behind its real filters and before its real acts. */
final class AtTheDesk {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final MockMvc mvc;
    private final MockHttpSession session = new MockHttpSession();

    AtTheDesk(WebApplicationContext hub, String name, String... authorities) {
        DefaultMockMvcBuilder pages = MockMvcBuilders.webAppContextSetup(hub);
        mvc = pages.addFilters(hub.getBean("springSecurityFilterChain", Filter.class))
                .build();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        name,
                        null,
                        List.of(authorities).stream()
                                .map(SimpleGrantedAuthority::new)
                                .toList())));
    }

    String page(String path) {
        MockHttpServletResponse answer = perform(get(URI.create(path)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return text(answer);
    }

    /** The fields of a form with the token of this page; what was shown before may be pressed again. */
    String pressed(String shown, String action, Map<String, ?> fields) {
        Matcher csrf = CSRF.matcher(shown);
        assertThat(csrf.find()).isTrue();
        MockHttpServletRequestBuilder press = post(URI.create(action)).param("_csrf", csrf.group(1));
        fields.forEach((name, value) -> press.param(
                name, value instanceof List<?> many ? many.toArray(String[]::new) : new String[] {value.toString()}));
        MockHttpServletResponse answer = perform(press);
        return answer.getStatus() == 302 ? page(String.valueOf(answer.getRedirectedUrl())) : text(answer);
    }

    /** The value of a hidden field of this page. */
    static String hidden(String shown, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(shown);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(
                            request.session(session).accept("text/html").locale(java.util.Locale.forLanguageTag("vi")))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
