package org.lienthong.dossier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the sections of a legal message become part of the dossier. */
final class Changes {

    private static final Set<MessageType> SUPPLEMENTS = EnumSet.of(
            MessageType.SUPPLEMENT_REQUESTED, MessageType.SUPPLEMENT_PROVIDED, MessageType.SUPPLEMENT_RECEIVED);

    private static final Set<MessageType> ENDS =
            EnumSet.of(MessageType.DOSSIER_COMPLETED, MessageType.DOSSIER_STOPPED, MessageType.DOSSIER_WITHDRAWN);

    private Changes() {}

    /** A section counts only with the verb that owns it; whatever else a sender writes along changes nothing. */
    static Dossier apply(Dossier dossier, NationalMessage message, List<Alias> aliases, Instant at) {
        MessageType type = message.type();
        boolean disputed = type == MessageType.RESULT_DISPUTED;
        Supplement supplement = SUPPLEMENTS.contains(type) ? message.supplement() : null;
        return new Dossier(
                dossier.province(),
                dossier.code(),
                aliases,
                dossier.status(),
                dossier.holder(),
                dossier.submission() == null ? message.submission() : dossier.submission(),
                promised(
                        type == MessageType.DOSSIER_ACCEPTED ? received(dossier, message) : dossier.receipt(),
                        supplement),
                supplement == null ? dossier.supplement() : supplement,
                dossier.supplementRequests() + (type == MessageType.SUPPLEMENT_REQUESTED ? 1 : 0),
                pending(dossier, message),
                type == MessageType.OBLIGATION_REQUESTED && message.slip() != null ? message.slip() : dossier.slip(),
                notices(dossier, message),
                payments(dossier, message),
                disputed ? null : ENDS.contains(type) && message.result() != null ? message.result() : dossier.result(),
                disputed ? null : type == MessageType.RESULT_DELIVERED ? delivered(message, at) : dossier.handover(),
                dossier.completedAt(),
                latest(dossier.changedAt(), at));
    }

    static List<TaxNotice> notices(Dossier dossier, NationalMessage message) {
        return message.type() == MessageType.OBLIGATION_NOTIFIED
                ? Obligations.supersede(dossier.notices(), message.notices())
                : dossier.notices();
    }

    static List<Payment> payments(Dossier dossier, NationalMessage message) {
        Payment payment = message.type() == MessageType.OBLIGATION_PAID ? message.payment() : null;
        return payment == null || Obligations.known(dossier.payments(), payment)
                ? dossier.payments()
                : Stream.concat(dossier.payments().stream(), Stream.of(payment)).toList();
    }

    static Dossier withStatus(Dossier dossier, DossierStatus after, NationalMessage message, Instant at) {
        boolean ended = after == DossierStatus.COMPLETED || after.terminal();
        Instant completedAt = !ended ? null : dossier.completedAt() != null ? dossier.completedAt() : at;
        Holder holder =
                keepsHolder(message) && dossier.status() == after ? dossier.holder() : Holders.of(after, message);
        return new Dossier(
                dossier.province(),
                dossier.code(),
                dossier.aliases(),
                after,
                holder,
                dossier.submission(),
                dossier.receipt(),
                dossier.supplement(),
                dossier.supplementRequests(),
                dossier.correctionPending() && !ended,
                dossier.slip(),
                dossier.notices(),
                dossier.payments(),
                dossier.result(),
                dossier.handover(),
                completedAt,
                dossier.changedAt());
    }

    static Dossier withAliases(Dossier dossier, List<Alias> aliases) {
        return new Dossier(
                dossier.province(),
                dossier.code(),
                aliases,
                dossier.status(),
                dossier.holder(),
                dossier.submission(),
                dossier.receipt(),
                dossier.supplement(),
                dossier.supplementRequests(),
                dossier.correctionPending(),
                dossier.slip(),
                dossier.notices(),
                dossier.payments(),
                dossier.result(),
                dossier.handover(),
                dossier.completedAt(),
                dossier.changedAt());
    }

    private static boolean keepsHolder(NationalMessage message) {
        return message.type() == MessageType.DOSSIER_PROGRESSED;
    }

    private static boolean pending(Dossier dossier, NationalMessage message) {
        return switch (message.type()) {
            case DOSSIER_RETURNED_FOR_CORRECTION -> true;
            case DOSSIER_ACCEPTED, OBLIGATION_REQUESTED, DOSSIER_PROGRESSED -> false;
            default -> dossier.correctionPending();
        };
    }

    /** A receipt that was mended keeps the promise of the first one when it makes none itself. */
    private static @Nullable Receipt received(Dossier dossier, NationalMessage message) {
        Receipt before = dossier.receipt();
        Receipt now = message.receipt();
        if (before == null || now == null || now.promisedAt() != null) {
            return now == null ? before : now;
        }
        return new Receipt(now.number(), now.receivedAt(), before.promisedAt(), now.receivedBy());
    }

    private static Handover delivered(NationalMessage message, Instant at) {
        return message.handover() == null ? new Handover(at, null) : message.handover();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Receipt promised(@Nullable Receipt receipt, @Nullable Supplement supplement) {
        return receipt == null || supplement == null || supplement.promisedAt() == null
                ? receipt
                : new Receipt(receipt.number(), receipt.receivedAt(), supplement.promisedAt(), receipt.receivedBy());
    }
}
