package org.lienthong.mapping;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes rows of a database table as JSON. Every row names every column, so that all of them fit one statement. */
final class TableLines implements RowsOut.Lines {

    private final JsonGenerator json;
    private final List<String> columns;

    TableLines(OutputStream out, List<String> columns) {
        this.json = HardenedJson.FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        this.columns = columns;
        json.writeStartObject();
        json.writeName(Layout.ROWS);
        json.writeStartArray();
    }

    @Override
    public void row(@Nullable String[] cells) {
        json.writeStartObject();
        for (int i = 0; i < cells.length; i++) {
            json.writeName(columns.get(i));
            String text = cells[i];
            if (text == null) {
                json.writeNull();
            } else {
                json.writeString(text);
            }
        }
        json.writeEndObject();
    }

    @Override
    public void finish() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
