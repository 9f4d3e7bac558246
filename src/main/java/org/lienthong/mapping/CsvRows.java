package org.lienthong.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of csv, over UTF-8 bytes. This is no general reader: one row that is wrong is refused with its line and
 * column and the next is read, the places of cells are known without being kept as objects, and only cells that somebody
 * asks for become texts. Whether a library could do all three was not tried; the benchmark sets it beside Jackson's.
 */
final class CsvRows implements Rows {

    private final byte[] bytes;
    private final int separator;
    private final int quote;
    private int at;
    private int line = 1;
    private int nextLine = 1;

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] lines = new int[32];
    private boolean[] doubled = new boolean[32];
    private int cells;
    private boolean blank;
    private @Nullable Broken broken;

    CsvRows(byte[] utf8, Layout layout) {
        this.bytes = utf8;
        this.separator = layout.separator();
        this.quote = layout.quote();
        this.at = Utf8.mark(utf8);
    }

    @Override
    public boolean next() {
        while (at < bytes.length) {
            line = nextLine;
            cells = 0;
            blank = true;
            broken = null;
            boolean more = true;
            while (more) {
                more = at < bytes.length && bytes[at] == quote ? quoted() : plain();
            }
            if (!blank || broken != null) {
                return true;
            }
        }
        return false;
    }

    /** Reads a cell; true when another one follows in this row. */
    private boolean plain() {
        int start = at;
        while (at < bytes.length && !ending(bytes[at])) {
            at++;
        }
        add(start, at, false, nextLine);
        return ended();
    }

    private boolean quoted() {
        int opening = at++;
        int openingLine = nextLine;
        boolean twice = false;
        while (at < bytes.length) {
            byte b = bytes[at++];
            if (b == quote) {
                if (at == bytes.length || bytes[at] != quote) {
                    return closed(opening + 1, twice, openingLine);
                }
                twice = true;
                at++;
            } else if (b == '\n' || b == '\r' && (at == bytes.length || bytes[at] != '\n')) {
                nextLine++;
            }
        }
        refuse(
                "unreadable-document",
                "this quote is never closed, so this row and all behind it cannot be read; close it, and write a quote"
                        + " inside a cell twice",
                openingLine,
                opening);
        return false;
    }

    private boolean closed(int start, boolean twice, int openingLine) {
        int end = at - 1;
        while (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (at < bytes.length && !ending(bytes[at])) {
            refuse(
                    "unreadable-document",
                    "text follows a closed quote; write a quote inside a cell twice",
                    nextLine,
                    at);
            while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                at++;
            }
            ended();
            return false;
        }
        add(start, end, twice, openingLine);
        return ended();
    }

    private boolean ending(byte b) {
        return b == separator || b == '\n' || b == '\r';
    }

    private boolean ended() {
        if (at >= bytes.length) {
            return false;
        }
        byte b = bytes[at++];
        if (b == separator) {
            return true;
        }
        if (b == '\r' && at < bytes.length && bytes[at] == '\n') {
            at++;
        }
        nextLine++;
        return false;
    }

    private void add(int start, int end, boolean twice, int onLine) {
        if (cells == MAX_COLUMNS) {
            refuse("too-long", "a row has more than " + MAX_COLUMNS + " cells; send fewer", onLine, start);
            return;
        }
        if (end - start > MAX_CELL && characters(start, end) > MAX_CELL) {
            refuse("too-long", "a cell has more than " + MAX_CELL + " characters; shorten it", onLine, start);
        }
        if (cells == starts.length) {
            grow();
        }
        starts[cells] = start;
        ends[cells] = end;
        lines[cells] = onLine;
        doubled[cells++] = twice;
        for (int i = start; blank && i < end; i++) {
            blank = bytes[i] >= 0 && bytes[i] <= ' ';
        }
    }

    private void grow() {
        int more = cells * 2;
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        lines = Arrays.copyOf(lines, more);
        doubled = Arrays.copyOf(doubled, more);
    }

    private void refuse(String rule, String whatToDo, int onLine, int offset) {
        if (broken == null) {
            broken = new Broken(rule, whatToDo, onLine, columnOf(offset));
        }
    }

    @Override
    public @Nullable Broken broken() {
        return broken;
    }

    @Override
    public int cells() {
        return cells;
    }

    @Override
    public String text(int cell) {
        int start = starts[cell];
        int length = ends[cell] - start;
        return doubled[cell] ? single(start, ends[cell]) : new String(bytes, start, length, StandardCharsets.UTF_8);
    }

    private String single(int start, int end) {
        byte[] kept = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            kept[length++] = bytes[i];
            i += bytes[i] == quote ? 1 : 0;
        }
        return new String(kept, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int line(int cell) {
        return lines[cell];
    }

    @Override
    public int column(int cell) {
        return columnOf(starts[cell]);
    }

    @Override
    public int nextLine() {
        return nextLine;
    }

    private int columnOf(int offset) {
        int begin = offset;
        while (begin > 0 && bytes[begin - 1] != '\n' && bytes[begin - 1] != '\r') {
            begin--;
        }
        return 1 + characters(begin, offset);
    }

    private int characters(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += (bytes[i] & 0xc0) == 0x80 ? 0 : 1;
        }
        return count;
    }
}
