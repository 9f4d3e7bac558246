package org.lienthong.province;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Procedure.TaxStep;

/** Reads the national list of procedures and the provinces' own files. */
final class ProceduresReader {

    static final String OWN_ENDING = ".procedures.csv";
    private static final List<String> NATIONAL =
            List.of("code", "name", "time_limit", "time_unit", "tax_step", "validFrom", "validTo");
    private static final List<String> OWN =
            List.of("code", "localCode", "name", "workingDays", "taxStep", "validFrom", "validTo", "source");
    private static final String WORKING_DAY = "ngày làm việc";

    private record Line(CsvRows.Row row, Procedure procedure) {}

    private final Path root;
    private final List<Finding> findings;
    private final Set<ProcedureCode> known = new HashSet<>();

    ProceduresReader(Path root, List<Finding> findings) {
        this.root = root;
        this.findings = findings;
    }

    /** @param files the provinces' own files */
    Procedures read(List<Path> files) {
        List<Procedure> national =
                lines(root.resolve("mappings/national/codes/procedures.csv"), NATIONAL, this::national);
        national.forEach(procedure -> known.add(procedure.code()));
        Map<ProvinceCode, List<Procedure>> own = new HashMap<>();
        for (Path file : files) {
            province(file).ifPresent(province -> own.put(province, lines(file, OWN, this::own)));
        }
        return new Procedures(national, own);
    }

    private interface Reader {
        @Nullable
        Procedure read(CsvRows.Row row, ProcedureCode code);
    }

    private List<Procedure> lines(Path file, List<String> columns, Reader reader) {
        List<Line> lines = new ArrayList<>();
        for (CsvRows.Row row : CsvRows.read(root, file, columns, findings)) {
            int before = findings.size();
            ProcedureCode code = code(row, "code");
            Procedure procedure = code == null ? null : reader.read(row, code);
            if (findings.size() == before && procedure != null) {
                overlaps(row, procedure, lines);
                lines.add(new Line(row, procedure));
            }
        }
        return lines.stream().map(Line::procedure).toList();
    }

    private @Nullable Procedure national(CsvRows.Row row, ProcedureCode code) {
        boolean number = row.text("time_limit").matches("\\d{1,3}")
                && row.text("time_unit").equals(WORKING_DAY);
        return procedure(
                row,
                code,
                code.value(),
                row.text("name"),
                number ? Integer.valueOf(row.text("time_limit")) : null,
                step(row, "tax_step", row.text("tax_step").replaceFirst(" \\(.*", "")),
                null);
    }

    private @Nullable Procedure own(CsvRows.Row row, ProcedureCode code) {
        if (!known.contains(code)) {
            findings.add(
                    row.finding(
                            "code",
                            "unknown-procedure",
                            "the national list has no such procedure; add it to mappings/national/codes/procedures.csv or correct the code"));
        }
        String local = row.text("localCode").isEmpty() ? code.value() : row.text("localCode");
        ProcedureCode stripped = code(row, row.text("localCode").isEmpty() ? "code" : "localCode");
        if (stripped != null && !stripped.equals(code)) {
            findings.add(row.finding(
                    "localCode",
                    "procedure-code",
                    "a local code is the code and a suffix: write " + code + ".… or leave it empty"));
        }
        if (row.text("source").isEmpty()) {
            findings.add(row.finding("source", "missing-key", "write the decision it comes from, or assumed"));
        }
        return procedure(
                row,
                code,
                local,
                row.text("name"),
                days(row),
                step(row, "taxStep", row.text("taxStep")),
                row.maybe("source"));
    }

    private @Nullable Procedure procedure(
            CsvRows.Row row,
            ProcedureCode code,
            String local,
            String name,
            @Nullable Integer days,
            TaxStep step,
            @Nullable String source) {
        if (name.isEmpty()) {
            findings.add(row.finding("name", "missing-key", "write the name of the procedure"));
        }
        LocalDate from = row.day("validFrom", findings);
        LocalDate to = row.day("validTo", findings);
        if (Validity.backwards(from, to)) {
            findings.add(row.finding("validTo", "period", "the last day lies before the first; exchange them"));
        }
        return new Procedure(code, local, name, days, step, from, to, source);
    }

    private void overlaps(CsvRows.Row row, Procedure procedure, List<Line> others) {
        for (Line other : others) {
            Procedure before = other.procedure();
            if (before.code().equals(procedure.code())
                    && Validity.overlap(
                            before.validFrom(), before.validTo(), procedure.validFrom(), procedure.validTo())) {
                findings.add(
                        row.finding(
                                "validFrom",
                                "overlap",
                                "line " + other.row().line()
                                        + " speaks of the same procedure for some of the same days; end one before the other begins"));
                return;
            }
        }
    }

    private @Nullable Integer days(CsvRows.Row row) {
        String text = row.text("workingDays");
        if (!text.isEmpty() && !text.matches("[1-9]\\d{0,2}")) {
            findings.add(row.finding(
                    "workingDays", "number", "write a whole number of working days, 1 to 999, or leave it empty"));
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private TaxStep step(CsvRows.Row row, String column, String text) {
        switch (text) {
            case "yes":
                return TaxStep.YES;
            case "if_any":
                return TaxStep.IF_ANY;
            case "no":
                return TaxStep.NO;
            default:
                findings.add(row.finding(column, "tax-step", "write yes, if_any or no"));
                return TaxStep.NO;
        }
    }

    private @Nullable ProcedureCode code(CsvRows.Row row, String column) {
        try {
            return new ProcedureCode(row.text(column));
        } catch (InvalidValue invalid) {
            findings.add(row.finding(column, invalid.rule(), String.valueOf(invalid.getMessage())));
            return null;
        }
    }

    private Optional<ProvinceCode> province(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(new ProvinceCode(name.substring(0, name.length() - OWN_ENDING.length())))
                    .filter(code -> name.startsWith(code.value()))
                    .or(() -> misnamed(file));
        } catch (InvalidValue noCode) {
            return misnamed(file);
        }
    }

    private Optional<ProvinceCode> misnamed(Path file) {
        findings.add(Finding.of("", "file-name", "name the file by its province, for example H56" + OWN_ENDING)
                .at(new Finding.Place(root.relativize(file).toString(), 1, 1)));
        return Optional.empty();
    }
}
