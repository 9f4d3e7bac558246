package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sharing platform before a partner, when its province puts one there: it gives tokens to who shows the right card,
 * and lets nothing through to the partner below its prefix without a living one. Papers and the sandbox's own doors do
 * not lie behind it.
 */
final class Platform {

    private static final String CARD = "lgspaccesstoken";
    private static final String BEARER = "Bearer ";

    private final Seat seat;
    private final String kind;
    private final String prefix;
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    Platform(Seat seat) {
        this.seat = seat;
        this.kind = seat.setting("transport.kind").toLowerCase(Locale.ROOT);
        String path = seat.setting("transport.prefix").replaceAll("^/|/$", "");
        this.prefix = path.isEmpty() ? "/" : "/" + path + "/";
    }

    /** What goes on to the partner, or the answer with which the platform stops it. */
    record Passage(Door.Asked asked, @Nullable Answer stopped) {}

    Passage pass(Door.Asked asked, Instant now) {
        if (kind.isEmpty() || kind.equals("direct") || isOpen(asked.path())) {
            return new Passage(asked, null);
        }
        if (asked.path().equals("/" + seat.setting("transport.token").replaceAll("^/", ""))) {
            return new Passage(asked, token(asked, now));
        }
        if (!asked.path().startsWith(prefix)) {
            return new Passage(asked, Answer.status(404));
        }
        Instant end = tokens.get(asked.header("Authorization").replaceFirst("^" + BEARER, ""));
        if (end == null || now.isAfter(end) || kind.equals("lgsp") && !isOurs(asked.header(CARD))) {
            return new Passage(asked, Answer.json(401, Json.object().put("error", "invalid_token")));
        }
        String wanted = seat.setting("transport.dstcode");
        if (!wanted.isEmpty() && !asked.header("dstcode").equals(wanted)) {
            return new Passage(asked, Answer.json(400, Json.object().put("error", "unknown_dstcode")));
        }
        String path = "/" + asked.path().substring(prefix.length());
        return new Passage(new Door.Asked(path, asked.query(), asked.headers(), asked.body()), null);
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/files/")
                || path.startsWith("/__sandbox/")
                || path.equals("/" + Bank.DOOR)
                || path.equals("/" + PayingPage.PATH);
    }

    private Answer token(Door.Asked asked, Instant now) {
        boolean known = kind.equals("lgsp")
                ? isOurs(asked.header(CARD))
                : asked.header("Authorization")
                        .equals(Guard.basic(seat.setting("transport.consumerKey"), seat.needed("transport")));
        ObjectNode form = DocumentTree.read(asked.body(), "form");
        if (!known || !Json.text(form, "grant_type").equals("client_credentials")) {
            return Answer.json(401, Json.object().put("error", "invalid_client"));
        }
        tokens.values().removeIf(now::isAfter);
        Duration life = seat.pace().session();
        String token = Digest.of("platform" + seat.path() + now + tokens.size());
        tokens.put(token, now.plus(life));
        return Answer.json(Json.object()
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("expires_in", Math.max(1, life.toSeconds())));
    }

    private boolean isOurs(String card) {
        try {
            ObjectNode shown = Json.read(new String(Base64.getDecoder().decode(card), StandardCharsets.UTF_8));
            return Json.text(shown, "SecretKey").equals(seat.needed("transport"))
                    && Json.text(shown, "AccessKey").equals(seat.setting("transport.accessKey"))
                    && Json.text(shown, "AppName").equals(seat.setting("transport.appName"))
                    && Json.text(shown, "PartnerCode").equals(seat.setting("transport.partnerCode"));
        } catch (IllegalArgumentException | Unreadable e) {
            return false;
        }
    }
}
