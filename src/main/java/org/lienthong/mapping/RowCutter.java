package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One file being cut; see {@link RowFiles}. */
final class RowCutter implements RowFiles.Units {

    /** A row that was read ahead. */
    private record Row(byte[] bytes, int said, int line, boolean blank) {}

    private final Mapping mapping;
    private final Layout layout;
    private final Encoding encoding;
    private final Format format;
    private final RowFiles.Limits limits;
    private final byte[] mark;
    private final byte[] header;
    private final RowScan scan;
    private List<String> names = List.of();
    private boolean named;
    private @Nullable Row ahead;
    private int number = 1;
    private boolean over;

    RowCutter(InputStream file, Mapping mapping, RowFiles.Limits limits) {
        this.mapping = mapping;
        this.layout = mapping.layout();
        this.encoding = mapping.encoding();
        this.format = mapping.format();
        this.limits = limits;
        try {
            PushbackInputStream in = new PushbackInputStream(file, FileMark.LONGEST);
            FileMark begins = FileMark.read(in, encoding);
            this.mark = begins.bytes();
            int size = FileMark.wide(encoding) ? 2 : 1;
            boolean csv = format == Format.CSV;
            this.scan = new RowScan(
                    in,
                    size,
                    begins.little(),
                    csv ? layout.separator() : Layout.NO_QUOTE,
                    csv ? layout.quote() : Layout.NO_QUOTE);
            this.header = csv && layout.header() ? header() : new byte[0];
            this.ahead = row();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (byte[] row = scan.row(); row != null; row = scan.row()) {
            rows.write(row);
            if (!scan.blank()) {
                Rows read = cells(row);
                List<String> found = new ArrayList<>();
                for (int i = 0; read != null && i < read.cells(); i++) {
                    found.add(SafeText.line(read.text(i)));
                }
                names = found;
                named = true;
                over = row.length >= RowScan.LONGEST;
                return rows.toByteArray();
            }
        }
        return rows.toByteArray();
    }

    private @Nullable Row row() throws IOException {
        int line = scan.line();
        byte[] bytes = over ? null : scan.row();
        over |= bytes != null && bytes.length >= RowScan.LONGEST;
        return bytes == null ? null : new Row(bytes, scan.said(), line, scan.blank());
    }

    @Override
    public boolean hasNext() {
        try {
            while (ahead != null && ahead.blank()) {
                ahead = row();
            }
            return ahead != null || isWrongAlone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind a row that does not name the columns no row is missed, so it has to be told by itself. */
    private boolean isWrongAlone() {
        return named && number == 1 && !mapping.begins(head());
    }

    @Override
    public RowFiles.Unit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (ahead == null) {
            named = false;
            return new RowFiles.Unit(head(), head().length, 1, 1, 1, true);
        }
        try {
            return unit(ahead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] head() {
        byte[] head = Arrays.copyOf(mark, mark.length + header.length);
        System.arraycopy(header, 0, head, mark.length, header.length);
        return head;
    }

    @Override
    public byte[] tail() {
        return new byte[0];
    }

    private RowFiles.Unit unit(Row first) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        int before = number;
        int said = 0;
        Row last = first;
        for (Row next = first; next != null && !ends(rows, number - before, last, next); next = ahead) {
            said = next.blank() ? said : rows.size() + next.said();
            rows.write(next.bytes());
            number += next.blank() ? 0 : 1;
            last = next.blank() ? last : next;
            ahead = row();
        }
        return new RowFiles.Unit(rows.toByteArray(), said, number - before, before, first.line());
    }

    /** Blank rows go with the row before them, so that lines keep their numbers and no group is divided. */
    private boolean ends(ByteArrayOutputStream unit, int rows, Row last, Row next) {
        int size = mark.length + header.length + unit.size() + next.bytes().length;
        if (rows == 0 || (next.blank() || rows < limits.rows()) && size <= limits.bytes()) {
            return false;
        }
        return next.blank() || layout.group().isEmpty() || size > RowScan.LONGEST || apart(last, next);
    }

    /** Whether two rows are surely of two messages; of a row that cannot be read nobody knows. */
    private boolean apart(Row last, Row next) {
        List<String> one = key(last);
        List<String> other = key(next);
        boolean nameless = one.stream().allMatch(String::isEmpty);
        return !one.isEmpty() && !other.isEmpty() && (nameless || !one.equals(other));
    }

    private List<String> key(Row row) {
        Rows cells = cells(row.bytes());
        List<String> columns = names.isEmpty()
                ? layout.columns().stream().map(Layout.Column::name).toList()
                : names;
        List<String> key = new ArrayList<>();
        for (String name : layout.group()) {
            int cell = columns.indexOf(name);
            if (cells == null || cells.broken() != null || cell < 0 || cell >= cells.cells()) {
                return List.of();
            }
            key.add(SafeText.line(cells.text(cell)));
        }
        return key;
    }

    private @Nullable Rows cells(byte[] row) {
        try {
            byte[] marked = new byte[mark.length + row.length];
            System.arraycopy(mark, 0, marked, 0, mark.length);
            System.arraycopy(row, 0, marked, mark.length, row.length);
            byte[] utf8 = encoding.utf8(marked, format);
            Rows rows = format == Format.CSV ? new CsvRows(utf8, layout) : new FixedRows(utf8, layout);
            return rows.next() ? rows : null;
        } catch (UnreadableDocument notText) {
            return null;
        }
    }
}
