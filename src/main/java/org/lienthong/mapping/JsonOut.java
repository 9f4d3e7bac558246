package org.lienthong.mapping;

import java.io.InputStream;
import java.io.OutputStream;
import org.lienthong.mapping.FieldSpec.As;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes JSON. */
final class JsonOut implements DocumentOut {

    private final JsonGenerator json;

    JsonOut(OutputStream out) {
        this.json = HardenedJson.FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    public void start(OutNode node) {
        name(node);
        json.writeStartObject();
    }

    @Override
    public void end(OutNode node) {
        json.writeEndObject();
        close(node);
    }

    @Override
    public void startList(OutNode node) {
        if (!node.anonymous) {
            json.writeName(node.name);
        }
        json.writeStartArray();
    }

    @Override
    public void endList(OutNode node) {
        json.writeEndArray();
    }

    @Override
    public void value(OutNode node, String text, As as) {
        name(node);
        switch (as) {
            case TEXT -> json.writeString(text);
            case INTEGER -> json.writeNumber(Long.parseLong(text));
            case DECIMAL -> json.writeNumber(text);
            case BOOLEAN -> json.writeBoolean(text.equalsIgnoreCase("true"));
        }
        close(node);
    }

    @Override
    public void content(OutNode node, String text) {
        throw new IllegalStateException("an object has no text of its own in JSON");
    }

    @Override
    public void file(OutNode node, InputStream bytes, long size) {
        name(node);
        json.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, bytes, Math.toIntExact(size));
        close(node);
    }

    @Override
    public void finish() {
        json.close();
    }

    private void name(OutNode node) {
        if (!node.anonymous) {
            json.writeName(node.name);
        }
        if (node.single) {
            json.writeStartArray();
        }
    }

    private void close(OutNode node) {
        if (node.single) {
            json.writeEndArray();
        }
    }
}
