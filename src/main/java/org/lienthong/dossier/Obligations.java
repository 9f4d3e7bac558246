package org.lienthong.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is owed and what was paid. A notice with the number and payer of an earlier one replaces it; a payment with a
 * known reference is the same payment. A notice is settled when the payments that name it reach its sum, or its debt
 * was recorded.
 */
final class Obligations {

    private Obligations() {}

    static List<TaxNotice> supersede(List<TaxNotice> known, List<TaxNotice> arrived) {
        List<TaxNotice> merged = new ArrayList<>(known);
        for (TaxNotice notice : arrived) {
            int index = indexOf(merged, notice);
            if (index < 0) {
                merged.add(notice);
            } else if (!notice.payables().isEmpty()
                    || merged.get(index).payables().isEmpty()) {
                merged.set(index, notice);
            }
        }
        return merged;
    }

    static boolean known(List<Payment> payments, Payment payment) {
        return payments.stream().anyMatch(other -> other.reference().equals(payment.reference()));
    }

    static boolean noticed(List<TaxNotice> notices, Payment payment) {
        return notices.stream().anyMatch(notice -> pays(payment, notice));
    }

    /** Whether there are notices, all sums are known, and all of them are reached. */
    static boolean settled(List<TaxNotice> notices, List<Payment> payments) {
        return !notices.isEmpty()
                && notices.stream().allMatch(notice -> !notice.payables().isEmpty() && covered(notice, payments));
    }

    /** Whether every notice with a known sum is covered; notices without a sum do not hold anybody up. */
    static boolean nothingKnownOpen(List<TaxNotice> notices, List<Payment> payments) {
        return !notices.isEmpty() && notices.stream().allMatch(notice -> covered(notice, payments));
    }

    static boolean covered(TaxNotice notice, List<Payment> payments) {
        List<Payment> own =
                payments.stream().filter(payment -> pays(payment, notice)).toList();
        Money owed = notice.payables().stream().map(Payable::amount).reduce(Money.ZERO, Money::plus);
        Money paid = own.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
        return own.stream().anyMatch(payment -> payment.kind() == PaymentKind.DEBT_RECORDED)
                || paid.compareTo(owed) >= 0;
    }

    private static boolean pays(Payment payment, TaxNotice notice) {
        return payment.noticeNumber().equals(notice.number())
                && (payment.payerTaxCode() == null
                        || notice.payerTaxCode() == null
                        || payment.payerTaxCode().equals(notice.payerTaxCode()));
    }

    private static int indexOf(List<TaxNotice> notices, TaxNotice notice) {
        for (int i = 0; i < notices.size(); i++) {
            if (notices.get(i).number().equals(notice.number())
                    && Objects.equals(notices.get(i).payerTaxCode(), notice.payerTaxCode())) {
                return i;
            }
        }
        return -1;
    }
}
