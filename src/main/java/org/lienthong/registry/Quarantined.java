package org.lienthong.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;

/**
 * Something that waits for a person: it could not be translated, was not legal, was refused by a partner, or differs
 * at the other side.
 *
 * @param system who sent it (INTAKE) or to whom it was sent
 * @param name the dossier's name in the sender's words, as far as it could be read
 * @param dossier the dossier's code, when the hub knows the dossier
 */
public record Quarantined(
        long id,
        Kind kind,
        SystemId system,
        @Nullable String name,
        @Nullable String dossier,
        @Nullable Long messageId,
        @Nullable Integer item,
        @Nullable Long deliveryId,
        Instant createdAt,
        State state,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        List<Finding> findings) {

    /** Why it waits. */
    public enum Kind {
        /** An arrived item that could not be applied. */
        INTAKE,
        /** A delivery that the partner refused. */
        DELIVERY,
        /** The partner does not hold what it acknowledged. */
        DIFFERENCE
    }

    /** Whether somebody must still act. */
    public enum State {
        OPEN,
        MENDED,
        DISMISSED
    }

    public Quarantined {
        findings = List.copyOf(findings);
    }

    /** As those may see it who need not know whom the partner's words speak of. */
    public Quarantined covered() {
        return new Quarantined(
                id,
                kind,
                system,
                name,
                dossier,
                messageId,
                item,
                deliveryId,
                createdAt,
                state,
                closedAt,
                closedBy,
                CoveredWords.of(findings));
    }

    /**
     * Whether exactly this one mended it, perhaps in an act that was broken off before it was recorded.
     *
     * @param by the username, which only one account has
     */
    public boolean mendedBy(String by) {
        return state == State.MENDED && by.equals(closedBy);
    }
}
