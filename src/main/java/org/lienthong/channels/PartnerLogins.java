package org.lienthong.channels;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.dossier.SystemId;
import org.lienthong.province.PartnerSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the hub proves itself to partners. Tokens are kept until shortly before they end. */
final class PartnerLogins {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration EARLY = Duration.ofSeconds(30);

    private final Wire wire;
    private final ChannelsSettings settings;
    private final Clock clock;
    private final Map<SystemId, Token> tokens = new ConcurrentHashMap<>();

    PartnerLogins(Wire wire, ChannelsSettings settings, Clock clock) {
        this.wire = wire;
        this.settings = settings;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    /** The headers that this partner wants with every call. */
    Map<String, String> headers(PartnerSystem partner) {
        return switch (partner.profile().login().kind()) {
            case NONE, DVCQG_SESSION -> Map.of();
            case API_KEY ->
                settings.secret(partner.id(), "outbound")
                        .map(secret -> Map.of("X-API-Key", secret))
                        .orElse(Map.of());
            case BASIC -> Map.of("Authorization", "Basic " + basic(partner));
            case OAUTH2_CLIENT -> Map.of("Authorization", "Bearer " + token(partner));
        };
    }

    /** The next call fetches a new token. */
    void forget(SystemId partner) {
        tokens.remove(partner);
    }

    /** The hub's secret toward this partner; without it there is no use in calling. */
    String secret(PartnerSystem partner) {
        return settings.secret(partner.id(), "outbound")
                .orElseThrow(() -> new Wire.NotSent(
                        "no secret is configured for " + partner.id() + "; set it and it goes on by itself"));
    }

    private String basic(PartnerSystem partner) {
        String user = partner.settings().getOrDefault("username", "");
        return Base64.getEncoder().encodeToString((user + ":" + secret(partner)).getBytes(StandardCharsets.UTF_8));
    }

    private String token(PartnerSystem partner) {
        Token known = tokens.get(partner.id());
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.value();
        }
        Token fresh = fetch(partner);
        tokens.put(partner.id(), fresh);
        return fresh.value();
    }

    private Token fetch(PartnerSystem partner) {
        String form = "grant_type=client_credentials&client_id="
                + encode(partner.settings().getOrDefault("clientId", "")) + "&client_secret=" + encode(secret(partner));
        String path = String.valueOf(partner.profile().login().path());
        Wire.Reply reply = ask(
                partner,
                new Wire.Request(
                        path, Map.of(), "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)));
        try {
            JsonNode answer = JSON.readTree(reply.body());
            JsonNode token = answer.get("access_token");
            if (reply.status() == 200 && token != null && token.isString()) {
                JsonNode seconds = answer.get("expires_in");
                Duration life = Duration.ofSeconds(seconds == null ? 60 : Math.max(seconds.asLong(60), 1));
                return new Token(token.asString(), clock.instant().plus(life).minus(EARLY));
            }
        } catch (JacksonException unreadable) {
            // told below, like every other answer without a token
        }
        throw new Wire.NotSent("no token was given (HTTP " + reply.status() + "); check the client id and its secret");
    }

    /** Nothing of the message itself has been sent yet, whatever goes wrong while logging in. */
    private Wire.Reply ask(PartnerSystem partner, Wire.Request request) {
        try {
            return wire.send(partner.id(), request);
        } catch (Wire.NoReply noReply) {
            throw new Wire.NotSent("logging in: " + noReply.getMessage());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
