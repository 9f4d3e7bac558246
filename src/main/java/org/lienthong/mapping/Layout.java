package org.lienthong.mapping;

import java.util.List;

/**
 * How rows are written down: what {@code csv}, {@code fixed} and {@code rows} in the head of a mapping say.
 *
 * @param separator between the cells of csv
 * @param quote around cells of csv that need it; {@link #NO_QUOTE} when no cell has any
 * @param header whether the first row of csv names the columns
 * @param columns in their order; empty where the first row or the fields name them
 * @param lineEnd behind every row that is written
 * @param group columns whose values are the same in the neighbouring rows of one message; empty: every row is one
 */
record Layout(char separator, int quote, boolean header, List<Column> columns, String lineEnd, List<String> group) {

    static final int NO_QUOTE = -1;
    static final String CRLF = "\r\n";
    static final Layout PLAIN = new Layout(',', '"', true, List.of(), CRLF, List.of());

    /** What a grouped mapping calls the rows of one message. */
    static final String ROWS = "rows";

    /**
     * @param at the first character of the line, from 0; for fixed places only, as what follows
     * @param padLeft whether short values are filled up on their left
     */
    record Column(String name, int at, int width, boolean padLeft, char fill) {

        static Column named(String name) {
            return new Column(name, 0, 0, false, ' ');
        }

        int end() {
            return at + width;
        }
    }

    Layout {
        columns = List.copyOf(columns);
        group = List.copyOf(group);
    }

    Layout grouped(List<String> by) {
        return new Layout(separator, quote, header, columns, lineEnd, by);
    }

    boolean fixed() {
        return columns.stream().anyMatch(column -> column.width() > 0);
    }

    boolean declares(String name) {
        return columns.isEmpty()
                || columns.stream().anyMatch(column -> column.name().equals(name));
    }
}
