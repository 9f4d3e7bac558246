package org.lienthong.dossier;

import org.jspecify.annotations.Nullable;

/** A paper of the dossier. {@code link} says where its owner keeps the file, {@code content} that the hub holds it. */
public record Document(
        @Nullable String id,
        String name,
        @Nullable String component,
        @Nullable Integer originals,
        @Nullable Integer copies,
        @Nullable String fileName,
        @Nullable String link,
        @Nullable Content content) {

    /** A paper of which no more is known than what it is called. */
    public static Document named(String name) {
        return new Document(null, name, null, null, null, null, null, null);
    }
}
