package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * Cuts long files of rows, csv or fixed places, into documents of their own: the row with the names of the columns is
 * repeated, and neither a row nor a group of rows is divided. It reads on only when the next piece is asked for and
 * keeps one piece in memory, however long the file is.
 */
public final class RowFiles {

    /** At most so many rows and bytes in a piece; a single row or group may be longer. */
    public record Limits(int rows, int bytes) {
        public static final Limits USUAL = new Limits(1_000, 4 << 20);
    }

    /**
     * A document of a few rows, to be read with {@link Mapping#read(Piece, Surroundings)}.
     *
     * @param document in the encoding of the file
     * @param firstRow its first row in the whole file, counted from 1 behind the names of the columns
     * @param firstLine the line in which that row begins, from 1
     */
    public record Piece(byte[] document, int firstRow, int firstLine) {}

    private RowFiles() {}

    /** With the usual limits. */
    public static Iterator<Piece> cut(InputStream file, Mapping mapping) {
        return cut(file, mapping, Limits.USUAL);
    }

    /**
     * The pieces of a file whose rows the mapping reads; a file of another format is one piece. A file without rows has
     * none. A row that never ends (an unclosed quote) ends the last piece after 24 MiB: reading it tells so, and nothing
     * behind it can be read. Trouble with the stream is an {@link UncheckedIOException}. The stream is not closed.
     */
    public static Iterator<Piece> cut(InputStream file, Mapping mapping, Limits limits) {
        boolean rows = mapping.format() == Format.CSV || mapping.format() == Format.FIXED;
        return rows
                ? new RowCutter(file, mapping, limits)
                : List.of(whole(file)).iterator();
    }

    private static Piece whole(InputStream file) {
        try {
            return new Piece(file.readNBytes(HardenedXml.MAX_BYTES + 1), 1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
