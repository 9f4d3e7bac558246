package org.lienthong.proof;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a file that a stranger may have made: none longer than any true line is kept in memory. */
final class BoundedLines {

    /** A time-stamp with the certificates of its authority is some ten thousand signs. */
    static final int LONGEST = 256 * 1024;

    private final Reader in;

    BoundedLines(Reader in) {
        this.in = in;
    }

    /** Null at the end; of a line that is too long the beginning, which no reader of lines understands. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int sign = in.read();
        if (sign < 0) {
            return null;
        }
        while (sign >= 0 && sign != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) sign);
            }
            sign = in.read();
        }
        return line.toString();
    }
}
