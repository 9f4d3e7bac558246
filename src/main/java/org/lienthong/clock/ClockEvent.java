package org.lienthong.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Supplement;

/**
 * What the clock needs to know of one thing that happened to a dossier; no personal data.
 *
 * @param seq the order in which things took effect; times may disagree with it
 * @param occurredAt as the sender said; null when it did not
 * @param recordedAt when the hub learned of it
 * @param receivedAt from when the clock runs, where a receipt says so
 * @param promisedAt the promised date, where the message makes or moves the promise
 * @param pausesClock whether asking for papers stops the clock; null is yes
 */
public record ClockEvent(
        long seq,
        @Nullable Instant occurredAt,
        Instant recordedAt,
        MessageType type,
        @Nullable DossierStatus before,
        DossierStatus after,
        @Nullable Instant receivedAt,
        @Nullable Instant promisedAt,
        @Nullable Boolean pausesClock) {

    /** Whether what was said, and not only that it was said, counts for the clock. */
    public static boolean contentCounts(MessageType type) {
        return switch (type) {
            case DOSSIER_ACCEPTED, SUPPLEMENT_REQUESTED, SUPPLEMENT_PROVIDED, SUPPLEMENT_RECEIVED -> true;
            default -> false;
        };
    }

    /** The event of a message whose content does not count. */
    public static ClockEvent of(
            long seq,
            @Nullable Instant occurredAt,
            Instant recordedAt,
            MessageType type,
            @Nullable DossierStatus before,
            DossierStatus after) {
        return new ClockEvent(seq, occurredAt, recordedAt, type, before, after, null, null, null);
    }

    /** The event of this content, for example of one row of the ledger. */
    public static ClockEvent of(
            long seq,
            @Nullable Instant occurredAt,
            Instant recordedAt,
            @Nullable DossierStatus before,
            DossierStatus after,
            NationalMessage content) {
        MessageType type = content.type();
        Receipt receipt = type == MessageType.DOSSIER_ACCEPTED ? content.receipt() : null;
        Supplement supplement =
                switch (type) {
                    case SUPPLEMENT_REQUESTED, SUPPLEMENT_PROVIDED, SUPPLEMENT_RECEIVED -> content.supplement();
                    default -> null;
                };
        return new ClockEvent(
                seq,
                occurredAt,
                recordedAt,
                type,
                before,
                after,
                receipt == null ? null : receipt.receivedAt(),
                receipt != null ? receipt.promisedAt() : supplement == null ? null : supplement.promisedAt(),
                supplement == null ? null : supplement.pausesClock());
    }
}
