package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: logged in, with a session, sending forms as pages have them. */
final class People {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Caller caller;
    private String session;

    private People(Caller caller) {
        this.caller = caller;
    }

    static People loggedIn(Caller stranger, Credentials.User user) {
        People people = new People(stranger);
        Caller.Answer login = stranger.get("/login");
        people.session = session(login);
        Caller.Answer done = people.send(
                "/login", csrf(login.body()), Map.of("username", user.username(), "password", user.password()));
        people.session = session(done);
        return people;
    }

    Caller.Answer get(String path) {
        return caller.get(path, "Accept", "text/html", "Cookie", session);
    }

    String page(String path) {
        Caller.Answer answer = get(path);
        assertThat(answer.status()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Presses a button of the page {@code from}. */
    Caller.Answer press(String from, String action, Map<String, String> fields) {
        return send(action, csrf(page(from)), fields);
    }

    /** Presses it and looks at the page to which it leads. */
    String pressed(String from, String action, Map<String, String> fields) {
        Caller.Answer answer = press(from, action, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return page(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
    }

    Caller.Answer send(String action, String csrf, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)));
        return caller.post(action, "application/x-www-form-urlencoded", form, "Accept", "text/html", "Cookie", session);
    }

    /** Chooses a file in a form of the page {@code from} and presses its button. */
    String upload(String from, String action, Map<String, String> fields, byte[] file) {
        String line = "----a-form-with-a-file";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf(page(from)));
        all.forEach((name, value) -> body.writeBytes(
                ("--" + line + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request(action, "Accept", "text/html", "Cookie", session)
                        .header("Content-Type", "multipart/form-data; boundary=" + line)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())))
                .body();
    }

    static String csrf(String page) {
        Matcher csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        return csrf.group(1);
    }

    private static String session(Caller.Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }
}
