package org.lienthong.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Money;
import org.lienthong.mapping.RecordShape.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The reading half of {@link NationalJson}. */
final class NationalJsonReader {

    private static final Map<Class<?>, Function<String, Object>> TEXTS = new ConcurrentHashMap<>();

    private final JsonParser parser;

    NationalJsonReader(JsonParser parser) {
        this.parser = parser;
    }

    void expect(JsonToken token, String path) {
        if (parser.nextToken() != token) {
            throw refused(
                    "shape", path, token == JsonToken.START_ARRAY ? "a list is expected" : "an object is expected");
        }
    }

    /** Goes to the next object of a list; false at its end. */
    boolean nextElement(String path) {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            throw refused("shape", path, "an object is expected");
        }
        return token == JsonToken.START_OBJECT;
    }

    Object object(RecordShape shape, String path) {
        @Nullable Object[] values = new Object[shape.components().length];
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Component component = shape.component(name);
            if (component == null) {
                throw refused(
                        "unknown-key", path, "there is no `" + SafeText.code(name) + "` here; use " + shape.names());
            }
            String at = path.isEmpty() ? name : path + "." + name;
            JsonToken token = parser.nextToken();
            values[component.index()] =
                    component.list() ? list(component, token, at) : value(shape, component, token, at);
        }
        for (Component component : shape.components()) {
            if (values[component.index()] == null) {
                values[component.index()] = absent(component, path);
            }
        }
        return shape.create(values);
    }

    private @Nullable Object absent(Component component, String path) {
        if (component.required()) {
            throw refused(
                    "required",
                    path.isEmpty() ? component.name() : path + "." + component.name(),
                    "this is missing; send it");
        }
        // Not every record of the model takes null for an empty list.
        return component.list() ? List.of() : null;
    }

    private List<Object> list(Component component, JsonToken first, String path) {
        List<Object> list = new ArrayList<>();
        if (first == JsonToken.VALUE_NULL) {
            return list;
        }
        if (first != JsonToken.START_ARRAY) {
            throw refused("shape", path, "a list is expected");
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Object value = value(null, component, token, path + "[" + list.size() + "]");
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private @Nullable Object value(@Nullable RecordShape owner, Component component, JsonToken token, String path) {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (component.shape() != null) {
            if (token != JsonToken.START_OBJECT) {
                throw refused("shape", path, "an object is expected");
            }
            return object(component.shape(), path);
        }
        try {
            Object value = scalar(component.type(), token);
            // The path of a finding is empty where the whole document is meant.
            boolean blankText = value == null && owner != null && owner.type() == Finding.class && component.required();
            return blankText ? "" : value;
        } catch (InvalidValue e) {
            throw refused(e.rule(), path, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Object scalar(Class<?> type, JsonToken token) {
        if (ValueType.isTruth(type)) {
            require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, "boolean", "write true or false");
            return token == JsonToken.VALUE_TRUE;
        }
        if (type == Money.class) {
            require(token == JsonToken.VALUE_NUMBER_INT, "money", "write the amount as a whole number of VND");
            return text(type).apply(parser.getString());
        }
        if (type == BigDecimal.class) {
            return decimal(token);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            require(token == JsonToken.VALUE_NUMBER_INT, "number", "write a whole number");
            return text(type).apply(parser.getString());
        }
        require(token == JsonToken.VALUE_STRING, "shape", "a text is expected");
        String clean = SafeText.clean(parser.getString());
        return clean == null
                ? null
                : ValueType.isDate(type) ? date(type, clean) : text(type).apply(clean);
    }

    private BigDecimal decimal(JsonToken token) {
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        String text = number ? parser.getString() : "";
        require(number && text.indexOf('e') < 0 && text.indexOf('E') < 0, "number", "write a plain number");
        return new BigDecimal(text);
    }

    private static Object date(Class<?> type, String text) {
        try {
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValue(
                    "date",
                    type == LocalDate.class
                            ? "write an existing day, for example 2026-11-02"
                            : "write a point in time with its zone, for example 2026-11-02T08:30:00Z");
        }
    }

    private static Function<String, Object> text(Class<?> type) {
        return TEXTS.computeIfAbsent(type, ValueType::reader);
    }

    private static void require(boolean fine, String rule, String whatToDo) {
        if (!fine) {
            throw new InvalidValue(rule, whatToDo);
        }
    }

    private static InvalidValue refused(String rule, String path, String whatToDo) {
        return new InvalidValue(rule, path.isEmpty() ? whatToDo : path + ": " + whatToDo);
    }
}
