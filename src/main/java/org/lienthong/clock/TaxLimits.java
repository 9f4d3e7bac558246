package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long the tax office has to answer a slip, in working days (NĐ 252/2026 Art. 17.2.b; before it NĐ 126/2020 Art. 13). */
public final class TaxLimits {

    record Line(
            TaxItem item,
            int workingDays,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    private final List<Line> lines;
    private final Counting counting;

    TaxLimits(List<Line> lines, Counting counting) {
        this.lines = List.copyOf(lines);
        this.counting = counting;
    }

    /** Working days; empty where no rule is known for that day. */
    public Optional<Integer> workingDays(TaxItem item, LocalDate day) {
        return line(item, day).map(Line::workingDays);
    }

    private Optional<Line> line(TaxItem item, LocalDate day) {
        return lines.stream()
                .filter(line -> line.item() == item && Valid.on(line.validFrom(), line.validTo(), day))
                .findFirst();
    }

    /** The last day for the answer to what came at this moment. */
    public Optional<LocalDate> due(TaxItem item, Instant received) {
        return line(item, VietNam.day(received))
                .map(line -> counting.due(received, Limit.workingDays(line.workingDays(), line.source())));
    }
}
