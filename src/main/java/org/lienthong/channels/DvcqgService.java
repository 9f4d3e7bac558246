package org.lienthong.channels;

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

/**
 * One service of the national portal's adapter for one message: how an office behind the portal is told, such as the tax
 * office (TT 89/2026/TT-BTC, Article 91). The service is named by the mapping; the session is the portal's.
 */
final class DvcqgService implements Conversation {

    private final DvcqgSessions sessions;
    private final Phrases phrases;

    DvcqgService(DvcqgSessions sessions, Phrases phrases) {
        this.sessions = sessions;
        this.phrases = phrases;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        return deliveries.stream().map(delivery -> tell(partner, delivery)).toList();
    }

    private Outcome tell(PartnerSystem partner, Claimed delivery) {
        Call call = phrases.call(partner, delivery.message().type());
        ReplyReader reader =
                new ReplyReader(Objects.requireNonNull(partner.profile().reply()));
        return sessions.say(
                        partner,
                        call.path(),
                        session -> phrases.of(partner, call, List.of(delivery), Map.of("session", session)))
                .outcome(reader);
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        return new Held(Knowledge.CANNOT_BE_ASKED, null);
    }
}
