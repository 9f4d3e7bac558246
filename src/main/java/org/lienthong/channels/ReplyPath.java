package org.lienthong.channels;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.HardenedXml;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds one value in a partner's reply: {@code $.a.b[0].c} in JSON, {@code /a/b} in XML. */
final class ReplyPath {

    private static final JsonMapper JSON = new JsonMapper();

    private ReplyPath() {}

    /** The value as text, also of numbers and booleans; empty when it is not there or the reply cannot be read. */
    static Optional<String> value(boolean xml, String body, String path) {
        return xml ? xml(body, path) : json(body, path);
    }

    private static Optional<String> json(String body, String path) {
        try {
            JsonNode node = JSON.readTree(body);
            for (String step : path.replaceFirst("^\\$\\.?", "").split("\\.|(?=\\[)")) {
                node = node == null ? null : step(node, step);
            }
            return node == null || !node.isValueNode() || node.isNull()
                    ? Optional.empty()
                    : Optional.of(node.asString());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable JsonNode step(JsonNode node, String step) {
        if (step.matches("\\[\\d{1,6}]")) {
            return node.get(Integer.parseInt(step.substring(1, step.length() - 1)));
        }
        return step.isEmpty() ? node : node.get(step);
    }

    /** Only of a document that is whole: what breaks off may break off anywhere, and says nothing. */
    private static Optional<String> xml(String body, String path) {
        StringBuilder here = new StringBuilder();
        String found = null;
        try {
            XMLStreamReader reader = HardenedXml.open(body.getBytes(StandardCharsets.UTF_8));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    here.append('/').append(reader.getLocalName());
                    if (found == null && here.toString().equals(path)) {
                        found = reader.getElementText().strip();
                        here.setLength(here.lastIndexOf("/"));
                    }
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    here.setLength(here.lastIndexOf("/"));
                }
            }
        } catch (XMLStreamException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }
}
