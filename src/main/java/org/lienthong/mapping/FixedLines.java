package org.lienthong.mapping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines with cells at fixed places. What is absent is blank, also where values are filled up with something else. */
final class FixedLines implements RowsOut.Lines {

    private final Writer out;
    private final Layout layout;
    private final List<Layout.Column> ordered;

    FixedLines(OutputStream out, Layout layout) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.layout = layout;
        this.ordered = layout.columns().stream()
                .sorted(Comparator.comparingInt(Layout.Column::at))
                .toList();
    }

    @Override
    public void row(@Nullable String[] cells) throws IOException {
        int at = 0;
        for (Layout.Column column : ordered) {
            String text = cells[layout.columns().indexOf(column)];
            out.write(" ".repeat(column.at() - at));
            at = column.end();
            int missing = column.width() - (text == null ? 0 : text.codePointCount(0, text.length()));
            String filling = String.valueOf(text == null ? ' ' : column.fill()).repeat(missing);
            out.write(column.padLeft() ? filling : "");
            out.write(text == null ? "" : text);
            out.write(column.padLeft() ? "" : filling);
        }
        out.write(layout.lineEnd());
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
