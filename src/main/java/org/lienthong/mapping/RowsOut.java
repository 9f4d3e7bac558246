package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.FieldSpec.As;

/**
 * Writes rows. A message with parts is as many rows as it has parts, and each says again what the message says of
 * itself; one without parts is one row.
 */
final class RowsOut implements DocumentOut {

    /** How one row is written. */
    interface Lines {

        void row(@Nullable String[] cells) throws IOException;

        void finish() throws IOException;
    }

    private static final int MESSAGE = 2;

    private final Lines lines;
    private final @Nullable String[] row;
    private final List<@Nullable String[]> parts = new ArrayList<>();
    private int depth;

    RowsOut(Lines lines, int columns) {
        this.lines = lines;
        this.row = new String[columns];
    }

    @Override
    public void start(OutNode node) {
        depth++;
        if (depth == MESSAGE) {
            Arrays.fill(row, null);
            parts.clear();
        } else if (depth > MESSAGE) {
            parts.add(new String[row.length]);
        }
    }

    @Override
    public void end(OutNode node) throws IOException {
        if (depth == MESSAGE) {
            if (parts.isEmpty()) {
                lines.row(row);
            }
            for (@Nullable String[] part : parts) {
                for (int i = 0; i < part.length; i++) {
                    part[i] = part[i] == null ? row[i] : part[i];
                }
                lines.row(part);
            }
        }
        depth--;
    }

    @Override
    public void startList(OutNode node) {
        // its parts become rows
    }

    @Override
    public void endList(OutNode node) {
        // see above
    }

    @Override
    public void value(OutNode node, String text, As as) {
        @Nullable String[] cells = depth > MESSAGE ? parts.get(parts.size() - 1) : row;
        cells[node.column] = text;
    }

    @Override
    public void content(OutNode node, String text) {
        throw new IllegalStateException("a cell has no parts");
    }

    @Override
    public void file(OutNode node, InputStream bytes, long size) throws IOException {
        value(node, Base64.getEncoder().encodeToString(bytes.readAllBytes()), As.TEXT);
    }

    @Override
    public void finish() throws IOException {
        lines.finish();
    }
}
