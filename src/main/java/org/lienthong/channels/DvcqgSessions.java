package org.lienthong.channels;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Outcome;
import org.lienthong.province.PartnerSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sessions with portals of the national kind: one for each portal, renewed when the portal says that it ended. */
final class DvcqgSessions {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SESSION_ENDED = "-1";

    private final Line line;
    private final Secrets secrets;
    private final Map<SystemId, Session> sessions = new ConcurrentHashMap<>();

    DvcqgSessions(Line line, Secrets secrets) {
        this.line = line;
        this.secrets = secrets;
    }

    /** @param login what it was asked with; another version of the partner with another login has another session */
    private record Session(String value, Tokens.Key login) {}

    /** @param reply null when nothing could be said */
    record Said(Wire.@Nullable Reply reply, List<Finding> unsayable) {

        Outcome outcome(ReplyReader reader) {
            return reply == null ? new Outcome.Refused(unsayable) : reader.outcome(reply);
        }
    }

    /** Says this in a session; once more in a new one when the old one had ended. */
    Said say(PartnerSystem partner, String path, Function<String, Phrases.Phrase> words) {
        Said said = once(partner, path, words);
        if (said.reply() != null && SESSION_ENDED.equals(code(said.reply()))) {
            sessions.remove(partner.id());
            return once(partner, path, words);
        }
        return said;
    }

    /** The portal's answer to TraCuuHoSo; trouble while asking means that nothing was told yet. */
    JsonNode lookUp(PartnerSystem partner, String code) {
        Said said;
        try {
            said = say(
                    partner,
                    "share",
                    session -> json(Map.of(
                            "session",
                            session,
                            "madonvi",
                            partner.settings().getOrDefault("madonvi", ""),
                            "service",
                            "TraCuuHoSo",
                            "mahoso",
                            code)));
        } catch (Wire.NoReply noReply) {
            throw new Wire.NotSent("look-up-no-answer", "looking the dossier up: " + noReply.getMessage());
        }
        Wire.Reply reply = said.reply();
        JsonNode answer = reply == null || reply.status() != 200 ? null : read(reply);
        if (answer == null) {
            throw new Wire.NotSent("look-up-no-answer", "the portal did not say whether it knows the dossier");
        }
        return answer;
    }

    private Said once(PartnerSystem partner, String path, Function<String, Phrases.Phrase> words) {
        Phrases.Phrase phrase = words.apply(session(partner));
        return phrase.findings().isEmpty()
                ? new Said(send(partner, path, phrase.body()), List.of())
                : new Said(null, phrase.findings());
    }

    /**
     * Begins another session, whatever was known.
     *
     * @throws Wire.NotSent when the portal gives none
     */
    void renew(PartnerSystem partner) {
        sessions.remove(partner.id());
        session(partner);
    }

    private String session(PartnerSystem partner) {
        Tokens.Key login = Tokens.Key.of(partner, "session");
        Session known = sessions.get(partner.id());
        if (known != null && known.login().equals(login)) {
            return known.value();
        }
        String fresh = login(partner);
        sessions.put(partner.id(), new Session(fresh, login));
        return fresh;
    }

    private String login(PartnerSystem partner) {
        byte[] body = json(Map.of(
                        "username",
                        partner.settings().getOrDefault("username", ""),
                        "password",
                        secrets.outbound(partner)))
                .body();
        Wire.Reply reply;
        try {
            reply = send(partner, String.valueOf(partner.profile().login().path()), body);
        } catch (Wire.NoReply noReply) {
            throw new Wire.NotSent("login-no-reply", "logging in: " + noReply.getMessage());
        }
        JsonNode answer = read(reply);
        JsonNode session = answer == null ? null : answer.get("session");
        if (reply.status() != 200 || session == null || !session.isString()) {
            throw new Wire.NotSent(
                    "login-refused",
                    "the portal gave no session (HTTP " + reply.status() + "); check user and password");
        }
        return session.asString();
    }

    private Wire.Reply send(PartnerSystem partner, String path, byte[] body) {
        Map<String, String> headers = Map.of("dstcode", partner.settings().getOrDefault("dstcode", ""));
        return line.send(partner, new Wire.Request(path, headers, "application/json; charset=UTF-8", body));
    }

    private static Phrases.Phrase json(Map<String, String> fields) {
        return new Phrases.Phrase(JSON.writeValueAsBytes(fields), "application/json", List.of());
    }

    private static @Nullable String code(Wire.Reply reply) {
        JsonNode answer = read(reply);
        JsonNode code = answer == null ? null : answer.get("error_code");
        return code == null ? null : code.asString();
    }

    private static @Nullable JsonNode read(Wire.Reply reply) {
        try {
            JsonNode answer = JSON.readTree(reply.body());
            return answer != null && answer.isObject() ? answer : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
