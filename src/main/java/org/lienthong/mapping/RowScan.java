package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ends of rows in a stream without decoding it: separators, quotes and line ends are ASCII in every encoding
 * of mappings, one byte each, or two in UTF-16. It agrees with {@link CsvRows} about where a row ends.
 */
final class RowScan {

    /** No true row is as long; an unclosed quote makes one. */
    static final int LONGEST = 24 << 20;

    private static final int END = -1;
    private static final int NONE = -2;

    private enum At {
        CELL,
        PLAIN,
        QUOTED,
        QUOTE,
        CLOSED
    }

    private final InputStream in;
    private final int size;
    private final boolean little;
    private final int separator;
    private final int quote;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int next;
    private byte[] row = new byte[1 << 10];
    private int length;
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
        this.in = in;
        this.size = size;
        this.little = little;
        this.separator = separator;
        this.quote = quote;
    }

    /** The next row with its line end; null at the end of the stream. */
    byte @Nullable [] row() throws IOException {
        length = 0;
        blank = true;
        At at = At.CELL;
        while (length < LONGEST) {
            int unit = read();
            if (unit == END) {
                said = length;
                return length == 0 ? null : Arrays.copyOf(row, length);
            }
            int before = length - size;
            boolean lineEnd = lineEnd(unit);
            if (lineEnd && at != At.QUOTED) {
                said = before;
                return Arrays.copyOf(row, length);
            }
            blank &= unit <= ' ' || unit == quote || unit == separator && at != At.QUOTED;
            at = after(at, unit);
        }
        said = length;
        return Arrays.copyOf(row, length);
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
            ahead = unit();
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
        int unit = ahead == NONE ? unit() : ahead;
        ahead = NONE;
        if (unit != END) {
            if (length + size > row.length) {
                row = Arrays.copyOf(row, row.length * 2);
            }
            if (size == 1) {
                row[length++] = (byte) unit;
            } else {
                row[length++] = (byte) (little ? unit : unit >> 8);
                row[length++] = (byte) (little ? unit >> 8 : unit);
            }
        }
        return unit;
    }

    private int unit() throws IOException {
        int first = octet();
        if (size == 1 || first == END) {
            return first;
        }
        int second = Math.max(0, octet());
        return little ? second << 8 | first : first << 8 | second;
    }

    private int octet() throws IOException {
        if (next == filled) {
            filled = Math.max(0, in.read(buffer));
            next = 0;
            if (filled == 0) {
                return END;
            }
        }
        return buffer[next++] & 0xff;
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
