package org.lienthong.dossier;

/**
 * What a dossier's notices ask for and what was paid, over all payers; without anybody's name.
 *
 * @param total the sum of all notices that count
 * @param paid the sum of all payments
 * @param settled whether nothing that is known is left to pay
 */
public record Owed(Money total, Money paid, boolean settled) {

    public static Owed of(Dossier dossier) {
        Money total = dossier.notices().stream()
                .flatMap(notice -> notice.payables().stream())
                .map(Payable::amount)
                .reduce(Money.ZERO, Money::plus);
        Money paid = dossier.payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT)
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus);
        boolean settled = Obligations.nothingKnownOpen(dossier.notices(), dossier.payments());
        return new Owed(total, paid, settled);
    }
}
