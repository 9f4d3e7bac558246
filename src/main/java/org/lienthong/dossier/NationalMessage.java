package org.lienthong.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one party tells about one dossier, in the national model. Which sections a verb needs stands in
 * {@link MessageRules}; the others may be filled by the hub from what it already knows ({@link Dossier#complete}).
 *
 * @param occurredAt when it happened; null when the sender did not say, then the hub's time of receipt counts
 * @param status the dossier's status after this message, as the hub sees it; never trusted from outside
 * @param text free words for the citizen or official: content of a step, reason of a refusal
 */
public record NationalMessage(
        MessageType type,
        @Nullable ProvinceCode province,
        @Nullable DossierCode code,
        @Nullable ReceiptNumber receiptNumber,
        @Nullable DossierCode oneStopCode,
        @Nullable DossierCode nationalCode,
        @Nullable Instant occurredAt,
        @Nullable DossierStatus status,
        @Nullable Officer officer,
        @Nullable String text,
        @Nullable Submission submission,
        @Nullable Receipt receipt,
        @Nullable Progress progress,
        @Nullable Supplement supplement,
        @Nullable Slip slip,
        List<TaxNotice> notices,
        @Nullable Payment payment,
        @Nullable Result result,
        @Nullable Handover handover,
        @Nullable Correction correction) {

    public NationalMessage {
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** The same words with the status and time that the hub recorded for them. */
    public NationalMessage as(DossierStatus recorded, Instant at) {
        return MessageDraft.of(this).status(recorded).occurredAt(at).message();
    }

    /** The same message from this official and in these words. */
    public NationalMessage saidBy(Officer speaker, String words) {
        return MessageDraft.of(this).officer(speaker).text(words).message();
    }
}
