package org.lienthong.mapping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes csv. Cells get quotes only where they need them, and what looks like a formula is left alone: machines read
 * this, and a sign put before a value would be part of it.
 */
final class CsvLines implements RowsOut.Lines {

    private final Writer out;
    private final Layout layout;

    CsvLines(OutputStream out, Layout layout, List<String> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.layout = layout;
        if (layout.header()) {
            row(columns.toArray(new String[0]));
        }
    }

    @Override
    public void row(@Nullable String[] cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(layout.separator());
            }
            String cell = cells[i];
            if (cell != null) {
                cell(cell);
            }
        }
        out.write(layout.lineEnd());
    }

    private void cell(String text) throws IOException {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c != layout.separator() && c != layout.quote() && c != '\n' && c != '\r';
        }
        if (plain || layout.quote() == Layout.NO_QUOTE) {
            out.write(text);
            return;
        }
        String quote = String.valueOf((char) layout.quote());
        out.write(quote);
        out.write(text.replace(quote, quote + quote));
        out.write(quote);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
