package org.lienthong.channels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lienthong.dossier.Dossier;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Call;

/** One message, one call: what most families do. The same delivery always carries the same idempotency key. */
final class OneCall implements Conversation {

    private final Line line;
    private final Phrases phrases;
    private final PartnerLogins logins;

    OneCall(Line line, Phrases phrases, PartnerLogins logins) {
        this.line = line;
        this.phrases = phrases;
        this.logins = logins;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        return deliveries.stream().map(delivery -> tell(partner, delivery)).toList();
    }

    private Outcome tell(PartnerSystem partner, Claimed delivery) {
        Call call = phrases.call(partner, delivery.message().type());
        return phrases.of(partner, call, List.of(delivery), Map.of())
                .fold(phrase -> send(partner, call, delivery, phrase), Outcome.Refused::new);
    }

    private Outcome send(PartnerSystem partner, Call call, Claimed delivery, Phrases.Phrase phrase) {
        ReplyReader reader =
                new ReplyReader(Objects.requireNonNull(partner.profile().reply()));
        Map<String, String> login = logins.headers(partner);
        Wire.Reply reply = send(partner, call.path(), delivery, phrase, login);
        if (reply.status() == 401 && logins.refused(partner, login)) {
            reply = send(partner, call.path(), delivery, phrase, logins.headers(partner));
        }
        return reader.outcome(reply);
    }

    private Wire.Reply send(
            PartnerSystem partner, String path, Claimed delivery, Phrases.Phrase phrase, Map<String, String> login) {
        Map<String, String> headers = new HashMap<>(login);
        headers.put("Idempotency-Key", delivery.idempotencyKey());
        return line.send(partner, new Wire.Request(path, headers, phrase.contentType(), phrase.body()));
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        return new Held(Knowledge.CANNOT_BE_ASKED, null);
    }
}
