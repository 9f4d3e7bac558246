package org.lienthong.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.NationalMessage;

/** What the hub says to a document, item by item; a document that could not be read has one refused item. */
public record Answer(List<Item> items) {

    public Answer {
        items = List.copyOf(items);
    }

    /** The whole document at once: applied only when every item is. */
    public MessageOutcome outcome() {
        long refused = items.stream().filter(item -> !item.applied()).count();
        return refused == 0
                ? MessageOutcome.APPLIED
                : refused == items.size() ? MessageOutcome.REFUSED : MessageOutcome.PARTLY;
    }

    /** A document that is refused before any item of it could be looked at. */
    public static Answer refused(Finding finding) {
        return new Answer(List.of(new Item(0, null, List.of(finding))));
    }

    /**
     * @param name the dossier's name in the sender's words, as far as it could be read
     * @param findings why it was refused; empty when it was applied
     */
    public record Item(int item, @Nullable String name, List<Finding> findings) {
        public Item {
            findings = List.copyOf(findings);
        }

        /** What is said to a message that could be read. */
        public static Item of(int item, NationalMessage message, List<Finding> findings) {
            String name = Lifecycle.names(message)
                    .findFirst()
                    .map(alias -> alias.value().value())
                    .orElse(null);
            return new Item(item, name, findings);
        }

        public boolean applied() {
            return findings.isEmpty();
        }
    }
}
