package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.mapping.HardenedXml;
import org.lienthong.province.Profile.AnswerWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer must look like, whatever was sent: the partner's own shape, in Vietnamese, with nothing of our insides. */
final class Shape {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern RULE = Pattern.compile("(.+?) \\[([a-z0-9-]+)]");
    private static final Pattern INSIDES =
            Pattern.compile("(?i)exception|\\bat [a-z.]+\\(|\\b(?:org|java|javax|jakarta|tools|com)\\.[a-z]+\\.|"
                    + "select |insert into|jdbc|hibernate|jackson|caused by|<html");
    private static final Properties VIETNAMESE = bundle("messages-answers.properties");
    private static final Properties ENGLISH = bundle("messages-answers_en.properties");

    private Shape() {}

    /** @return the answer's fields, in order */
    static Map<String, Object> of(KnownDoor door, Caller.Answer answer) {
        AnswerWords words = door.system().profile().answer();
        assertThat(answer.type().replace(" ", "")).isEqualTo(words.contentType() + ";charset=UTF-8");
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
        Map<String, Object> fields = words.root() == null ? json(answer.body()) : xml(words.root(), answer.body());
        boolean accepted = accepted(words, fields);
        Map<String, Object> expected = accepted ? words.accepted() : words.refused();
        List<String> names = new ArrayList<>(expected.keySet());
        if (words.items() != null) {
            names.add(words.items().as());
        }
        assertThat(fields.keySet()).containsExactlyElementsOf(names);
        if (!accepted) {
            rules(answer);
        }
        return fields;
    }

    static boolean accepted(KnownDoor door, Caller.Answer answer) {
        return accepted(door.system().profile().answer(), of(door, answer));
    }

    /** The rules that the answer names; each must have its sentence in both languages. */
    static List<String> rules(Caller.Answer answer) {
        List<String> rules = new ArrayList<>();
        RULE.matcher(text(answer)).results().forEach(match -> {
            String rule = match.group(2);
            rules.add(rule);
            assertThat(VIETNAMESE.getProperty("finding." + rule))
                    .as("Vietnamese words of " + rule)
                    .isNotNull();
            assertThat(ENGLISH.getProperty("finding." + rule))
                    .as("English words of " + rule)
                    .isNotNull();
            assertThat(match.group(1)).endsWith(VIETNAMESE.getProperty("finding." + rule));
        });
        return rules;
    }

    private static String text(Caller.Answer answer) {
        StringBuilder text = new StringBuilder();
        Pattern.compile("(?i)(?:\"(?:message|thong_?bao)\":\"|<Message>)((?:[^\"<\\\\]|\\\\.)*)")
                .matcher(answer.body())
                .results()
                .forEach(match -> text.append(text.isEmpty() ? "" : "; ").append(match.group(1)));
        return text.toString();
    }

    private static boolean accepted(AnswerWords words, Map<String, Object> fields) {
        return words.accepted().entrySet().stream()
                .filter(word -> !String.valueOf(word.getValue()).contains("{"))
                .allMatch(word -> word.getValue().equals(fields.get(word.getKey())));
    }

    private static Map<String, Object> json(String body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        JSON.readTree(body).properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static Object value(JsonNode node) {
        return node.isInt() ? (Object) node.intValue() : node.isString() ? node.stringValue() : node;
    }

    private static Map<String, Object> xml(String root, String body) {
        Map<String, Object> fields = new LinkedHashMap<>();
        try {
            XMLStreamReader reader = HardenedXml.open(body.getBytes(StandardCharsets.UTF_8));
            reader.nextTag();
            assertThat(reader.getLocalName()).isEqualTo(root);
            while (reader.nextTag() == XMLStreamReader.START_ELEMENT) {
                fields.put(reader.getLocalName(), reader.getElementText());
            }
            assertThat(reader.next()).isEqualTo(XMLStreamReader.END_DOCUMENT);
        } catch (XMLStreamException e) {
            throw new AssertionError(body, e);
        }
        return fields;
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", name))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
