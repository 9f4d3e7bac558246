package org.lienthong.sandbox;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a contract asks of a JSON document; what is missing or of another type is {@link Unreadable} with a clear reason. */
final class Need {

    private Need() {}

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            throw new Unreadable("thiếu hoặc sai kiểu trường " + field + " (chuỗi)");
        }
        return value.asString();
    }

    static long integer(JsonNode node, String field) {
        if (!node.path(field).isIntegralNumber()) {
            throw new Unreadable("thiếu hoặc sai kiểu trường " + field + " (số nguyên)");
        }
        return node.path(field).asLong();
    }

    static boolean bool(JsonNode node, String field) {
        if (!node.path(field).isBoolean()) {
            throw new Unreadable("thiếu hoặc sai kiểu trường " + field + " (true/false)");
        }
        return node.path(field).asBoolean();
    }

    static ObjectNode object(JsonNode node, String field) {
        if (node.path(field) instanceof ObjectNode object) {
            return object;
        }
        throw new Unreadable("thiếu hoặc sai kiểu trường " + field + " (đối tượng)");
    }

    /** The elements of a list; a missing list is empty, anything that is not a list of objects is wrong. */
    static List<ObjectNode> list(JsonNode node, String field) {
        JsonNode list = node.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray() || list.valueStream().anyMatch(element -> !element.isObject())) {
            throw new Unreadable("sai kiểu trường " + field + " (danh sách)");
        }
        return list.valueStream().map(ObjectNode.class::cast).toList();
    }

    static List<ObjectNode> full(JsonNode node, String field) {
        List<ObjectNode> list = list(node, field);
        if (list.isEmpty()) {
            throw new Unreadable("thiếu trường " + field);
        }
        return list;
    }

    /** A field that may be missing but must be of the right type when it is there. */
    static void integerIfThere(JsonNode node, String field) {
        if (node.hasNonNull(field)) {
            integer(node, field);
        }
    }

    /** A file inside the document: {@code {name, data}} with readable base64. */
    static void file(JsonNode node, String field) {
        ObjectNode file = object(node, field);
        text(file, "name");
        try {
            if (Base64.getDecoder().decode(text(file, "data")).length == 0) {
                throw new Unreadable("tệp " + field + " rỗng");
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("tệp " + field + " không phải base64", e);
        }
    }
}
