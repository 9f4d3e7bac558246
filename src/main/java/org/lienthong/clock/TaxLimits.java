package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long the tax office has to answer a slip, in working days (NĐ 252/2026 Art. 17.2.b; before it NĐ 126/2020 Art. 13). */
final class TaxLimits {

    record Line(
            TaxItem item,
            int workingDays,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    private final List<Line> lines;
    private final Duties duties;
    private final Counting counting;

    TaxLimits(List<Line> lines, Duties duties, Counting counting) {
        this.lines = List.copyOf(lines);
        this.duties = duties;
        this.counting = counting;
    }

    /**
     * When the answer to a slip that came at this moment is due: the longest of the limits of what it asks for, so that no tax
     * office is called late that may not be. A slip of which something is not known may take as long as any. Empty where no rule
     * is known for that day.
     */
    Optional<TaxAnswer> answer(Asked asked, Instant received, Instant now) {
        List<Optional<Levy>> named = asked.duties().stream().map(duties::named).toList();
        boolean sure = !named.isEmpty() && named.stream().allMatch(Optional::isPresent);
        Set<TaxItem> items = sure
                ? named.stream()
                        .flatMap(Optional::stream)
                        .map(levy -> levy.item(asked.organisation()))
                        .collect(Collectors.toSet())
                : Stream.of(TaxItem.values()).collect(Collectors.toSet());
        LocalDate day = VietNam.day(received);
        return lines.stream()
                .filter(line -> items.contains(line.item()) && Valid.on(line.validFrom(), line.validTo(), day))
                .max(Comparator.comparingInt(Line::workingDays))
                .map(line -> answer(line, received, now, sure));
    }

    private TaxAnswer answer(Line line, Instant received, Instant now, boolean sure) {
        LocalDate due = counting.due(received, Limit.workingDays(line.workingDays(), line.source()));
        Instant at = VietNam.endOf(due);
        return new TaxAnswer(received, line.workingDays(), due, at, at.isBefore(now), line.source(), sure);
    }
}
