package org.lienthong.channels;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The token call of OAuth2, which partners and platforms share. */
final class OAuth2 {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long SECONDS_WHEN_UNSAID = 60;

    private OAuth2() {}

    static Wire.Request request(String path, Map<String, String> headers, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Wire.Request(
                path, headers, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing of a message has been sent yet, whatever goes wrong while logging in. */
    static Tokens.Fresh fetch(Wire.Request request, Function<Wire.Request, Wire.Reply> line) {
        Wire.Reply reply;
        try {
            reply = line.apply(request);
        } catch (Wire.NoReply noReply) {
            throw new Wire.NotSent("login-no-reply", "logging in: " + noReply.getMessage());
        }
        try {
            JsonNode answer = JSON.readTree(reply.body());
            JsonNode token = answer.get("access_token");
            if (reply.status() == 200 && token != null && token.isString()) {
                JsonNode seconds = answer.get("expires_in");
                long life = seconds == null ? SECONDS_WHEN_UNSAID : seconds.asLong(SECONDS_WHEN_UNSAID);
                return new Tokens.Fresh(token.asString(), Duration.ofSeconds(Math.max(life, 1)));
            }
        } catch (JacksonException unreadable) {
            // told below, like every other answer without a token
        }
        throw new Wire.NotSent(
                "login-refused",
                "no token was given (HTTP " + reply.status() + "); check the client id and its secret");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
