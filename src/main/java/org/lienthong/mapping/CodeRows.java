package org.lienthong.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** The rows of a code table: {@code local,national,validFrom,validTo,note}, or {@code code,...} for a national list. */
final class CodeRows {

    private static final int MAX_ROWS = 20_000;

    /**
     * @param from the first day, null: since ever
     * @param to the last day, null: for good
     */
    record Row(
            String local,
            String national,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Place place) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        boolean always() {
            return from == null && to == null;
        }

        boolean overlaps(Row other) {
            return (from == null || other.to == null || !from.isAfter(other.to))
                    && (to == null || other.from == null || !to.isBefore(other.from));
        }

        String period() {
            return "from " + (from == null ? "ever" : from) + " to " + (to == null ? "now" : to);
        }
    }

    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private CodeRows(String file) {
        this.file = file;
    }

    static CodeRows parse(String file, String text) {
        CodeRows rows = new CodeRows(file);
        String[] lines = text.split("\r?\n", -1);
        if (lines.length > MAX_ROWS) {
            rows.tell(new Place(file, MAX_ROWS, 1), "code-file", "the table has too many rows; split it");
            return rows;
        }
        rows.header(CodeCells.of(lines[0]));
        boolean readable = rows.findings.isEmpty();
        for (int i = 1; i < lines.length && readable; i++) {
            if (!lines[i].isBlank()) {
                rows.row(CodeCells.of(lines[i]), i + 1);
            }
        }
        return rows;
    }

    List<Row> rows() {
        return rows;
    }

    List<Finding> findings() {
        return findings;
    }

    private void header(List<CodeCells.Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            columns.put(cells.get(i).text(), i);
        }
        boolean own = columns.containsKey("local") && columns.containsKey("national");
        if (!own && !columns.containsKey("code")) {
            tell(new Place(file, 1, 1), "code-file", "begin with the line local,national,validFrom,validTo,note");
        }
    }

    private void row(List<CodeCells.Cell> cells, int line) {
        if (cells.size() > columns.size()) {
            tell(new Place(file, line, 1), "code-file", "the row has more cells than the header; quote commas");
            return;
        }
        boolean own = columns.containsKey("local");
        String local = cell(cells, own ? "local" : "code").text();
        String national = cell(cells, own ? "national" : "code").text();
        int before = findings.size();
        LocalDate from = day(cell(cells, "validFrom"), line);
        LocalDate to = day(cell(cells, "validTo"), line);
        Row row = new Row(local, national, from, to, new Place(file, line, 1));
        if (local.isEmpty() || national.isEmpty()) {
            tell(row.place(), "code-file", "a row needs local and national; fill both or remove the row");
        } else if (from != null && to != null && to.isBefore(from)) {
            tell(row.place(), "code-file", "validTo is before validFrom; correct the dates");
        } else if (findings.size() == before) {
            rows.add(row);
        }
    }

    private CodeCells.Cell cell(List<CodeCells.Cell> cells, String column) {
        Integer index = columns.get(column);
        return index == null || index >= cells.size() ? new CodeCells.Cell("", 1) : cells.get(index);
    }

    private @Nullable LocalDate day(CodeCells.Cell cell, int line) {
        if (cell.text().isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(cell.text());
        } catch (DateTimeException e) {
            tell(new Place(file, line, cell.column()), "code-file", "write the day as 2025-07-01");
            return null;
        }
    }

    private void tell(Place place, String rule, String whatToDo) {
        findings.add(new Finding("", rule, whatToDo, place));
    }
}
