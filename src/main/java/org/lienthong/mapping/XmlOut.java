package org.lienthong.mapping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.lienthong.mapping.FieldSpec.As;

/** Writes XML 1.0 as UTF-8, with the name of the encoding that it will be turned into. Texts are clean, so only markup is escaped. */
final class XmlOut implements DocumentOut {

    /** A multiple of three, so that the pieces of base64 fit together. */
    private static final int PIECE = 3 * 4096;

    private final Writer out;
    private Map<String, String> undeclared;

    /** Whether the start tag of the element is still open for attributes. */
    private boolean open;

    XmlOut(OutputStream out, Map<String, String> namespaces, Encoding encoding) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.undeclared = namespaces;
        this.out.write("<?xml version=\"1.0\" encoding=\"" + encoding.charset() + "\"?>\n");
    }

    @Override
    public void start(OutNode node) throws IOException {
        if (node.anonymous) {
            return;
        }
        ready();
        out.write('<');
        out.write(node.qualifiedName());
        for (Map.Entry<String, String> namespace : undeclared.entrySet()) {
            out.write(" xmlns:" + namespace.getKey() + "=\"");
            escape(namespace.getValue());
            out.write('"');
        }
        undeclared = Map.of();
        open = true;
    }

    @Override
    public void end(OutNode node) throws IOException {
        if (node.anonymous) {
            return;
        }
        if (open) {
            out.write("/>");
            open = false;
        } else {
            out.write("</");
            out.write(node.qualifiedName());
            out.write('>');
        }
    }

    @Override
    public void startList(OutNode node) {
        // the elements of a list stand one after the other
    }

    @Override
    public void endList(OutNode node) {
        // see above
    }

    @Override
    public void value(OutNode node, String text, As as) throws IOException {
        if (node.attribute) {
            out.write(' ');
            out.write(node.qualifiedName());
            out.write("=\"");
            escape(text);
            out.write('"');
            return;
        }
        start(node);
        content(node, text);
        end(node);
    }

    @Override
    public void content(OutNode node, String text) throws IOException {
        ready();
        escape(text);
    }

    @Override
    public void file(OutNode node, InputStream bytes, long size) throws IOException {
        start(node);
        ready();
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            out.write(Base64.getEncoder().encodeToString(piece));
        }
        end(node);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void ready() throws IOException {
        if (open) {
            out.write('>');
            open = false;
        }
    }

    private void escape(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped =
                    switch (text.charAt(i)) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        case '"' -> "&quot;";
                        default -> null;
                    };
            if (escaped != null) {
                out.write(text, from, i - from);
                out.write(escaped);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }
}
