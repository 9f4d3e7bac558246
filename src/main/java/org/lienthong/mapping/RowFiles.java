package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Cuts long files into documents of their own: rows of csv or fixed places, where the row with the names of the columns
 * is repeated and neither a row nor a group of rows is divided; and the elements of XML that are messages ({@code each}),
 * where the elements around them are. It reads on only when the next piece is asked for and keeps one piece in memory,
 * however long the file is.
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

    /**
     * What is one message: a row, or the neighbouring rows of one group.
     *
     * @param bytes as they stand in the file, with the blank rows behind them
     * @param said how many of the bytes come before the last line end: the same message has the same ones, wherever it
     *     stands
     * @param rows blank ones not counted
     * @param firstRow as {@link Piece#firstRow}
     * @param firstLine as {@link Piece#firstLine}
     * @param alone whether it is a document already, without head and tail, and with no other beside it
     */
    public record Unit(byte[] bytes, int said, int rows, int firstRow, int firstLine, boolean alone) {

        public Unit(byte[] bytes, int said, int rows, int firstRow, int firstLine) {
            this(bytes, said, rows, firstRow, firstLine, false);
        }
    }

    /** The units of a file in their order; neighbouring ones behind the head are a document of their own. */
    public interface Units extends Iterator<Unit> {

        /**
         * What every document begins with: the byte order mark, and the names of the columns or the starts of the
         * elements around the messages, as far as there are any.
         */
        byte[] head();

        /** What every document ends with. */
        byte[] tail();
    }

    private RowFiles() {}

    /** Whether documents of the mapping can be cut. */
    public static boolean canBeCut(Mapping mapping) {
        return areRows(mapping) || areElements(mapping);
    }

    private static boolean areRows(Mapping mapping) {
        return mapping.format() == Format.CSV || mapping.format() == Format.FIXED;
    }

    private static boolean areElements(Mapping mapping) {
        LocalPath each = mapping.each();
        return mapping.format() == Format.XML
                && each != null
                && each.steps().stream().noneMatch(step -> step.attribute() || step.position() != LocalPath.ANY);
    }

    /**
     * The units of a file, each as it is asked for. What is said of {@link #cut} about rows that never end and about
     * trouble holds here too. An XML element that cannot be read is a unit of its own. Where the tags of a file do not
     * fit together any more, the last unit is what was read of that element: reading it tells the place, and nothing
     * behind it can be read. A file without rows has no units, unless its first row does not name the columns: then that
     * row is the only one, and reading it tells which are missing.
     */
    public static Units units(InputStream file, Mapping mapping) {
        if (!canBeCut(mapping)) {
            throw new IllegalArgumentException(mapping.name() + " reads neither rows nor many elements");
        }
        return areRows(mapping)
                ? new RowCutter(file, mapping, new Limits(1, Limits.USUAL.bytes()))
                : new XmlCutter(file, mapping);
    }

    /** With the usual limits. */
    public static Iterator<Piece> cut(InputStream file, Mapping mapping) {
        return cut(file, mapping, Limits.USUAL);
    }

    /**
     * The pieces of a file whose rows the mapping reads; a file of another format is one piece. A file without rows has
     * none, unless its first row does not name the columns. A row that never ends (an unclosed quote) ends the last piece after 24 MiB: reading it tells so, and nothing
     * behind it can be read. Trouble with the stream is an {@link UncheckedIOException}. The stream is not closed.
     */
    public static Iterator<Piece> cut(InputStream file, Mapping mapping, Limits limits) {
        return areRows(mapping)
                ? pieces(new RowCutter(file, mapping, limits))
                : List.of(whole(file)).iterator();
    }

    private static Iterator<Piece> pieces(Units units) {
        byte[] head = units.head();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return units.hasNext();
            }

            @Override
            public Piece next() {
                Unit unit = units.next();
                if (unit.alone()) {
                    return new Piece(unit.bytes(), unit.firstRow(), unit.firstLine());
                }
                byte[] document = Arrays.copyOf(head, head.length + unit.bytes().length);
                System.arraycopy(unit.bytes(), 0, document, head.length, unit.bytes().length);
                return new Piece(document, unit.firstRow(), unit.firstLine());
            }
        };
    }

    private static Piece whole(InputStream file) {
        try {
            return new Piece(file.readNBytes(HardenedXml.MAX_BYTES + 1), 1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
