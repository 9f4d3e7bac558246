package org.lienthong.dossier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is owed and what was paid. A notice with the number and payer of an earlier one replaces it; a payment with a
 * known reference is the same payment. A notice is settled when the payments that name it reach its sum, or its debt
 * was recorded. Money that names no payer counts once: for the only notice with that number, or for all of them together
 * when it reaches everything that is still open under it.
 */
final class Obligations {

    private static final int LONGEST_SUM = Long.SIZE - 1;

    private Obligations() {}

    /**
     * The notices after these arrived. A notice without sums (the land office passes them on so) neither takes sums away
     * nor stands beside the real one: it is the same notice, which one knows more about.
     */
    static List<TaxNotice> supersede(List<TaxNotice> known, List<TaxNotice> arrived) {
        List<TaxNotice> merged = new ArrayList<>(known);
        for (TaxNotice notice : arrived) {
            int index = indexOf(merged, notice);
            if (index < 0) {
                merged.add(notice);
            } else {
                merged.set(index, merge(merged.get(index), notice));
            }
        }
        return List.copyOf(merged);
    }

    static boolean known(List<Payment> payments, Payment payment) {
        return payments.stream().anyMatch(other -> other.reference().equals(payment.reference()));
    }

    static boolean noticed(List<TaxNotice> notices, Payment payment) {
        return notices.stream()
                .anyMatch(notice -> notice.number().equals(payment.noticeNumber())
                        && (payment.payerTaxCode() == null
                                || notice.payerTaxCode() == null
                                || payment.payerTaxCode().equals(notice.payerTaxCode())));
    }

    /** Whether all sums together are still a number; nobody owes more VND than a long can hold. */
    static boolean countable(List<TaxNotice> notices) {
        return fits(
                notices.stream().flatMap(notice -> notice.payables().stream()).map(Payable::amount));
    }

    /** The same for what was paid. */
    static boolean payable(List<Payment> payments) {
        return fits(payments.stream().map(Payment::amount));
    }

    /** Whether there are notices, a sum is known for each number, and all of them are reached. */
    static boolean settled(List<TaxNotice> notices, List<Payment> payments) {
        return nothingKnownOpen(notices, payments)
                && notices.stream().allMatch(notice -> notices.stream()
                        .anyMatch(other -> other.number().equals(notice.number())
                                && !other.payables().isEmpty()));
    }

    /** Whether every notice with a known sum is covered; notices without a sum do not hold anybody up. */
    static boolean nothingKnownOpen(List<TaxNotice> notices, List<Payment> payments) {
        return !notices.isEmpty() && notices.stream().allMatch(notice -> covered(notice, notices, payments));
    }

    /** Whether nothing of this notice is left to pay, among all notices and payments of its dossier. */
    static boolean covered(TaxNotice notice, List<TaxNotice> notices, List<Payment> payments) {
        if (open(notice, payments) == 0) {
            return true;
        }
        List<TaxNotice> group = notices.stream()
                .filter(other -> other.number().equals(notice.number()))
                .toList();
        List<Payment> unnamed = payments.stream()
                .filter(payment -> payment.noticeNumber().equals(notice.number()))
                .filter(payment -> group.stream().noneMatch(other -> names(payment, other)))
                .toList();
        long left = group.stream().mapToLong(other -> open(other, payments)).sum();
        return sum(unnamed) >= left || (group.size() == 1 && recorded(unnamed));
    }

    /**
     * What is left to pay of a notice that is not covered, in VND. Money that names no payer is taken off when nobody else has
     * a notice with that number; else it is not known whose it is.
     */
    static long left(TaxNotice notice, List<TaxNotice> notices, List<Payment> payments) {
        long open = open(notice, payments);
        boolean alone = notices.stream()
                        .filter(other -> other.number().equals(notice.number()))
                        .count()
                == 1;
        long unnamed = sum(payments.stream()
                .filter(payment -> payment.noticeNumber().equals(notice.number()))
                .filter(payment -> !names(payment, notice))
                .toList());
        return alone ? Math.max(0, open - unnamed) : open;
    }

    /** What the payments that name this payer leave open, in VND. */
    private static long open(TaxNotice notice, List<Payment> payments) {
        List<Payment> own =
                payments.stream().filter(payment -> names(payment, notice)).toList();
        long owed = notice.payables().stream()
                .map(Payable::amount)
                .reduce(Money.ZERO, Money::plus)
                .vnd();
        return recorded(own) ? 0 : Math.max(0, owed - sum(own));
    }

    private static boolean recorded(List<Payment> payments) {
        return payments.stream().anyMatch(payment -> payment.kind() == PaymentKind.DEBT_RECORDED);
    }

    private static long sum(List<Payment> payments) {
        return payments.stream()
                .map(Payment::amount)
                .reduce(Money.ZERO, Money::plus)
                .vnd();
    }

    private static boolean names(Payment payment, TaxNotice notice) {
        return payment.noticeNumber().equals(notice.number())
                && payment.payerTaxCode() != null
                && payment.payerTaxCode().equals(notice.payerTaxCode());
    }

    private static boolean fits(Stream<Money> amounts) {
        return amounts.map(amount -> BigInteger.valueOf(amount.vnd()))
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .bitLength()
                <= LONGEST_SUM;
    }

    private static int indexOf(List<TaxNotice> notices, TaxNotice notice) {
        int same = first(notices, notice, true);
        return same >= 0 ? same : first(notices, notice, false);
    }

    private static int first(List<TaxNotice> notices, TaxNotice notice, boolean exactly) {
        for (int i = 0; i < notices.size(); i++) {
            TaxNotice known = notices.get(i);
            boolean same = exactly ? samePayer(known, notice) : vague(known) != vague(notice);
            if (known.number().equals(notice.number()) && same) {
                return i;
            }
        }
        return -1;
    }

    /** By tax code; two people without one are told apart by their names. */
    private static boolean samePayer(TaxNotice one, TaxNotice other) {
        return Objects.equals(one.payerTaxCode(), other.payerTaxCode())
                && (one.payerTaxCode() != null || sameName(one.payerName(), other.payerName()));
    }

    private static boolean sameName(@Nullable String one, @Nullable String other) {
        return one == null || other == null || SearchText.of(one).equals(SearchText.of(other));
    }

    /** Neither sum nor tax code: all that it says is that there is a notice with this number. */
    private static boolean vague(TaxNotice notice) {
        return notice.payables().isEmpty() && notice.payerTaxCode() == null;
    }

    /** The words of one notice; where the paper lies is kept as long as the sums are those of that paper. */
    private static TaxNotice merge(TaxNotice before, TaxNotice now) {
        TaxNotice said = now.payables().isEmpty() && !before.payables().isEmpty() ? before : now;
        TaxNotice other = said == now ? before : now;
        boolean samePaper = other.payables().isEmpty() || other.payables().equals(said.payables());
        return new TaxNotice(
                said.number(),
                said.issuedOn(),
                said.payerTaxCode(),
                said.payerName(),
                said.replaces(),
                said.payables(),
                said.link() == null && samePaper ? other.link() : said.link());
    }
}
