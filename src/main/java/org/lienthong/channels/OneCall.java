package org.lienthong.channels;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.PathTemplate;
import org.lienthong.province.Profile.Ask;
import org.lienthong.province.Profile.Call;

/**
 * One message, one call: what most families do. The same delivery always carries the same idempotency key. Where the
 * profile says how, the partner is asked what it holds; first of all when an earlier attempt may have reached it.
 */
final class OneCall implements Conversation {

    private final LoggedIn line;
    private final Phrases phrases;

    OneCall(LoggedIn line, Phrases phrases) {
        this.line = line;
        this.phrases = phrases;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        return deliveries.stream().map(delivery -> tell(partner, delivery)).toList();
    }

    private Outcome tell(PartnerSystem partner, Claimed delivery) {
        Call call = phrases.call(partner, delivery.message().type());
        Optional<Finding> unsayable =
                new DossierNames(partner, delivery.dossier()).missing(new PathTemplate(call.path()));
        if (unsayable.isPresent()) {
            return new Outcome.Refused(List.of(unsayable.get()));
        }
        if (delivery.uncertain() && delivery.newStatus() && showsAlready(partner, delivery)) {
            return new Outcome.Delivered(Finding.of("", "has-it-already", "the partner shows it already"));
        }
        return phrases.of(partner, call, List.of(delivery), Map.of())
                .fold(phrase -> send(partner, call, delivery, phrase), Outcome.Refused::new);
    }

    /** A partner that cannot say is told again: it has the key by which it knows a repetition. */
    private boolean showsAlready(PartnerSystem partner, Claimed delivery) {
        return delivery.message().status() != null
                && ask(partner, delivery.dossier()).status()
                        == delivery.message().status();
    }

    private Outcome send(PartnerSystem partner, Call call, Claimed delivery, Phrases.Phrase phrase) {
        ReplyReader reader =
                new ReplyReader(Objects.requireNonNull(partner.profile().reply()));
        return reader.outcome(line.send(
                partner,
                new Wire.Request(
                        call.method(),
                        new DossierNames(partner, delivery.dossier()).path(call.path()),
                        Map.of("Idempotency-Key", delivery.idempotencyKey()),
                        phrase.contentType(),
                        phrase.body())));
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        Ask ask = partner.profile().ask();
        return ask == null
                ? new Held(Knowledge.CANNOT_BE_ASKED, null)
                : new Question(ask, partner, dossier).answer(line);
    }
}
