package org.lienthong.dossier;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the sections of a legal message become part of the dossier. */
final class Changes {

    private Changes() {}

    static Dossier apply(Dossier dossier, NationalMessage message, List<Alias> aliases, Instant at) {
        Payment payment = message.payment();
        List<Payment> payments = payment == null || Obligations.known(dossier.payments(), payment)
                ? dossier.payments()
                : Stream.concat(dossier.payments().stream(), Stream.of(payment)).toList();
        boolean asks = message.type() == MessageType.SUPPLEMENT_REQUESTED;
        return new Dossier(
                dossier.province(),
                dossier.code(),
                aliases,
                dossier.status(),
                dossier.holder(),
                dossier.submission() == null ? message.submission() : dossier.submission(),
                promised(message.receipt() == null ? dossier.receipt() : message.receipt(), message.supplement()),
                message.supplement() == null ? dossier.supplement() : message.supplement(),
                dossier.supplementRequests() + (asks ? 1 : 0),
                pending(dossier, message),
                message.slip() == null ? dossier.slip() : message.slip(),
                Obligations.supersede(dossier.notices(), message.notices()),
                payments,
                message.result() == null ? dossier.result() : message.result(),
                message.handover() == null ? dossier.handover() : message.handover(),
                dossier.completedAt(),
                at);
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
                dossier.correctionPending(),
                dossier.slip(),
                dossier.notices(),
                dossier.payments(),
                dossier.result(),
                dossier.handover(),
                completedAt,
                at);
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

    private static @Nullable Receipt promised(@Nullable Receipt receipt, @Nullable Supplement supplement) {
        return receipt == null || supplement == null || supplement.promisedAt() == null
                ? receipt
                : new Receipt(receipt.number(), receipt.receivedAt(), supplement.promisedAt(), receipt.receivedBy());
    }
}
