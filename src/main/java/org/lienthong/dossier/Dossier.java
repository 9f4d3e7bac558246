package org.lienthong.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One land dossier as the hub knows it: what the applied messages add up to. It changes only through
 * {@link Lifecycle#decide}.
 *
 * @param code the first code under which it became known
 * @param aliases every other name, per kind of issuer
 * @param supplementRequests how often papers were asked for (KPI 766 counts more than one as late)
 * @param correctionPending whether somebody sent it back and nobody has mended it yet
 * @param completedAt when the result was ready or the work stopped
 */
public record Dossier(
        ProvinceCode province,
        DossierCode code,
        List<Alias> aliases,
        DossierStatus status,
        Holder holder,
        @Nullable Submission submission,
        @Nullable Receipt receipt,
        @Nullable Supplement supplement,
        int supplementRequests,
        boolean correctionPending,
        @Nullable Slip slip,
        List<TaxNotice> notices,
        List<Payment> payments,
        @Nullable Result result,
        @Nullable Handover handover,
        @Nullable Instant completedAt,
        Instant changedAt) {

    public Dossier {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        notices = notices == null ? List.of() : List.copyOf(notices);
        payments = payments == null ? List.of() : List.copyOf(payments);
    }

    /** The message with the sections that this dossier knows and the message leaves out; its own words win. */
    public NationalMessage complete(NationalMessage message) {
        return MessageDraft.of(message)
                .province(province)
                .code(code)
                .receiptNumber(said(message.receiptNumber(), receipt == null ? null : receipt.number()))
                .oneStopCode(said(message.oneStopCode(), alias(AliasKind.ONE_STOP_CODE)))
                .nationalCode(said(message.nationalCode(), alias(AliasKind.NATIONAL_CODE)))
                .occurredAt(said(message.occurredAt(), changedAt))
                .status(said(message.status(), status))
                .submission(said(message.submission(), submission))
                .receipt(said(message.receipt(), receipt))
                .supplement(said(message.supplement(), supplement))
                .slip(said(message.slip(), slip))
                .notices(message.notices().isEmpty() ? notices : message.notices())
                .result(said(message.result(), result))
                .handover(said(message.handover(), handover))
                .message();
    }

    private static <T> @Nullable T said(@Nullable T said, @Nullable T known) {
        return said != null ? said : known;
    }

    private @Nullable DossierCode alias(AliasKind kind) {
        return aliases.stream()
                .filter(alias -> alias.kind() == kind)
                .map(Alias::value)
                .findFirst()
                .orElse(null);
    }
}
