package org.lienthong.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.SystemId;

/**
 * Something that does not go on by itself, or not smoothly, between the hub and one system.
 *
 * @param id of the delivery, or of what waits in quarantine
 * @param system that shall be told, or that spoke
 * @param dossier the code, when the hub knows the dossier
 * @param name the dossier's name in the sender's words
 * @param message what shall be told; null for what arrived
 * @param since when it was made
 * @param nextAttemptAt when the hub tries again by itself; null when it does not
 * @param lastError what the other side said; null when {@code findings} say it
 */
public record Stuck(
        Kind kind,
        long id,
        SystemId system,
        @Nullable String dossier,
        @Nullable String name,
        @Nullable MessageType message,
        Instant since,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError,
        List<Finding> findings) {

    public Stuck {
        findings = List.copyOf(findings);
    }

    /** As those may see it who need not know whom the partner's words speak of. */
    public Stuck covered() {
        return new Stuck(
                kind,
                id,
                system,
                dossier,
                name,
                message,
                since,
                attempts,
                nextAttemptAt,
                CoveredWords.of(lastError),
                CoveredWords.of(findings));
    }

    /** What is the matter with it. */
    public enum Kind {
        /** The partner said no; the hub does not try again by itself. */
        REFUSED,
        /** It was sent, and nobody knows whether it arrived. */
        UNKNOWN,
        /** It could not be sent yet; the hub tries again by itself. */
        RETRYING,
        /** A document arrived that could not be applied. */
        INTAKE,
        /** The partner does not hold what it acknowledged. */
        DIFFERENCE;

        /** Whether {@link Stuck#id} is that of a delivery. */
        public boolean delivery() {
            return this == REFUSED || this == UNKNOWN || this == RETRYING;
        }
    }
}
