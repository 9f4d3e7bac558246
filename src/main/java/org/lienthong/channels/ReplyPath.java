package org.lienthong.channels;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds one value in a partner's reply: {@code $.a.b[0].c} in JSON, {@code /a/b} in XML. */
final class ReplyPath {

    private static final JsonMapper JSON = new JsonMapper();

    private ReplyPath() {}

    /** The value as text, also of numbers and booleans; empty when it is not there or the reply cannot be read. */
    static Optional<String> value(boolean xml, String body, String path) {
        return xml ? XmlElements.text(body, path) : json(body, path);
    }

    /** The same by the notation of the path alone. */
    static Optional<String> value(String body, String path) {
        return value(path.startsWith("/"), body, path);
    }

    /**
     * Whether something stands there: in JSON a value, or a list or object that is not empty; in XML an element. Also when
     * the reply cannot be read, so that whoever reads it next says why.
     */
    static boolean holds(String body, String path) {
        if (path.startsWith("/")) {
            return XmlElements.stands(body, path);
        }
        try {
            JsonNode node = node(body, path);
            return node != null && !node.isNull() && !(node.isContainer() && node.isEmpty());
        } catch (JacksonException unreadable) {
            return true;
        }
    }

    private static Optional<String> json(String body, String path) {
        try {
            JsonNode node = node(body, path);
            return node == null || !node.isValueNode() || node.isNull()
                    ? Optional.empty()
                    : Optional.of(node.asString());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable JsonNode node(String body, String path) {
        JsonNode node = JSON.readTree(body);
        for (String step : path.replaceFirst("^\\$\\.?", "").split("\\.|(?=\\[)")) {
            node = node == null ? null : step(node, step);
        }
        return node;
    }

    private static @Nullable JsonNode step(JsonNode node, String step) {
        if (step.matches("\\[\\d{1,6}]")) {
            return node.get(Integer.parseInt(step.substring(1, step.length() - 1)));
        }
        return step.isEmpty() ? node : node.get(step);
    }
}
