package org.lienthong.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one tax notice asks for and what is left of it.
 *
 * @param total the sum of its payables
 * @param open what is still to be paid; nothing when a debt was recorded for later
 * @param dueOn the first day that the notice itself tells; empty when it tells none, and the law may
 */
public record OwedNotice(String number, Money total, Money open, Optional<LocalDate> dueOn) {

    /** Of every notice, in their order. */
    public static List<OwedNotice> of(Dossier dossier) {
        return dossier.notices().stream().map(notice -> of(notice, dossier)).toList();
    }

    /** Of one of the dossier's notices. */
    public static OwedNotice of(TaxNotice notice, Dossier dossier) {
        boolean covered = Obligations.covered(notice, dossier.notices(), dossier.payments());
        return new OwedNotice(
                notice.number(),
                notice.payables().stream().map(Payable::amount).reduce(Money.ZERO, Money::plus),
                covered ? Money.ZERO : new Money(Obligations.left(notice, dossier.notices(), dossier.payments())),
                told(notice));
    }

    /** The first day that the notice itself tells for something of it. */
    public static Optional<LocalDate> told(TaxNotice notice) {
        return notice.payables().stream()
                .map(Payable::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    public boolean waiting() {
        return open.vnd() > 0;
    }
}
