package org.lienthong.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.OwedNotice;
import org.lienthong.dossier.Payable;
import org.lienthong.dossier.TaxNotice;

/**
 * Until when a notice must be paid: on the day that it tells, else as the law says (NĐ 252/2026 Art. 21). Calendar days after
 * the day of the notice; a last day that is off moves to the next working day (Civil Code 2015 Art. 148.5). Nothing of this is
 * stored: whoever shows a day asks here, so that another rule needs no migration.
 */
public final class PaymentDeadlines {

    /** {@code days} or {@code date}, never both. */
    record Line(
            Levy levy,
            int percent,
            @Nullable Integer days,
            @Nullable MonthDay date,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    /**
     * A part of a sum by the law.
     *
     * @param percent of the whole sum; the parts make 100
     */
    record Fraction(int percent, LocalDate dueOn, String source) {}

    private final List<Line> lines;
    private final Duties duties;
    private final WorkingCalendar calendar;

    PaymentDeadlines(List<Line> lines, Duties duties, WorkingCalendar calendar) {
        this.lines = List.copyOf(lines);
        this.duties = duties;
        this.calendar = calendar;
    }

    /** Of every notice of the dossier, in their order. */
    public List<Instalment> of(Dossier dossier) {
        return dossier.notices().stream()
                .flatMap(notice -> of(notice, dossier).stream())
                .toList();
    }

    /**
     * What one of the dossier's notices asks for, in its order and then in the order of days. Money that was paid counts for what
     * falls due first.
     */
    public List<Instalment> of(TaxNotice notice, Dossier dossier) {
        List<Instalment> all = of(notice);
        OwedNotice owed = OwedNotice.of(notice, dossier);
        Set<Integer> paid = paid(all, owed.total().vnd() - owed.open().vnd(), owed.waiting());
        return Stream.iterate(0, place -> place < all.size(), place -> place + 1)
                .map(place -> paid.contains(place) ? all.get(place).asPaid() : all.get(place))
                .toList();
    }

    /** The same with nothing paid. A day that the notice tells for one of its sums is the day of them all. */
    public List<Instalment> of(TaxNotice notice) {
        LocalDate told = OwedNotice.told(notice).orElse(null);
        return notice.payables().stream()
                .flatMap(payable -> told == null
                        ? byLaw(notice, payable)
                        : Stream.of(Instalment.told(
                                notice.number(),
                                payable.item(),
                                payable.amount(),
                                payable.dueOn() == null ? told : payable.dueOn())))
                .toList();
    }

    private Stream<Instalment> byLaw(TaxNotice notice, Payable payable) {
        LocalDate issuedOn = notice.issuedOn();
        List<Fraction> fractions = issuedOn == null
                ? List.of()
                : duties.named(payable.item()).map(levy -> of(levy, issuedOn)).orElse(List.of());
        if (fractions.isEmpty()) {
            return Stream.of(Instalment.unknown(notice.number(), payable.item(), payable.amount()));
        }
        List<Money> sums = split(payable.amount(), fractions);
        return Stream.iterate(0, place -> place < sums.size(), place -> place + 1)
                .map(place -> new Instalment(
                        notice.number(),
                        payable.item(),
                        sums.get(place),
                        fractions.get(place).dueOn(),
                        Instalment.Basis.LAW,
                        fractions.get(place).source(),
                        false));
    }

    /** In the order in which they fall due; empty where no rule is known for that day. */
    List<Fraction> of(Levy levy, LocalDate issuedOn) {
        if (issuedOn.getYear() > WorkingCalendar.LAST) {
            return List.of();
        }
        return lines.stream()
                .filter(line -> line.levy() == levy && Valid.on(line.validFrom(), line.validTo(), issuedOn))
                .map(line -> new Fraction(line.percent(), calendar.plus(last(line, issuedOn), 0), line.source()))
                .sorted(Comparator.comparing(Fraction::dueOn))
                .toList();
    }

    /** The sums of these parts; they make the amount, and what cannot be halved falls to the last. */
    static List<Money> split(Money amount, List<Fraction> fractions) {
        List<Money> parts = new ArrayList<>();
        long left = amount.vnd();
        for (int i = 0; i < fractions.size(); i++) {
            boolean last = i == fractions.size() - 1;
            long part = last ? left : percentOf(amount.vnd(), fractions.get(i).percent());
            parts.add(new Money(part));
            left -= part;
        }
        return List.copyOf(parts);
    }

    /** Which of them this money covers wholly. */
    private static Set<Integer> paid(List<Instalment> all, long money, boolean waiting) {
        Set<Integer> paid = new HashSet<>();
        long left = money;
        for (int place : inOrder(all)) {
            left -= all.get(place).amount().vnd();
            if (left < 0 && waiting) {
                return paid;
            }
            paid.add(place);
        }
        return paid;
    }

    private static List<Integer> inOrder(List<Instalment> all) {
        return Stream.iterate(0, place -> place < all.size(), place -> place + 1)
                .sorted((one, other) -> Instalment.FIRST.compare(all.get(one), all.get(other)))
                .toList();
    }

    private static long percentOf(long vnd, int percent) {
        return vnd / 100 * percent + vnd % 100 * percent / 100;
    }

    private static LocalDate last(Line line, LocalDate issuedOn) {
        if (line.days() != null) {
            return issuedOn.plusDays(line.days());
        }
        LocalDate inYear = Objects.requireNonNull(line.date()).atYear(issuedOn.getYear());
        return inYear.isBefore(issuedOn) ? inYear.plusYears(1) : inYear;
    }
}
