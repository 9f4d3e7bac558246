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
        return new NationalMessage(
                message.type(),
                province,
                code,
                message.receiptNumber() != null ? message.receiptNumber() : receipt == null ? null : receipt.number(),
                message.oneStopCode() != null ? message.oneStopCode() : alias(AliasKind.ONE_STOP_CODE),
                message.nationalCode() != null ? message.nationalCode() : alias(AliasKind.NATIONAL_CODE),
                message.occurredAt() != null ? message.occurredAt() : changedAt,
                message.status() != null ? message.status() : status,
                message.officer(),
                message.text(),
                message.submission() != null ? message.submission() : submission,
                message.receipt() != null ? message.receipt() : receipt,
                message.progress(),
                message.supplement() != null ? message.supplement() : supplement,
                message.slip() != null ? message.slip() : slip,
                message.notices().isEmpty() ? notices : message.notices(),
                message.payment(),
                message.result() != null ? message.result() : result,
                message.handover() != null ? message.handover() : handover,
                message.correction());
    }

    private @Nullable DossierCode alias(AliasKind kind) {
        return aliases.stream()
                .filter(alias -> alias.kind() == kind)
                .map(Alias::value)
                .findFirst()
                .orElse(null);
    }
}
