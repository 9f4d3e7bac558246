package org.lienthong.mapping;

import java.io.IOException;
import java.io.InputStream;
import org.lienthong.mapping.FieldSpec.As;

/** Where a document is written to, piece by piece. */
interface DocumentOut {

    void start(OutNode node) throws IOException;

    void end(OutNode node) throws IOException;

    void startList(OutNode node) throws IOException;

    void endList(OutNode node) throws IOException;

    /** A value; {@code as} is known to fit the text. */
    void value(OutNode node, String text, As as) throws IOException;

    /** The text of an element that has attributes as well. */
    void content(OutNode node, String text) throws IOException;

    /** A file, as base64, from a stream of this many bytes. */
    void file(OutNode node, InputStream bytes, long size) throws IOException;

    void finish() throws IOException;
}
