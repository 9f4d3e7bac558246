package org.lienthong.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a login on the pages, as a browser has it: a session, and the token of the page that is shown. */
final class Browsing {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Caller caller;
    private final String session;

    private Browsing(Caller caller, String session) {
        this.caller = caller;
        this.session = session;
    }

    static Browsing as(Caller stranger, Credentials.User user) {
        Caller.Answer login = stranger.get("/login");
        Caller.Answer done = stranger.post(
                "/login",
                "application/x-www-form-urlencoded",
                "username=" + user.username() + "&password=" + encoded(user.password()) + "&_csrf="
                        + encoded(token(login.body())),
                "Cookie",
                cookie(login));
        return new Browsing(stranger, cookie(done));
    }

    String session() {
        return session;
    }

    Caller.Answer get(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Cookie";
        all[headers.length + 1] = session;
        return caller.get(path, all);
    }

    /** The answer as bytes, for files. */
    HttpResponse<byte[]> file(String path) {
        return caller.file(path, "Cookie", session);
    }

    /** Sends a form of this page and goes where it leads. */
    Caller.Answer send(String page, String action, String... fields) {
        Caller.Answer sent = post(page, action, fields);
        String location = sent.header("Location");
        return location.isEmpty() ? sent : get(location.replaceFirst("^https?://[^/]+", ""));
    }

    /** Sends a form of this page; the answer as it is. */
    Caller.Answer post(String page, String action, String... fields) {
        StringBuilder form =
                new StringBuilder("_csrf=" + encoded(token(get(page).body())));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return caller.post(action, "application/x-www-form-urlencoded", form.toString(), "Cookie", session);
    }

    private static String token(String page) {
        Matcher matcher = CSRF.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no form on this page: " + page);
        }
        return matcher.group(1);
    }

    private static String cookie(Caller.Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
