package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ends of rows in a stream without decoding it: separators, quotes and line ends are ASCII in every encoding
 * of mappings, one byte each, or two in UTF-16. It agrees with {@link CsvRows} about where a row ends.
 */
final class RowScan {

    /** No true row is as long; an unclosed quote makes one. */
    static final int LONGEST = 24 << 20;

    private static final int END = UnitStream.END;
    private static final int NONE = -2;

    private enum At {
        CELL,
        PLAIN,
        QUOTED,
        QUOTE,
        CLOSED
    }

    private final UnitStream units;
    private final int separator;
    private final int quote;
    private int said;
    private int line = 1;
    private int ahead = NONE;
    private boolean blank;

    /**
     * @param size bytes of one unit: 1 or 2
     * @param little whether the lower byte of two comes first
     * @param separator {@link Layout#NO_QUOTE} where there is none
     */
    RowScan(InputStream in, int size, boolean little, int separator, int quote) {
        this.units = new UnitStream(in, size, little);
        this.separator = separator;
        this.quote = quote;
    }

    /** The next row with its line end; null at the end of the stream. */
    byte @Nullable [] row() throws IOException {
        units.forget();
        blank = true;
        At at = At.CELL;
        while (units.length() < LONGEST) {
            int unit = read();
            if (unit == END) {
                said = units.length();
                return said == 0 ? null : units.kept();
            }
            int before = units.length() - units.size();
            boolean lineEnd = lineEnd(unit);
            if (lineEnd && at != At.QUOTED) {
                said = before;
                return units.kept();
            }
            blank &= unit <= ' ' || unit == quote || unit == separator && at != At.QUOTED;
            at = after(at, unit);
        }
        said = units.length();
        return units.kept();
    }

    private At after(At at, int unit) {
        if (at == At.QUOTED) {
            return unit == quote ? At.QUOTE : At.QUOTED;
        }
        if (at == At.QUOTE && unit == quote || at == At.CELL && unit == quote) {
            return At.QUOTED;
        }
        if (unit == separator && at != At.CLOSED) {
            return At.CELL;
        }
        boolean quoted = at == At.QUOTE || at == At.CLOSED;
        // Blanks may follow a closed quote; anything else makes the row unreadable up to its line end.
        return quoted ? (unit == ' ' && at == At.QUOTE ? At.QUOTE : At.CLOSED) : At.PLAIN;
    }

    /** Whether a line ends here; the second half of a double line end is taken along. */
    private boolean lineEnd(int unit) throws IOException {
        if (unit == '\r') {
            ahead = units.read();
            if (ahead == '\n') {
                read();
            }
        } else if (unit != '\n') {
            return false;
        }
        line++;
        return true;
    }

    private int read() throws IOException {
        int unit = ahead == NONE ? units.read() : ahead;
        ahead = NONE;
        if (unit != END) {
            units.keep(unit);
        }
        return unit;
    }

    /** Whether nothing stood in the row that was read last. */
    boolean blank() {
        return blank;
    }

    /** How many bytes of the row that was read last stand before its line end. */
    int said() {
        return said;
    }

    /** The line in which the next row begins, from 1. */
    int line() {
        return line;
    }
}
