package org.lienthong.channels;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.dossier.Finding;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.MessageOutcome;
import org.lienthong.province.Profile.AnswerWords;
import org.lienthong.province.Profile.ItemWords;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers in the partner's own shape and, in it, in Vietnamese, because its officials read it. The findings name path
 * and rule, never a person or a stack trace.
 */
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int FINDINGS = 5;

    private final MessageSource messages;

    Answers(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(AnswerWords words, Answer answer) {
        boolean applied = answer.outcome() == MessageOutcome.APPLIED;
        Map<String, Object> fields =
                filled(applied ? words.accepted() : words.refused(), name(answer.items()), text(answer));
        ItemWords items = words.items();
        if (items != null) {
            fields.put(
                    items.as(),
                    answer.items().stream().map(item -> item(items, item)).toList());
        }
        return words.root() == null ? JSON.writeValueAsBytes(fields) : xml(words.root(), fields);
    }

    /** The answer to a file of rows, which has too many to name each: how many, and those that are refused. */
    byte[] write(AnswerWords words, TakingRows.Count count) {
        boolean applied = count.refusedRows() == 0;
        ItemWords items = words.items();
        String text = messages.getMessage(
                "answer.rows", new Object[] {count.applied(), count.refusedRows(), count.passedOver()}, VIETNAMESE);
        if (!applied && items == null) {
            text += "; "
                    + count.refused().stream().limit(FINDINGS).map(this::text).collect(Collectors.joining("; "));
        }
        Map<String, Object> fields = filled(applied ? words.accepted() : words.refused(), "", text);
        if (items != null) {
            fields.put(
                    items.as(),
                    count.refused().stream().map(item -> item(items, item)).toList());
        }
        return words.root() == null ? JSON.writeValueAsBytes(fields) : xml(words.root(), fields);
    }

    private Map<String, Object> item(ItemWords words, Answer.Item item) {
        return filled(item.applied() ? words.accepted() : words.refused(), name(List.of(item)), text(item));
    }

    private String text(Answer answer) {
        if (answer.items().size() == 1) {
            return text(answer.items().get(0));
        }
        long applied = answer.items().stream().filter(Answer.Item::applied).count();
        return messages.getMessage(
                "answer.batch", new Object[] {applied, answer.items().size()}, VIETNAMESE);
    }

    private String text(Answer.Item item) {
        if (item.applied()) {
            return messages.getMessage("answer.applied", null, VIETNAMESE);
        }
        return item.findings().stream().limit(FINDINGS).map(this::text).collect(Collectors.joining("; "));
    }

    private String text(Finding finding) {
        String sentence = messages.getMessage("finding." + finding.rule(), null, finding.text(), VIETNAMESE);
        String where = finding.path().isEmpty() ? "" : finding.path() + ": ";
        return where + sentence + " [" + finding.rule() + "]";
    }

    private static String name(List<Answer.Item> items) {
        return items.size() == 1 && items.get(0).name() != null
                ? String.valueOf(items.get(0).name())
                : "";
    }

    private static Map<String, Object> filled(Map<String, Object> words, String name, String message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        words.forEach((key, value) -> fields.put(
                key,
                value instanceof String text ? text.replace("{name}", name).replace("{message}", message) : value));
        return fields;
    }

    private static byte[] xml(String root, Map<String, Object> fields) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                writer.writeStartElement(field.getKey());
                writer.writeCharacters(String.valueOf(field.getValue()));
                writer.writeEndElement();
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("an answer could not be written", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
