package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The porter of a partner whose family is a dialect: whether the hub has proved itself. */
final class Guard {

    private final Dialect.Asks asks;
    private final Seat seat;
    private final Map<String, Instant> tokens = new HashMap<>();

    Guard(Dialect.Asks asks, Seat seat) {
        this.asks = asks;
        this.seat = seat;
    }

    /** Where the hub fetches its tokens, if it needs any. */
    List<Door> doors() {
        return asks.path() == null
                ? List.of()
                : List.of(Door.plain(
                        "POST", "/" + asks.path(), asks.login().equals("session") ? this::session : this::token));
    }

    boolean lets(Door.Asked asked, Instant now) {
        return switch (asks.login()) {
            case "none" -> true;
            case "api-key" -> asked.header("X-API-Key").equals(seat.outbound());
            case "basic" -> asked.header("Authorization").equals(basic(seat.username(), seat.outbound()));
            case "oauth2-client", "oauth2-password" -> {
                String shown = asked.header("Authorization");
                Instant end = shown.startsWith("Bearer ") ? tokens.get(shown.substring("Bearer ".length())) : null;
                yield end != null && !now.isAfter(end);
            }
            case "session" -> {
                Instant end = tokens.get(Json.text(Json.read(asked.text()), "session"));
                yield end != null && !now.isAfter(end);
            }
            default -> throw new IllegalArgumentException("the sandbox knows no login " + asks.login());
        };
    }

    static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private Answer token(Door.Asked asked, Turn turn) {
        if (!known(DocumentTree.read(asked.body(), "form"))) {
            return Answer.json(401, Json.object().put("error", "invalid_client"));
        }
        tokens.values().removeIf(turn.now()::isAfter);
        String token = Digest.of("token" + seat.path() + turn.now() + tokens.size());
        tokens.put(token, turn.now().plus(seat.pace().session()));
        return Answer.json(Json.object()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", Math.max(1, seat.pace().session().toSeconds())));
    }

    /** As the adapter of the national portal gives them. */
    private Answer session(Door.Asked asked, Turn turn) {
        ObjectNode body = Json.read(asked.text());
        boolean known = Json.text(body, "username").equals(seat.username())
                && Json.text(body, "password").equals(seat.outbound());
        if (!known) {
            return Answer.json(Json.object().put("error_code", "3").put("message", "sai tên hoặc mật khẩu"));
        }
        tokens.values().removeIf(turn.now()::isAfter);
        String session =
                Digest.of("session" + seat.path() + turn.now() + tokens.size()).substring(0, 32);
        tokens.put(session, turn.now().plus(seat.pace().session()));
        return Answer.json(Json.object().put("session", session).put("error_code", "0"));
    }

    private boolean known(ObjectNode form) {
        if (asks.login().equals("oauth2-client")) {
            return Json.text(form, "grant_type").equals("client_credentials")
                    && Json.text(form, "client_id").equals(seat.clientId())
                    && Json.text(form, "client_secret").equals(seat.outbound());
        }
        return Json.text(form, "grant_type").equals("password")
                && Json.text(form, "username").equals(seat.username())
                && Json.text(form, "password").equals(seat.outbound())
                && seat.secret("client")
                        .map(Json.text(form, "client_secret")::equals)
                        .orElse(true);
    }
}
