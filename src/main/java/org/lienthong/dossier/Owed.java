package org.lienthong.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier's notices ask for and what was paid, over all payers; without anybody's name.
 *
 * @param total the sum of all notices that count
 * @param paid the sum of all payments
 * @param settled whether nothing that is known is left to pay
 * @param earliest the first day on which something that is still open falls due
 */
public record Owed(Money total, Money paid, boolean settled, Optional<LocalDate> earliest) {

    public static Owed of(Dossier dossier) {
        Money total = dossier.notices().stream()
                .flatMap(notice -> notice.payables().stream())
                .map(Payable::amount)
                .reduce(Money.ZERO, Money::plus);
        Money paid = dossier.payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT)
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
        Optional<LocalDate> earliest = dossier.notices().stream()
                .filter(notice -> !Obligations.covered(notice, dossier.notices(), dossier.payments()))
                .flatMap(notice -> notice.payables().stream())
                .map(Payable::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        boolean settled = Obligations.nothingKnownOpen(dossier.notices(), dossier.payments());
        return new Owed(total, paid, settled, earliest);
    }

    /**
     * One sum of a notice.
     *
     * @param covered whether nothing of its notice is left to pay
     */
    public record Notice(
            String number,
            String item,
            Money amount,
            @Nullable LocalDate dueOn,
            boolean covered) {}

    /** Every sum that the notices ask for, in their order. */
    public static List<Notice> notices(Dossier dossier) {
        return dossier.notices().stream().flatMap(notice -> of(notice, dossier)).toList();
    }

    static Stream<Notice> of(TaxNotice notice, Dossier dossier) {
        boolean covered = Obligations.covered(notice, dossier.notices(), dossier.payments());
        return notice.payables().stream()
                .map(sum -> new Notice(notice.number(), sum.item(), sum.amount(), sum.dueOn(), covered));
    }
}
