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

    /** One line by the names of the header. */
    record Row(String file, int line, Map<String, String> cells) {

        String text(String name) {
            return cells.getOrDefault(name, "");
        }

        <T> T read(String name, Function<String, T> reader, String whatToDo) {
            try {
                return reader.apply(text(name));
            } catch (RuntimeException unreadable) {
                throw new BadCell(Finding.of(name, "cell", whatToDo).at(new Place(file, line, 1)));
            }
        }

        /** Null stands for an empty cell. */
        <T> @Nullable T maybe(String name, Function<String, T> reader, String whatToDo) {
            return text(name).isEmpty() ? null : read(name, reader, whatToDo);
        }
    }

    private CsvTable() {}

    static <T> List<T> read(Path root, String file, Function<Row, T> reader, List<Finding> findings) {
        List<T> read = new ArrayList<>();
        @Nullable List<String> header = null;
        List<String> lines = lines(root.resolve(file), file, findings);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            if (header == null) {
                header = cells;
            } else if (cells.size() != header.size()) {
                findings.add(Finding.of("", "csv", "give this line as many cells as the first line has")
                        .at(new Place(file, i + 1, 1)));
            } else {
                row(new Row(file, i + 1, named(header, cells)), reader, read, findings);
            }
        }
        return read;
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

    private static Map<String, String> named(List<String> header, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return named;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
