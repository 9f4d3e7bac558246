package org.lienthong.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The places of a document that hold something, with what they hold, in the order of the document. */
final class Leaves {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, String> found = new LinkedHashMap<>();

    private Leaves() {}

    /** Of a local document, in the notation of its format; empty documents have none. */
    static Map<String, String> of(byte[] document, Format format, Encoding encoding) throws XMLStreamException {
        byte[] utf8 = encoding.utf8(document, format);
        Leaves leaves = new Leaves();
        if (format.json()) {
            leaves.json("$", JSON.readTree(utf8));
        } else if (format == Format.XML) {
            leaves.xml(HardenedXml.open(utf8));
        } else {
            leaves.lines(new String(utf8, StandardCharsets.UTF_8));
        }
        return leaves.found;
    }

    /** Of a national message. */
    static Map<String, String> national(String json, String before) {
        Leaves leaves = new Leaves();
        leaves.json("", JSON.readTree(json));
        Map<String, String> named = new LinkedHashMap<>();
        leaves.found.forEach((path, value) -> named.put(before + path.replaceFirst("^\\.", ""), value));
        return named;
    }

    /** What a place of a national message holds, without the signs of JSON. */
    static String text(String json) {
        return JSON.readTree(json).asString();
    }

    private void json(String path, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(entry -> json(path + "." + entry.getKey(), entry.getValue()));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                json(path + "[" + i + "]", node.get(i));
            }
        } else {
            found.put(path, node.toString());
        }
    }

    private void lines(String text) {
        String unix = text.replace("\r\n", "\n");
        boolean windows = unix.replace("\n", "\r\n").equals(text);
        String[] lines = (windows ? unix : text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            found.put("line " + (i + 1), lines[i]);
        }
        if (lines.length > 1) {
            found.put("ends of lines", windows ? "cr-lf" : "lf-only");
        }
    }

    /** @param counts how often each name stood so far, to tell repeated elements apart */
    private record Element(String path, Map<String, Integer> counts, StringBuilder text, boolean[] parent) {
        Element(String path) {
            this(path, new HashMap<>(), new StringBuilder(), new boolean[1]);
        }
    }

    private void xml(XMLStreamReader reader) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        open.push(new Element(""));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(start(open.element(), reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().text().append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end(open.pop());
                default -> {}
            }
        }
    }

    private Element start(Element around, XMLStreamReader reader) {
        around.parent()[0] = true;
        String prefix = reader.getPrefix() == null ? "" : reader.getPrefix();
        String name = (prefix.isEmpty() ? "" : prefix + ":") + reader.getLocalName();
        int count = around.counts().merge(name, 1, Integer::sum);
        String path = around.path() + "/" + name + (count == 1 ? "" : "[" + count + "]");
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String declared = reader.getNamespacePrefix(i);
            found.put(
                    path + "/@xmlns" + (declared == null || declared.isEmpty() ? "" : ":" + declared),
                    String.valueOf(reader.getNamespaceURI(i)));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            found.put(path + "/@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(path);
    }

    private void end(Element element) {
        String text = element.text().toString();
        if (!element.parent()[0] || !text.isBlank()) {
            found.put(element.path(), text);
        }
    }
}
