package org.lienthong.mapping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lienthong.mapping.FieldSpec.As;

/** Writes a form: {@code name=value&name=value}, the parts of a list under one name. */
final class FormOut implements DocumentOut {

    private final Writer out;
    private boolean first = true;

    FormOut(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    }

    @Override
    public void start(OutNode node) {
        // a form has no depth
    }

    @Override
    public void end(OutNode node) {
        // see above
    }

    @Override
    public void startList(OutNode node) {
        // the parts of a list stand one after the other
    }

    @Override
    public void endList(OutNode node) {
        // see above
    }

    @Override
    public void value(OutNode node, String text, As as) throws IOException {
        out.write(first ? "" : "&");
        first = false;
        out.write(URLEncoder.encode(node.name, StandardCharsets.UTF_8));
        out.write('=');
        out.write(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @Override
    public void content(OutNode node, String text) {
        throw new IllegalStateException("a field of a form has no parts");
    }

    @Override
    public void file(OutNode node, InputStream bytes, long size) throws IOException {
        value(node, java.util.Base64.getEncoder().encodeToString(bytes.readAllBytes()), As.TEXT);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }
}
