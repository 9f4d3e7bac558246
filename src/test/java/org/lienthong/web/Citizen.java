package org.lienthong.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser without scripts: keeps cookies, follows redirects, fills in the forms that pages show. */
public final class Citizen {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String LINE = "----seam";

    /** Sends secure cookies to this machine too, as browsers do. */
    final CookieManager cookies = new CookieManager() {
        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    };

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    /** What the browser says about where its requests come from; null: it is too old to say anything. */
    private @Nullable String site;

    public Citizen(int port) {
        this.base = "http://localhost:" + port;
    }

    /** From now on its requests come from there. */
    Citizen from(String place) {
        this.site = place;
        return this;
    }

    /** A page as it came in the end. */
    public record Page(int status, String path, String body, HttpResponse<String> answer) {}

    public Page get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html"));
    }

    /** The form of this page is sent there, filled in with these names and values. */
    public Page post(Page page, String path, String... filled) {
        Map<String, String> fields = fields(page, filled);
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** The same with a file in the field {@code field}. */
    public Page upload(Page page, String path, String field, String fileName, byte[] file, String... filled) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Map.Entry<String, String> one : fields(page, filled).entrySet()) {
                write(
                        body,
                        "--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + one.getKey() + "\"\r\n\r\n"
                                + one.getValue() + "\r\n");
            }
            write(
                    body,
                    "--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            body.write(file);
            write(body, "\r\n--" + LINE + "--\r\n");
            return send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Accept", "text/html")
                    .header("Content-Type", "multipart/form-data; boundary=" + LINE)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Map<String, String> fields(Page page, String... filled) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(page.body());
        if (token.find()) {
            fields.put("_csrf", token.group(1));
        }
        for (int i = 0; i < filled.length; i += 2) {
            fields.put(filled[i], filled[i + 1]);
        }
        return fields;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            if (site != null) {
                request.header("Sec-Fetch-Site", site);
            }
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String path = answer.uri().getPath();
            return new Page(answer.statusCode(), path, answer.body(), answer);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
