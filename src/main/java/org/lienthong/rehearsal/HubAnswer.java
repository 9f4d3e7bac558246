package org.lienthong.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.mapping.HardenedXml;
import org.lienthong.province.Profile.AnswerWords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the hub said at a door.
 *
 * @param status of HTTP; 0 when it said nothing
 * @param inWords whether it has the shape that the partner's contract wants
 * @param accepted whether it was a yes
 * @param rules why not
 */
record HubAnswer(int status, boolean inWords, boolean accepted, List<String> rules, String text) {

    private static final Pattern RULE = Pattern.compile("\\[([a-z0-9-]+)]");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static HubAnswer none() {
        return new HubAnswer(0, false, false, List.of(), "");
    }

    static HubAnswer read(AnswerWords words, int status, String type, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        Map<String, Object> fields = fields(words, text);
        boolean accepted = words.accepted().entrySet().stream()
                .filter(word -> !String.valueOf(word.getValue()).contains("{"))
                .allMatch(word -> word.getValue().equals(fields.get(word.getKey())));
        Set<String> expected = new LinkedHashSet<>((accepted ? words.accepted() : words.refused()).keySet());
        if (words.items() != null) {
            expected.add(words.items().as());
        }
        boolean inWords = type.replace(" ", "").startsWith(words.contentType())
                && fields.keySet().equals(expected);
        List<String> rules = RULE.matcher(text)
                .results()
                .map(rule -> rule.group(1))
                .distinct()
                .toList();
        return new HubAnswer(status, inWords, accepted, rules, text);
    }

    /** Said no, with this status of HTTP, as the contract says no. */
    boolean refusedWith(int wanted) {
        return status == wanted && inWords && !accepted;
    }

    Line said() {
        return Line.of("why.answer", status, inWords ? "+" : "-", accepted ? "+" : "-", String.join(", ", rules));
    }

    private static Map<String, Object> fields(AnswerWords words, String text) {
        try {
            return words.root() == null ? json(text) : xml(words.root(), text);
        } catch (JacksonException | XMLStreamException notInItsForm) {
            return Map.of();
        }
    }

    private static Map<String, Object> json(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        JSON.readTree(text).properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static Object value(JsonNode node) {
        if (node.isInt()) {
            return node.intValue();
        }
        return node.isString() ? node.stringValue() : node.isBoolean() ? node.booleanValue() : node;
    }

    private static Map<String, Object> xml(String root, String text) throws XMLStreamException {
        Map<String, Object> fields = new LinkedHashMap<>();
        XMLStreamReader reader = HardenedXml.open(text.getBytes(StandardCharsets.UTF_8));
        reader.nextTag();
        if (!reader.getLocalName().equals(root)) {
            return Map.of();
        }
        while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
            fields.put(reader.getLocalName(), reader.getElementText());
        }
        return fields;
    }
}
