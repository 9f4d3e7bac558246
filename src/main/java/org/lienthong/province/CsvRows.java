package org.lienthong.province;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** A CSV file in UTF-8 with a header line whose cells know where they stand; lines that begin with # are remarks. */
final class CsvRows {

    /** A cell and the column, counted from 1, in which it begins. */
    private record Cell(String text, int column) {}

    /** One line by the names of the header. */
    record Row(String file, int line, Map<String, String> texts, Map<String, Integer> columns) {

        String text(String name) {
            return texts.getOrDefault(name, "");
        }

        /** Null stands for an empty cell. */
        @Nullable
        String maybe(String name) {
            String text = text(name);
            return text.isEmpty() ? null : text;
        }

        Finding finding(String name, String rule, String whatToDo) {
            return Finding.of(name, rule, whatToDo).at(new Place(file, line, columns.getOrDefault(name, 1)));
        }

        /** Null stands for an empty cell, and for one that is no day, which is told. */
        @Nullable
        LocalDate day(String name, List<Finding> findings) {
            String text = text(name);
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeException unreadable) {
                findings.add(finding(name, "date", "write the day as 2025-07-01, or leave it empty"));
                return null;
            }
        }
    }

    private final String file;
    private final List<Finding> findings;

    private CsvRows(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The rows that can be read; every other line is told. */
    static List<Row> read(Path root, Path file, Collection<String> columns, List<Finding> findings) {
        String name = root.relativize(file).toString().replace('\\', '/');
        CsvRows reader = new CsvRows(name, findings);
        if (!Files.exists(file)) {
            findings.add(
                    Finding.of("", "missing-file", "add the national code list").at(new Place(name, 1, 1)));
            return List.of();
        }
        try {
            return reader.rows(Files.readString(file).replace("\uFEFF", ""), columns);
        } catch (CharacterCodingException notUtf8) {
            reader.tell(1, 1, "csv", "save the file as UTF-8");
        } catch (IOException unreadable) {
            reader.tell(1, 1, "csv", "the file cannot be read; check its rights");
        }
        return List.of();
    }

    private List<Row> rows(String text, Collection<String> columns) {
        List<String> lines = text.lines().toList();
        List<Row> rows = new ArrayList<>();
        @Nullable List<String> header = null;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            Optional<List<Cell>> cells = cells(lines.get(i), i + 1);
            if (header == null) {
                header = cells.map(found -> found.stream().map(Cell::text).toList())
                        .orElse(List.of());
                if (!header.containsAll(columns)) {
                    tell(i + 1, 1, "csv", "the first line must name the columns " + String.join(",", columns));
                    return List.of();
                }
            } else if (cells.isPresent()) {
                row(header, cells.get(), i + 1).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<Row> row(List<String> header, List<Cell> cells, int line) {
        if (cells.size() != header.size()) {
            tell(
                    line,
                    1,
                    "csv",
                    "this line has " + cells.size() + " cells, the first line " + header.size()
                            + "; write commas inside a cell between double quotes");
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            texts.put(header.get(i), cells.get(i).text());
            columns.put(header.get(i), cells.get(i).column());
        }
        return Optional.of(new Row(file, line, texts, columns));
    }

    private Optional<List<Cell>> cells(String line, int number) {
        List<Cell> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        int begin = 1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                text.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(new Cell(text.toString().strip(), begin));
                text.setLength(0);
                begin = i + 2;
            } else {
                text.append(c);
            }
        }
        cells.add(new Cell(text.toString().strip(), begin));
        if (quoted) {
            tell(number, begin, "csv", "close the double quote on the same line");
            return Optional.empty();
        }
        return Optional.of(cells);
    }

    private void tell(int line, int column, String rule, String whatToDo) {
        findings.add(Finding.of("", rule, whatToDo).at(new Place(file, line, column)));
    }
}
