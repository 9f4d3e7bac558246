package org.lienthong.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lienthong.dossier.MessageType;
import org.lienthong.mapping.NationalFields;
import org.lienthong.province.Coverage;
import org.lienthong.province.Coverage.Line;

/** Prints a coverage for people, or as CSV for spreadsheets. */
final class CoverageReport {

    private final PrintWriter out;
    private final boolean csv;
    private final int all = NationalFields.all().size();

    CoverageReport(PrintWriter out, boolean csv) {
        this.out = out;
        this.csv = csv;
    }

    void begin() {
        if (csv) {
            out.println("of,system,family,verb,direction,field");
        }
    }

    /** @param of the province or family */
    void tell(String of, Coverage coverage) {
        if (csv) {
            coverage.lines()
                    .forEach(line -> out.println(String.join(
                            ",",
                            of,
                            line.system(),
                            line.family(),
                            line.verb().code(),
                            line.in() ? "in" : "out",
                            line.field())));
            return;
        }
        out.println(of + ": " + share(coverage, Line::in) + " of the " + all
                + " fields of the national model can be said, " + share(coverage, line -> !line.in()) + " are told");
        for (String system : coverage.systems(line -> true)) {
            Predicate<Line> its = line -> line.system().equals(system);
            String family = coverage.lines().stream()
                    .filter(its)
                    .map(Line::family)
                    .findFirst()
                    .orElse("");
            row(system + " (" + family + ")", coverage, its);
            for (MessageType verb : coverage.verbs()) {
                if (coverage.lines().stream().anyMatch(its.and(line -> line.verb() == verb))) {
                    row("  " + verb.code(), coverage, its.and(line -> line.verb() == verb));
                }
            }
        }
        out.println();
        fields(coverage);
        out.println();
    }

    private void row(String name, Coverage coverage, Predicate<Line> wanted) {
        out.println(String.format(
                "  %-36s in: %-12s out: %s",
                name, share(coverage, wanted.and(Line::in)), share(coverage, wanted.and(line -> !line.in()))));
    }

    private void fields(Coverage coverage) {
        Set<String> silent = new TreeSet<>(coverage.neverSaid());
        for (String field : NationalFields.all()) {
            Predicate<Line> its = line -> line.field().equals(field);
            if (!silent.contains(field) || !coverage.systems(its).isEmpty()) {
                out.println(String.format(
                        "%-44s in: %-36s out: %s",
                        field,
                        names(coverage.systems(its.and(Line::in))),
                        names(coverage.systems(its.and(line -> !line.in())))));
            }
        }
        silent.removeAll(coverage.fields(line -> !line.in()));
        out.println();
        out.println("neither said nor told: " + (silent.isEmpty() ? "nothing" : String.join(", ", silent)));
    }

    private String share(Coverage coverage, Predicate<Line> wanted) {
        int count = coverage.fields(wanted).size();
        return count + " (" + Math.round(100.0 * count / all) + " %)";
    }

    private static String names(Set<String> systems) {
        return systems.isEmpty() ? "-" : String.join(", ", systems);
    }
}
