package org.lienthong.mapping;

import java.util.Locale;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;

/** Bytes that are no text in the encoding that the mapping declares. */
final class BadBytes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final int value;

    /** @param value of the byte, or -1 when the document ends too early */
    BadBytes(int offset, int value) {
        super("no text", null, false, false);
        this.offset = offset;
        this.value = value;
    }

    Finding finding(Encoding encoding) {
        String which = value < 0 ? "the end" : String.format(Locale.ROOT, "byte %d (hex %02X)", offset + 1, value);
        return new Finding(
                "",
                "encoding",
                which + " is no text in " + encoding.key()
                        + "; send the document in it, or correct `encoding` in the mapping",
                new Place(Documents.NAME, 0, 0));
    }
}
