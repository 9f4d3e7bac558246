package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.RecordShape.Component;

/** Makes records of drafts without findings; files are kept on the way, and only then. */
final class DraftRecords {

    private final FileStore files;

    DraftRecords(FileStore files) {
        this.files = files;
    }

    /** The record. Trouble with the file store is an unchecked I/O exception. */
    Object build(Draft draft) {
        @Nullable Object[] values = new Object[draft.values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = draft.values[i];
            if (value instanceof Draft inner) {
                values[i] = build(inner);
            } else if (value instanceof ArrayList<?> list) {
                values[i] = elements(list);
            } else if (value instanceof Base64Text file) {
                values[i] = keep(file, draft);
            } else {
                values[i] = value;
            }
        }
        return draft.shape.create(values);
    }

    private List<Object> elements(List<?> list) {
        List<Object> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            elements.add(element instanceof Draft inner ? build(inner) : Objects.requireNonNull(element));
        }
        return elements;
    }

    private Object keep(Base64Text file, Draft draft) {
        try (InputStream in = file.open()) {
            return files.keep(in, name(draft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Draft draft) {
        for (String component : List.of("fileName", "name")) {
            Component named = draft.shape.component(component);
            if (named != null && draft.values[named.index()] instanceof String name) {
                return name;
            }
        }
        return "file";
    }
}
