package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.lienthong.dossier.Dossier;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.PathTemplate;
import org.lienthong.province.Profile.Ask;
import org.lienthong.province.Profile.ReplyWords;
import tools.jackson.databind.json.JsonMapper;

/** What one partner holds of one dossier, asked as its profile says. */
final class Question {

    private static final JsonMapper JSON = new JsonMapper();

    private final Ask ask;
    private final PartnerSystem partner;
    private final DossierNames names;

    Question(Ask ask, PartnerSystem partner, Dossier dossier) {
        this.ask = ask;
        this.partner = partner;
        this.names = new DossierNames(partner, dossier);
    }

    /** A partner in trouble, or one that answers something else, has not been reached. */
    Held answer(LoggedIn line) {
        return isNameless() ? new Held(Knowledge.CANNOT_BE_ASKED, null) : read(line.send(partner, request()));
    }

    /** Whether the dossier lacks a name by which this partner knows dossiers. */
    boolean isNameless() {
        return Stream.concat(Stream.of(ask.path()), ask.body().values().stream())
                .anyMatch(text -> names.missing(new PathTemplate(text)).isPresent());
    }

    /** What the reply says. */
    Held read(Wire.Reply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8);
        if (new ReplyReader(new ReplyWords(ask.xml(), ask.unknown(), ask.unknown(), null)).isAlready(reply)) {
            return new Held(Knowledge.UNKNOWN_THERE, null);
        }
        return (reply.status() == 200
                        ? ReplyPath.value(ask.xml(), body, ask.status())
                        : java.util.Optional.<String>empty())
                .map(code -> new Held(Knowledge.KNOWN, ask.codes().get(code)))
                .orElse(new Held(Knowledge.NOT_REACHED, null));
    }

    Wire.Request request() {
        String path = names.path(ask.path());
        if (ask.body().isEmpty()) {
            return Wire.Request.get(path, Map.of());
        }
        Map<String, String> body = new LinkedHashMap<>();
        ask.body().forEach((name, text) -> body.put(name, names.text(text)));
        return new Wire.Request(path, Map.of(), "application/json; charset=UTF-8", JSON.writeValueAsBytes(body));
    }
}
