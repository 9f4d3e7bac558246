package org.lienthong.sandbox;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;

/** The values of a document by their paths, whatever its form; a document inside a document belongs to it. */
final class Leaves {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Leaves() {}

    static Map<String, String> of(byte[] document) {
        Leaves leaves = new Leaves();
        String text = new String(document, StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            leaves.xml("", document);
        } else if (text.startsWith("{")) {
            leaves.json("", Json.MAPPER.readTree(text));
        }
        return leaves.values;
    }

    static Map<String, String> ofTree(JsonNode tree) {
        Leaves leaves = new Leaves();
        leaves.json("", tree);
        return leaves.values;
    }

    private void json(String path, JsonNode node) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(field ->
                            json(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> json(path + "[" + i + "]", node.get(i)));
        } else if (path.endsWith("FileThongBaoThue")) {
            xml(path, Base64.getDecoder().decode(node.asString()));
        } else if (!node.isNull() && !node.asString().isBlank()) {
            values.put(path, node.asString());
        }
    }

    private void xml(String path, byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
            element(path.isEmpty() ? "" : path + " ", root);
        } catch (Exception e) {
            throw new IllegalStateException("not XML: " + path, e);
        }
    }

    private void element(String path, Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                values.put(path + "@" + attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        boolean parent = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                parent = true;
                String name = part.getLocalName();
                int number = seen.merge(name, 1, Integer::sum) - 1;
                element(path + (path.isEmpty() || path.endsWith(" ") ? "" : "/") + name + "[" + number + "]", part);
            }
        }
        if (!parent && !element.getTextContent().isBlank()) {
            values.put(path, element.getTextContent().strip());
        }
    }
}
