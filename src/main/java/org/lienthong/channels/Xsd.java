package org.lienthong.channels;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;

/** The XSD that JAXB derives from its classes. */
public final class Xsd {

    private Xsd() {}

    /** One schema document; classes of more than one namespace are a bug. */
    public static String of(JAXBContext context) {
        Text text = new Text();
        try {
            context.generateSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.writer.toString().strip() + "\n";
    }

    private static final class Text extends SchemaOutputResolver {

        private final StringWriter writer = new StringWriter();

        @Override
        public Result createOutput(String namespace, String suggestedFileName) {
            if (namespace.isEmpty() || writer.getBuffer().length() > 0) {
                throw new IllegalStateException("a type outside the one namespace: " + suggestedFileName);
            }
            StreamResult result = new StreamResult(writer);
            result.setSystemId(suggestedFileName);
            return result;
        }
    }
}
