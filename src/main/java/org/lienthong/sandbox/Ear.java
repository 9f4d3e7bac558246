package org.lienthong.sandbox;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Understands one kind of call of the hub as a dialect tells it; what the contract does not allow is {@link Unreadable}. */
final class Ear {

    private final Dialect.Hearing hearing;

    Ear(Dialect.Hearing hearing) {
        this.hearing = hearing;
    }

    /** The codes of all verbs that a call may mean. */
    static Set<String> meanings(Dialect.Hearing hearing) {
        Set<String> meanings = new TreeSet<>();
        if (hearing.means().isString()) {
            meanings.add(hearing.means().asString());
        }
        hearing.means().path("words").forEach(verb -> meanings.add(verb.asString("")));
        meanings.remove("");
        return meanings;
    }

    /** What one call says of each of its dossiers. */
    List<JsonNode> parts(ObjectNode document) {
        if (hearing.inside() != null) {
            DocumentTree.open(document, hearing.inside());
        }
        return hearing.each() == null ? List.of(document) : DocumentTree.all(document, hearing.each());
    }

    String dossier(JsonNode part) {
        return DocumentTree.text(part, hearing.dossier());
    }

    String alias(JsonNode part) {
        return hearing.alias() == null ? "" : DocumentTree.text(part, hearing.alias());
    }

    /** Throws {@link Unreadable} naming what is missing or no time. */
    void check(JsonNode part) {
        List<String> needs = hearing.needs() == null ? List.of() : hearing.needs();
        List<String> missing = needs.stream()
                .filter(place -> DocumentTree.all(part, place).isEmpty())
                .toList();
        if (dossier(part).isEmpty() || !missing.isEmpty()) {
            throw new Unreadable(
                    "thiếu trường " + (missing.isEmpty() ? hearing.dossier() : String.join(", ", missing)));
        }
        if (hearing.times() != null) {
            hearing.times().forEach((place, pattern) -> time(DocumentTree.text(part, place), place, pattern));
        }
    }

    /** The verb; none for words that decide nothing. A word that the dialect does not know is {@link Unreadable}. */
    Optional<Verb> means(JsonNode part) {
        JsonNode means = hearing.means();
        if (means.isString()) {
            return Optional.of(Verb.ofCode(means.asString()));
        }
        String word = DocumentTree.text(part, means.path("at").asString());
        if (!means.path("words").has(word)) {
            throw new Unreadable(
                    "giá trị không có trong danh mục: " + means.path("at").asString());
        }
        String code = means.path("words").path(word).asString("");
        return code.isEmpty() ? Optional.empty() : Optional.of(Verb.ofCode(code));
    }

    /** The word that said it; for the memory. */
    String word(JsonNode part) {
        return hearing.means().isString()
                ? ""
                : DocumentTree.text(part, hearing.means().path("at").asString());
    }

    /** The state in which the partner has the dossier now, in its own words; empty when the call says none. */
    String state(JsonNode part) {
        return hearing.state() == null ? word(part) : DocumentTree.text(part, hearing.state());
    }

    @Nullable
    String slipTemplate() {
        return hearing.slip();
    }

    ObjectNode values(JsonNode part) {
        ObjectNode values = Json.object();
        (hearing.values() == null ? Map.<String, JsonNode>of() : hearing.values())
                .forEach((name, place) -> values.set(name, value(part, name, place)));
        return values;
    }

    private static JsonNode value(JsonNode part, String name, JsonNode place) {
        ArrayNode list = Json.array();
        if (place.isString()) {
            List<JsonNode> found = DocumentTree.all(part, place.asString());
            found.forEach(list::add);
            boolean many = place.asString().contains("*") || name.endsWith("s") && found.size() != 1;
            return many ? list : Json.MAPPER.getNodeFactory().stringNode(DocumentTree.text(part, place.asString()));
        }
        if (place.has("words")) {
            return word(DocumentTree.text(part, place.path("at").asString()), place);
        }
        for (JsonNode element : DocumentTree.all(part, place.path("each").asString())) {
            ObjectNode one = list.addObject();
            place.forEachEntry((field, at) -> {
                if (!field.equals("each")) {
                    one.put(field, DocumentTree.text(element, at.asString()));
                }
            });
        }
        return list;
    }

    private static JsonNode word(String said, JsonNode place) {
        if (!place.path("words").has(said)) {
            throw new Unreadable(
                    "giá trị không có trong danh mục: " + place.path("at").asString());
        }
        return place.path("words").path(said);
    }

    /** The national slip, when the document is one or has it inside. */
    @Nullable
    XmlPart slip(byte[] body, String reads, ObjectNode document) {
        if (hearing.inside() != null && hearing.inside().reads().equals("xml")) {
            return XmlPart.read(DocumentTree.inside(document, hearing.inside()));
        }
        return reads.equals("xml") ? XmlPart.read(body) : null;
    }

    private static void time(String text, String place, String pattern) {
        try {
            if (!text.isEmpty()) {
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).parse(text);
            }
        } catch (DateTimeException e) {
            throw new Unreadable(place + " không đúng định dạng ngày giờ", e);
        }
    }
}
