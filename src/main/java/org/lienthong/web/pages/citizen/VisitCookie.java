package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.lienthong.citizen.Visits;
import org.lienthong.web.access.AccessSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What shows that this browser has shown the second factor; only sent to the pages of tracking, and also when a link of
 * another site leads there: people come back from where they paid.
 */
@Component
class VisitCookie {

    private static final String NAME = "visit";
    private static final String PATH = "/track";

    private final Visits visits;
    private final AccessSettings access;

    VisitCookie(Visits visits, AccessSettings access) {
        this.visits = visits;
        this.access = access;
    }

    /** Empty when there is none. */
    static String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    /** Opens the dossier for this browser. */
    void open(HttpServletRequest request, HttpServletResponse response, long dossierId) {
        add(
                response,
                ResponseCookie.from(NAME, visits.open(dossierId)).secure(request.isSecure() || access.encrypted()));
    }

    /** Closes what stands open for this browser. */
    void close(HttpServletRequest request, HttpServletResponse response) {
        visits.close(read(request));
        add(response, ResponseCookie.from(NAME, "").maxAge(Duration.ZERO));
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path(PATH).httpOnly(true).sameSite("Lax").build().toString());
    }
}
