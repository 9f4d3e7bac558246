package org.lienthong.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Money;

/**
 * Until when a notice must be paid (NĐ 252/2026 Art. 21). Calendar days after the day of the notice; a last day that is off
 * moves to the next working day (Civil Code 2015 Art. 148.5).
 */
public final class PaymentDeadlines {

    /** {@code days} or {@code date}, never both. */
    record Line(
            Levy levy,
            int percent,
            @Nullable Integer days,
            @Nullable MonthDay date,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final List<Line> lines;
    private final WorkingCalendar calendar;

    PaymentDeadlines(List<Line> lines, WorkingCalendar calendar) {
        this.lines = List.copyOf(lines);
        this.calendar = calendar;
    }

    /** In the order in which they fall due; empty where no rule is known for that day. */
    public List<Instalment> of(Levy levy, LocalDate issuedOn) {
        if (issuedOn.getYear() > WorkingCalendar.LAST) {
            return List.of();
        }
        return lines.stream()
                .filter(line -> line.levy() == levy && Valid.on(line.validFrom(), line.validTo(), issuedOn))
                .map(line -> new Instalment(line.percent(), calendar.plus(last(line, issuedOn), 0)))
                .sorted(Comparator.comparing(Instalment::dueOn))
                .toList();
    }

    /** The sums of these instalments; they make the amount, and what cannot be halved falls to the last. */
    public static List<Money> split(Money amount, List<Instalment> instalments) {
        List<Money> parts = new ArrayList<>();
        long left = amount.vnd();
        for (int i = 0; i < instalments.size(); i++) {
            boolean last = i == instalments.size() - 1;
            long part = last ? left : percentOf(amount.vnd(), instalments.get(i).percent());
            parts.add(new Money(part));
            left -= part;
        }
        return List.copyOf(parts);
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
