package org.lienthong.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines whose cells stand at fixed places, over UTF-8 bytes; places count characters. A line may end before its last
 * cells, because editors take blanks away; it may not go on behind them.
 */
final class FixedRows implements Rows {

    private final byte[] bytes;
    private final List<Layout.Column> columns;
    private final int width;
    private int at;
    private int start;
    private int end;
    private int line;
    private @Nullable Broken broken;

    FixedRows(byte[] utf8, Layout layout) {
        this.bytes = utf8;
        this.columns = layout.columns();
        this.width = columns.stream().mapToInt(Layout.Column::end).max().orElse(0);
        this.at = Utf8.mark(utf8);
    }

    @Override
    public boolean next() {
        while (at < bytes.length) {
            start = at;
            line++;
            boolean blank = true;
            while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                blank &= bytes[at] >= 0 && bytes[at] <= ' ';
                at++;
            }
            end = at;
            boolean both = at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n';
            at += both ? 2 : 1;
            if (!blank) {
                broken = tooLong();
                return true;
            }
        }
        return false;
    }

    private @Nullable Broken tooLong() {
        int surplus = offset(start, width);
        for (int i = surplus; i < end; i++) {
            if (bytes[i] < 0 || bytes[i] > ' ') {
                return new Broken(
                        "shape",
                        "the line is longer than its " + width + " characters; keep to the places of the columns",
                        line,
                        width + 1);
            }
        }
        return null;
    }

    /** Where so many characters end, at most at the end of the line. */
    private int offset(int from, int characters) {
        int i = from;
        for (int left = characters; left > 0 && i < end; left--) {
            i++;
            while (i < end && (bytes[i] & 0xc0) == 0x80) {
                i++;
            }
        }
        return i;
    }

    @Override
    public @Nullable Broken broken() {
        return broken;
    }

    @Override
    public int cells() {
        return columns.size();
    }

    @Override
    public String text(int cell) {
        Layout.Column column = columns.get(cell);
        int from = offset(start, column.at());
        String text = new String(bytes, from, offset(from, column.width()) - from, StandardCharsets.UTF_8);
        return column.fill() == ' ' ? text : unfilled(text, column);
    }

    /** A value that is nothing but filling is one of it: 0 in 0000. */
    private static String unfilled(String text, Layout.Column column) {
        String value = text.strip();
        int from = 0;
        int to = value.length();
        while (column.padLeft() && from < to - 1 && value.charAt(from) == column.fill()) {
            from++;
        }
        while (!column.padLeft() && to > from + 1 && value.charAt(to - 1) == column.fill()) {
            to--;
        }
        return value.substring(from, to);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int line(int cell) {
        return line;
    }

    @Override
    public int column(int cell) {
        return columns.get(cell).at() + 1;
    }

    @Override
    public int nextLine() {
        return line + 1;
    }
}
