package org.lienthong.believable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A small table of this room. */
final class Table {

    private Table() {}

    /** The cells of its lines, without remarks and heading. */
    static List<String[]> of(String name, String separator) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("/believable/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split(separator, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
