package org.lienthong.province;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;

/** Reads the national list of provinces and holds it to its own rules: one unit a code and day, no succession into nothing. */
final class UnitsReader {

    static final String FILE = "mappings/national/codes/provinces.csv";
    private static final List<String> COLUMNS =
            List.of("code", "gso", "name", "validFrom", "validTo", "successor", "mark");

    private record Line(CsvRows.Row row, AdministrativeUnit unit) {}

    private UnitsReader() {}

    static AdministrativeUnits read(Path root, List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        for (CsvRows.Row row : CsvRows.read(root, root.resolve(FILE), COLUMNS, findings)) {
            line(row, findings).ifPresent(lines::add);
        }
        AdministrativeUnits units =
                new AdministrativeUnits(lines.stream().map(Line::unit).toList());
        for (int i = 0; i < lines.size(); i++) {
            overlaps(lines.get(i), lines.subList(0, i), findings);
            succession(lines.get(i), units, findings);
        }
        return units;
    }

    private static Optional<Line> line(CsvRows.Row row, List<Finding> findings) {
        int before = findings.size();
        ProvinceCode code = code(row, "code", findings);
        ProvinceCode successor = row.text("successor").isEmpty() ? null : code(row, "successor", findings);
        LocalDate from = row.day("validFrom", findings);
        LocalDate to = row.day("validTo", findings);
        if (!row.text("gso").matches("\\d{2}")) {
            findings.add(row.finding("gso", "gso-code", "a statistics code has two digits, for example 38"));
        }
        if (row.text("name").isEmpty()) {
            findings.add(row.finding("name", "missing-key", "write the name of the province with its rank"));
        }
        if (!List.of("SOURCED", "MEMORY").contains(row.text("mark"))) {
            findings.add(row.finding("mark", "unknown-mark", "write SOURCED or MEMORY"));
        }
        if (findings.size() > before || code == null) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                row,
                new AdministrativeUnit(
                        code,
                        row.text("gso"),
                        row.text("name"),
                        from,
                        to,
                        successor,
                        row.text("mark").equals("SOURCED"))));
    }

    private static void overlaps(Line line, List<Line> others, List<Finding> findings) {
        AdministrativeUnit unit = line.unit();
        if (Validity.backwards(unit.validFrom(), unit.validTo())) {
            findings.add(line.row().finding("validTo", "period", "the last day lies before the first; exchange them"));
        }
        for (Line other : others) {
            boolean same = Validity.overlap(
                    unit.validFrom(),
                    unit.validTo(),
                    other.unit().validFrom(),
                    other.unit().validTo());
            boolean code = unit.code().equals(other.unit().code());
            if (same && (code || unit.gso().equals(other.unit().gso()))) {
                findings.add(line.row()
                        .finding(
                                code ? "code" : "gso",
                                "overlap",
                                "line " + other.row().line()
                                        + " has this code for some of the same days; mend the days"));
            }
        }
    }

    private static void succession(Line line, AdministrativeUnits units, List<Finding> findings) {
        AdministrativeUnit unit = line.unit();
        boolean ends = !unit.inForce();
        if (ends != (unit.successor() != null) || (ends && units.successor(unit).isEmpty())) {
            findings.add(line.row()
                    .finding(
                            "successor",
                            "succession",
                            ends
                                    ? "name the province that it became; its line must begin on the day after validTo"
                                    : "what is in force has no successor; leave it empty or write validTo"));
        }
    }

    private static @Nullable ProvinceCode code(CsvRows.Row row, String column, List<Finding> findings) {
        try {
            return new ProvinceCode(row.text(column));
        } catch (InvalidValue invalid) {
            findings.add(row.finding(column, invalid.rule(), String.valueOf(invalid.getMessage())));
            return null;
        }
    }
}
