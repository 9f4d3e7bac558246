package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.lienthong.citizen.CitizenSettings;
import org.lienthong.citizen.DraftSecret;
import org.lienthong.web.access.AccessSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The code of the draft that this browser works on; only sent to the pages of submitting. */
@Component
class DraftCookie {

    private static final String NAME = "draft";
    private static final String PATH = "/submit";

    private final CitizenSettings settings;
    private final AccessSettings access;

    DraftCookie(CitizenSettings settings, AccessSettings access) {
        this.settings = settings;
        this.access = access;
    }

    static Optional<DraftSecret> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : DraftSecret.typed(cookie.getValue());
    }

    void write(HttpServletRequest request, HttpServletResponse response, DraftSecret secret) {
        add(
                response,
                ResponseCookie.from(NAME, secret.shown())
                        .maxAge(settings.keepDrafts())
                        .secure(request.isSecure() || access.encrypted()));
    }

    static void remove(HttpServletResponse response) {
        add(response, ResponseCookie.from(NAME, "").maxAge(Duration.ZERO));
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path(PATH).httpOnly(true).sameSite("Lax").build().toString());
    }
}
