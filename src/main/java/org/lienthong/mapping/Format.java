package org.lienthong.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a local document is written down. */
public enum Format {
    /** One JSON value, UTF-8. */
    JSON("application/json"),

    /** One XML element, UTF-8, without a document type. */
    XML("application/xml"),

    /** Rows of cells with a separator between them, the names of the columns in the first row or in the mapping. */
    CSV("text/csv"),

    /** Rows whose cells stand at fixed places of the line, counted in characters. */
    FIXED("text/plain"),

    /** Names and values as browsers send them. */
    FORM("application/x-www-form-urlencoded"),

    /**
     * Rows of a database table as JSON: {@code {"rows":[{"COLUMN":"text",...}]}}. Every value is a text or null, and
     * the names of columns match in any case, because databases fold case.
     */
    ROWS("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format that mappings call so. */
    static Optional<Format> named(String key) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    /** As it stands in a {@code Content-Type}, without a charset. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether paths are shown and documents are walked as JSON. */
    boolean json() {
        return this == JSON || this == ROWS;
    }

    /** Whether every row is a message, or several neighbouring rows are. */
    boolean rows() {
        return this == CSV || this == FIXED || this == ROWS;
    }

    /** Whether a local path is just one name, written as it is. */
    boolean flat() {
        return rows() || this == FORM;
    }
}
