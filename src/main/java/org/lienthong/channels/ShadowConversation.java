package org.lienthong.channels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.PaperContents;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.exchange.TableOfRecipients;
import org.lienthong.mapping.FileStore;
import org.lienthong.province.PartnerSystem;

/**
 * What the hub would tell, written in the partner's words and sent to nobody: no call, no login, no question. What cannot
 * be said is told apart from what would have been.
 */
final class ShadowConversation implements Conversation {

    private static final byte[] NOT_FETCHED = "not fetched: shadow".getBytes(StandardCharsets.UTF_8);

    private final Phrases phrases;
    private final FileStore store;

    ShadowConversation(Phrases phrases, FileStore store) {
        this.phrases = phrases;
        this.store = store;
    }

    @Override
    public List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries) {
        return deliveries.stream()
                .<Outcome>map(delivery -> new Outcome.Skipped(Finding.of("", "shadow", words(partner, delivery))))
                .toList();
    }

    private String words(PartnerSystem partner, Claimed delivery) {
        String verb = delivery.message().type().code();
        return phrases.of(
                        partner,
                        phrases.call(partner, delivery.message().type()),
                        List.of(withPapers(delivery)),
                        Map.of("session", "shadow", "service", "shadow", "isUpdating", "False"))
                .fold(
                        phrase -> "would have told " + verb + " (" + phrase.body().length + " bytes)",
                        unsayable ->
                                "cannot say " + verb + ", " + unsayable.get(0).line());
    }

    /** Papers that would have been fetched by now are there in name; that they are not is no fault of the words. */
    private Claimed withPapers(Claimed delivery) {
        Map<String, Content> standIns = new HashMap<>();
        TableOfRecipients.papers(delivery.message()).forEach(paper -> standIns.put(paper.link(), standIn()));
        return standIns.isEmpty() ? delivery : delivery.saying(PaperContents.fill(delivery.message(), standIns));
    }

    private Content standIn() {
        try {
            return store.keep(new ByteArrayInputStream(NOT_FETCHED), "paper");
        } catch (IOException full) {
            throw new UncheckedIOException("the content store cannot keep anything", full);
        }
    }

    @Override
    public Held ask(PartnerSystem partner, Dossier dossier) {
        return new Held(Knowledge.CANNOT_BE_ASKED, null);
    }
}
