package org.lienthong.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** A CSV file in UTF-8 with a header line; lines that begin with # are remarks. What cannot be read is told, never guessed. */
final class CsvTable {

    /** A cell and the column, counted from 1, in which it begins. */
    record Cell(String text, int column) {}

    /** One line by the names of the header. */
    record Row(String file, int line, Map<String, Cell> cells) {

        String text(String name) {
            Cell cell = cells.get(name);
            return cell == null ? "" : cell.text();
        }

        Finding finding(String name, String rule, String whatToDo) {
            Cell cell = cells.get(name);
            return Finding.of(name, rule, whatToDo).at(new Place(file, line, cell == null ? 1 : cell.column()));
        }

        <T> T read(String name, Function<String, T> reader, String whatToDo) {
            try {
                return reader.apply(text(name));
            } catch (RuntimeException unreadable) {
                throw new BadCell(finding(name, "cell", whatToDo));
            }
        }

        /** Null stands for an empty cell. */
        <T> @Nullable T maybe(String name, Function<String, T> reader, String whatToDo) {
            return text(name).isEmpty() ? null : read(name, reader, whatToDo);
        }
    }

    private CsvTable() {}

    static <T> List<T> read(Path root, String file, Function<Row, T> reader, List<Finding> findings) {
        return read(root, file, List.of(), reader, findings);
    }

    /** @param names how the first line must read; empty takes it as it is */
    static <T> List<T> read(
            Path root, String file, List<String> names, Function<Row, T> reader, List<Finding> findings) {
        List<T> read = new ArrayList<>();
        @Nullable List<Cell> header = null;
        List<String> lines = lines(root.resolve(file), file, findings);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            List<Cell> cells = cells(lines.get(i));
            if (header == null) {
                header = cells;
                if (!names.isEmpty() && !names.equals(texts(cells))) {
                    findings.add(Finding.of("", "csv", "write the first line as " + String.join(",", names))
                            .at(new Place(file, i + 1, 1)));
                    return read;
                }
            } else if (cells.size() != header.size()) {
                findings.add(Finding.of(
                                "",
                                "csv",
                                "give this line " + header.size() + " cells as the first line has, not " + cells.size()
                                        + "; put text with a comma between quotes")
                        .at(new Place(
                                file,
                                i + 1,
                                cells.get(Math.min(cells.size(), header.size()) - 1)
                                        .column())));
            } else {
                row(new Row(file, i + 1, named(header, cells)), reader, read, findings);
            }
        }
        return read;
    }

    private static List<String> texts(List<Cell> cells) {
        return cells.stream().map(Cell::text).toList();
    }

    private static <T> void row(Row row, Function<Row, T> reader, List<T> read, List<Finding> findings) {
        try {
            read.add(reader.apply(row));
        } catch (BadCell bad) {
            findings.add(bad.finding());
        }
    }

    private static List<String> lines(Path path, String file, List<Finding> findings) {
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            findings.add(Finding.of("", "missing-file", "put the file back, in UTF-8")
                    .at(new Place(file, 1, 1)));
            return List.of();
        }
    }

    private static Map<String, Cell> named(List<Cell> header, List<Cell> cells) {
        Map<String, Cell> named = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i).text(), cells.get(i));
        }
        return named;
    }

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int start = 1;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(new Cell(cell.toString().strip(), start));
                cell.setLength(0);
                start = i + 2;
            } else {
                cell.append(c);
            }
        }
        cells.add(new Cell(cell.toString().strip(), start));
        return cells;
    }
}
