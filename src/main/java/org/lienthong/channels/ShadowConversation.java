package org.lienthong.channels;

import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Dossier;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.province.PartnerSystem;

/**
 * What the hub would tell, written in the partner's words and sent to nobody: no call, no login, no question. What cannot
 * be said is told apart from what would have been.
 */
final class ShadowConversation implements Conversation {

    private final Phrases phrases;

    ShadowConversation(Phrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        return deliveries.stream()
                .<Outcome>map(delivery -> new Outcome.Skipped(words(partner, delivery)))
                .toList();
    }

    private String words(PartnerSystem partner, Claimed delivery) {
        String verb = delivery.message().type().code();
        return phrases.of(
                        partner,
                        phrases.call(partner, delivery.message().type()),
                        List.of(delivery),
                        Map.of("session", "shadow", "service", "shadow", "isUpdating", "False"))
                .fold(
                        phrase -> "shadow: would have told " + verb + " (" + phrase.body().length + " bytes)",
                        unsayable -> "shadow: cannot say " + verb + ", "
                                + unsayable.get(0).line());
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        return new Held(Knowledge.CANNOT_BE_ASKED, null);
    }
}
