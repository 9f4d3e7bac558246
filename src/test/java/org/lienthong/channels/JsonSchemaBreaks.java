package org.lienthong.channels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What in a JSON Schema would refuse a document, or lose a part of it, that an earlier schema allowed. */
final class JsonSchemaBreaks {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> WORDS_ABOUT = Set.of(
            "$schema", "$id", "$defs", "title", "description", "properties", "required", "enum", "type", "items");
    private static final Set<String> LOWER_BOUNDS = Set.of("minimum", "minLength", "minItems");
    private static final Set<String> UPPER_BOUNDS = Set.of("maximum", "maxLength", "maxItems");

    private final JsonNode published;
    private final JsonNode current;
    private final List<String> breaks = new ArrayList<>();
    private final Set<List<JsonNode>> seen = new HashSet<>();

    private JsonSchemaBreaks(JsonNode published, JsonNode current) {
        this.published = published;
        this.current = current;
    }

    static List<String> between(String published, String current) {
        JsonSchemaBreaks comparison = new JsonSchemaBreaks(MAPPER.readTree(published), MAPPER.readTree(current));
        comparison.compare("", comparison.published, comparison.current);
        return comparison.breaks;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        JsonNode old = resolve(published, before);
        JsonNode now = resolve(current, after);
        if (!seen.add(List.of(old, now))) {
            return;
        }
        types(path, old, now);
        words(path, old, now);
        for (String name :
                now.path("required").valueStream().map(JsonNode::stringValue).toList()) {
            if (old.path("required").valueStream().noneMatch(each -> each.stringValue()
                    .equals(name))) {
                breaks.add(path + "/" + name + " became required");
            }
        }
        for (String name : old.path("properties").propertyNames()) {
            if (now.path("properties").has(name)) {
                compare(
                        path + "/" + name,
                        old.at("/properties").get(name),
                        now.at("/properties").get(name));
            } else {
                breaks.add(path + "/" + name + " was removed");
            }
        }
        if (old.has("items") && now.has("items")) {
            compare(path + "/*", old.get("items"), now.get("items"));
        }
        keywords(path, old, now);
    }

    private void types(String path, JsonNode old, JsonNode now) {
        Set<String> missing = types(old);
        missing.removeAll(types(now));
        if (types(now).contains("number")) {
            missing.remove("integer");
        }
        if (now.has("type") && (!old.has("type") || !missing.isEmpty())) {
            breaks.add(path + " was narrowed from " + types(old) + " to " + types(now));
        }
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        Set<String> types = new LinkedHashSet<>();
        if (type.isString()) {
            types.add(type.stringValue());
        }
        type.valueStream().forEach(each -> types.add(each.stringValue()));
        return types;
    }

    private void words(String path, JsonNode old, JsonNode now) {
        if (!now.has("enum")) {
            return;
        }
        if (!old.has("enum")) {
            breaks.add(path + " takes only listed values now");
        }
        old.path("enum")
                .valueStream()
                .filter(value -> now.get("enum").valueStream().noneMatch(value::equals))
                .forEach(value -> breaks.add(path + " lost the value " + value));
    }

    private void keywords(String path, JsonNode old, JsonNode now) {
        Set<String> names = new LinkedHashSet<>(now.propertyNames());
        names.removeAll(WORDS_ABOUT);
        names.removeIf(name -> now.get(name).equals(old.get(name)));
        names.removeIf(name -> LOWER_BOUNDS.contains(name)
                && old.has(name)
                && now.get(name).decimalValue().compareTo(old.get(name).decimalValue()) < 0);
        names.removeIf(name -> UPPER_BOUNDS.contains(name)
                && old.has(name)
                && now.get(name).decimalValue().compareTo(old.get(name).decimalValue()) > 0);
        names.removeIf(name -> name.equals("additionalProperties")
                && now.get(name).isBoolean()
                && now.get(name).booleanValue());
        names.forEach(name -> breaks.add(path + " has a new or narrower " + name));
    }

    private static JsonNode resolve(JsonNode root, JsonNode schema) {
        return schema.has("$ref")
                ? resolve(root, root.at(schema.get("$ref").stringValue().substring(1)))
                : schema;
    }
}
