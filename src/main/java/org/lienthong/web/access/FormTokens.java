package org.lienthong.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The tokens of the forms on citizens' pages: a cookie of its own for who has no login, the token of the session for who has
 * one, because the same pages show the form that ends it.
 */
final class FormTokens implements CsrfTokenRepository {

    private final CsrfTokenRepository anybody;
    private final CsrfTokenRepository known = new HttpSessionCsrfTokenRepository();

    FormTokens(CsrfTokenRepository anybody) {
        this.anybody = anybody;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String login = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
        return session != null && session.getAttribute(login) != null ? known : anybody;
    }
}
