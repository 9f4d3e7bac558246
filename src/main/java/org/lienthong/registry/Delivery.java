package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;

/**
 * One thing that the hub tells one system about one dossier.
 *
 * @param nextAttemptAt null when it is done, and when it is refused until somebody acts
 * @param blocker the unfinished delivery at the head of its lane (same dossier, same destination), for which it waits
 * @param doneAt when the partner acknowledged it or it was given up; acknowledged is not applied
 * @param confirmedAt when the partner was seen to have applied it
 */
public record Delivery(
        long id,
        long seq,
        String destination,
        MessageType message,
        State state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Blocker blocker,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant doneAt,
        @Nullable Instant confirmedAt) {

    /** Where it stands. */
    public enum State {
        WAITING,
        /** Being sent now. */
        SENDING,
        /** Sent; whether it arrived is not known. */
        UNKNOWN,
        /** The partner said no; it holds its lane until somebody acts. */
        REFUSED,
        DELIVERED,
        /** Given up for a reason: superseded by something newer, or dismissed. */
        SKIPPED
    }

    public record Blocker(long id, MessageType message, State state) {}

    /** As those may see it who need not know whom the partner's words speak of. */
    public Delivery covered() {
        return new Delivery(
                id,
                seq,
                destination,
                message,
                state,
                attempts,
                nextAttemptAt,
                blocker,
                CoveredWords.of(lastError),
                createdAt,
                doneAt,
                confirmedAt);
    }

    boolean unfinished() {
        return doneAt == null;
    }
}
