package org.lienthong.channels;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a long file into the bytes of its rows, one at a time: memory does not grow with the file. A line end inside
 * quotes belongs to its row. A row that is too long, as when a quote is never closed, ends there: the mapping refuses it.
 */
final class RowCutter {

    private static final int LONGEST_ROW = 1 << 20;

    private final InputStream in;
    private final int quote;

    /** @param quote -1 when no line end can be inside a cell */
    RowCutter(InputStream in, int quote) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.quote = quote;
    }

    /** The next row with its line end; null at the end of the file. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream(256);
        boolean quoted = false;
        int read = in.read();
        while (read >= 0) {
            row.write(read);
            if (read == quote) {
                quoted = !quoted;
            }
            if ((read == '\n' && !quoted) || row.size() == LONGEST_ROW) {
                return row.toByteArray();
            }
            read = in.read();
        }
        return row.size() == 0 ? null : row.toByteArray();
    }
}
