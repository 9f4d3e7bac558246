package org.lienthong.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One document as a mapping writes it.
 *
 * @param each whether it has one part for every message
 * @param columns of rows, in the order in which they are written
 * @param namespaces prefix to URI, as the root element declares them
 */
record Written(
        OutNode document,
        Format format,
        Layout layout,
        boolean each,
        List<String> columns,
        Map<String, String> namespaces) {

    static Written of(OutNode document, @Nullable OutNode item, Format format, Layout layout) {
        List<String> columns = new ArrayList<>();
        if (format.rows() && item != null) {
            layout.columns().forEach(column -> columns.add(column.name()));
            number(item, layout, columns);
        }
        Map<String, String> namespaces = new TreeMap<>();
        collect(document, namespaces);
        return new Written(document, format, layout, item != document, List.copyOf(columns), Map.copyOf(namespaces));
    }

    private static void number(OutNode node, Layout layout, List<String> columns) {
        for (OutNode child : node.children) {
            child.parts.forEach(parts -> number(parts.element(), layout, columns));
            if (child.parts.isEmpty()) {
                if (!columns.contains(child.name)) {
                    columns.add(child.name);
                }
                child.column = columns.indexOf(child.name);
                child.forbidden = !layout.fixed() && layout.quote() == Layout.NO_QUOTE ? layout.separator() : 0;
                layout.columns().stream()
                        .filter(column -> column.width() > 0 && column.name().equals(child.name))
                        .forEach(column -> child.width = column.width());
            }
        }
    }

    private static void collect(OutNode node, Map<String, String> namespaces) {
        if (!node.prefix.isEmpty()) {
            namespaces.put(node.prefix, node.uri);
        }
        node.children.forEach(child -> collect(child, namespaces));
        node.parts.forEach(parts -> collect(parts.element(), namespaces));
    }

    /** An XML document always has its root element, even when nothing is in it. */
    OutNode root() {
        return format == Format.XML ? document.children.get(0) : document;
    }

    DocumentOut open(OutputStream out, Encoding encoding) throws IOException {
        return switch (format) {
            case JSON -> new JsonOut(out);
            case XML -> new XmlOut(out, new TreeMap<>(namespaces), encoding);
            case FORM -> new FormOut(out);
            case CSV -> new RowsOut(new CsvLines(out, layout, columns), columns.size());
            case FIXED -> new RowsOut(new FixedLines(out, layout), columns.size());
            case ROWS -> new RowsOut(new TableLines(out, columns), columns.size());
        };
    }
}
