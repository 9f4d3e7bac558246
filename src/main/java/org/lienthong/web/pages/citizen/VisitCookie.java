package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What shows that this browser has shown the second factor; only sent to the pages of tracking, never from another site. */
final class VisitCookie {

    private static final String NAME = "visit";
    private static final String PATH = "/track";

    private VisitCookie() {}

    /** Empty when there is none. */
    static String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String visit) {
        add(response, ResponseCookie.from(NAME, visit).secure(request.isSecure()));
    }

    static void remove(HttpServletResponse response) {
        add(response, ResponseCookie.from(NAME, "").maxAge(Duration.ZERO));
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path(PATH).httpOnly(true).sameSite("Strict").build().toString());
    }
}
