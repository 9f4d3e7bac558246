package org.lienthong.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Any document as a tree with places: {@code /A/B/0/C}, and {@code *} for every element of a list. In XML the root
 * element counts and an element that stands several times is a list; a form is flat; CSV is {@code /rows} by the names of
 * its first line.
 */
final class DocumentTree {

    private DocumentTree() {}

    static ObjectNode read(byte[] body, String reads) {
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (reads) {
            case "json" -> Json.read(text);
            case "xml" -> {
                XmlPart root = XmlPart.read(body);
                yield Json.object().set(root.name(), tree(root));
            }
            case "form" -> form(text);
            case "csv" -> csv(text);
            case "rows" -> Json.read(text);
            default -> throw new IllegalArgumentException("a dialect reads json, xml, form, csv or rows, not " + reads);
        };
    }

    /** Opens the document inside, as {@code /inside}. */
    static void open(ObjectNode tree, Dialect.Inside inside) {
        tree.set("inside", read(inside(tree, inside), inside.reads()));
    }

    /** The document inside, as it came. */
    static byte[] inside(ObjectNode tree, Dialect.Inside inside) {
        String text = text(tree, inside.at());
        try {
            return inside.encoding().equals("base64")
                    ? Base64.getDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(inside.at() + " không phải base64", e);
        }
    }

    /** The text at the place; empty when nothing stands there. */
    static String text(JsonNode tree, String place) {
        return all(tree, place).stream()
                .filter(node -> node.isValueNode() && !node.isNull())
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }

    /** Everything that stands at the place, in order; a list in the end of it is its elements. */
    static List<JsonNode> all(JsonNode tree, String place) {
        List<JsonNode> found = List.of(tree);
        for (String step :
                Arrays.stream(place.split("/")).filter(part -> !part.isEmpty()).toList()) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : found) {
                if (step.equals("*")) {
                    next.addAll(elements(node));
                } else if (node.isArray() && step.matches("\\d+")) {
                    next.add(node.path(Integer.parseInt(step)));
                } else {
                    next.add(node.path(step));
                }
            }
            found = next;
        }
        return found.stream().flatMap(node -> elements(node).stream()).toList();
    }

    private static List<JsonNode> elements(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static JsonNode tree(XmlPart part) {
        if (part.parts().isEmpty()) {
            return Json.MAPPER.getNodeFactory().stringNode(part.text());
        }
        ObjectNode tree = Json.object();
        for (XmlPart child : part.parts()) {
            JsonNode former = tree.get(child.name());
            if (former == null) {
                tree.set(child.name(), tree(child));
            } else if (former instanceof ArrayNode list) {
                list.add(tree(child));
            } else {
                tree.set(child.name(), Json.array().add(former).add(tree(child)));
            }
        }
        return tree;
    }

    private static ObjectNode form(String text) {
        ObjectNode form = Json.object();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Without line breaks inside quotes: the partners of the sandbox write none. */
    private static ObjectNode csv(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        ObjectNode tree = Json.object();
        ArrayNode rows = tree.putArray("rows");
        if (lines.isEmpty()) {
            throw new Unreadable("tệp CSV rỗng");
        }
        char between = lines.get(0).contains(";") ? ';' : ',';
        List<String> names = cells(lines.get(0), between);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line, between);
            ObjectNode row = rows.addObject();
            for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(names.get(i), cells.get(i));
                }
            }
        }
        return tree;
    }

    private static List<String> cells(String line, char between) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == between && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
