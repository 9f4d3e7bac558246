package org.lienthong.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.CsvTable.Row;
import org.lienthong.dossier.Finding;

/** Tells lines that speak of the same thing on the same day: which of them counted would depend on their order. */
final class OverlappingLines {

    private record Taken(
            int line, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean overlaps(Taken other) {
            return !before(to, other.from) && !before(other.to, from);
        }

        private static boolean before(@Nullable LocalDate end, @Nullable LocalDate beginning) {
            return end != null && beginning != null && end.isBefore(beginning);
        }
    }

    private final List<Finding> findings;

    OverlappingLines(List<Finding> findings) {
        this.findings = findings;
    }

    /** The same reader, for a file that names the same in these columns only in periods that do not overlap. */
    <T> Function<Row, T> once(Function<Row, T> reader, String... names) {
        Map<String, List<Taken>> taken = new HashMap<>();
        return row -> {
            T read = reader.apply(row);
            Taken line = new Taken(row.line(), day(row, "validFrom"), day(row, "validTo"));
            List<Taken> others = taken.computeIfAbsent(
                    Stream.of(names).map(row::text).collect(Collectors.joining("\n")), key -> new ArrayList<>());
            others.stream()
                    .filter(line::overlaps)
                    .findFirst()
                    .ifPresent(
                            other -> findings.add(
                                    row.finding(
                                            names[0],
                                            "twice",
                                            "line " + other.line()
                                                    + " says this already for some of the same days; mend validFrom and validTo, or take one line away")));
            others.add(line);
            return read;
        };
    }

    private static @Nullable LocalDate day(Row row, String name) {
        return row.text(name).isEmpty() ? null : LocalDate.parse(row.text(name));
    }
}
