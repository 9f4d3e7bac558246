package org.lienthong.mapping;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a sample document consists of: names inside names, whether they repeat, whether they hold a text. */
final class Sample {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Sample> parts = new LinkedHashMap<>();
    private final Map<String, String> namespaces;
    private boolean repeats;
    private boolean text;

    private Sample() {
        this(new LinkedHashMap<>());
    }

    private Sample(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    /** Namespaces of XML with the prefixes that names of parts have here; the same for the whole document. */
    Map<String, String> namespaces() {
        return namespaces;
    }

    Map<String, Sample> parts() {
        return parts;
    }

    /** Whether it stands several times, or in a list. */
    boolean repeats() {
        return repeats;
    }

    /** Whether it holds a value of its own. */
    boolean text() {
        return text;
    }

    static Sample ofJson(byte[] utf8) {
        Sample root = new Sample();
        root.json(JSON.readTree(utf8));
        return root;
    }

    private void json(JsonNode node) {
        if (node.isArray()) {
            repeats = true;
            node.values().forEach(this::json);
        } else if (node.isObject()) {
            node.properties().forEach(entry -> part(entry.getKey()).json(entry.getValue()));
        } else {
            text = true;
        }
    }

    /** @return a root whose only part is the root element; attributes are parts with an {@code @} */
    static Sample ofXml(byte[] utf8) throws XMLStreamException {
        XMLStreamReader reader = HardenedXml.open(utf8);
        Sample root = new Sample();
        Deque<Sample> open = new ArrayDeque<>();
        Deque<Set<String>> seen = new ArrayDeque<>();
        open.push(root);
        seen.push(new LinkedHashSet<>());
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = root.prefix(reader.getNamespaceURI()) + reader.getLocalName();
                Sample part = open.element().part(name);
                part.repeats |= !seen.element().add(name);
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    String attribute = root.prefix(reader.getAttributeNamespace(i)) + reader.getAttributeLocalName(i);
                    part.part("@" + attribute).text = true;
                }
                open.push(part);
                seen.push(new LinkedHashSet<>());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                open.element().text |= !reader.getText().isBlank();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Sample ended = open.pop();
                ended.text |= ended.parts.isEmpty();
                seen.pop();
            }
        }
        return root;
    }

    /** Of documents whose places are just names. */
    static Sample ofNames(String... names) {
        Sample root = new Sample();
        Arrays.stream(names)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> root.part(name).text = true);
        return root;
    }

    private String prefix(@Nullable String uri) {
        if (uri == null || uri.isEmpty()) {
            return "";
        }
        return namespaces.computeIfAbsent(uri, any -> "n" + (namespaces.size() + 1)) + ":";
    }

    private Sample part(String name) {
        return parts.computeIfAbsent(name, any -> new Sample(namespaces));
    }
}
