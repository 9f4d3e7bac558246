package org.lienthong.mapping;

import java.math.BigDecimal;
import java.util.List;
import org.lienthong.dossier.Identifier;
import org.lienthong.dossier.Money;
import org.lienthong.mapping.RecordShape.Component;
import tools.jackson.core.JsonGenerator;

/** The writing half of {@link NationalJson}. */
final class NationalJsonWriter {

    private NationalJsonWriter() {}

    static void object(JsonGenerator json, RecordShape shape, Object record) {
        json.writeStartObject();
        for (Component component : shape.components()) {
            Object value = component.accessor().apply(record);
            if (value instanceof List<?> list) {
                if (!list.isEmpty()) {
                    json.writeName(component.name());
                    json.writeStartArray();
                    list.forEach(element -> value(json, component, element));
                    json.writeEndArray();
                }
            } else if (value != null) {
                json.writeName(component.name());
                value(json, component, value);
            }
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Component component, Object value) {
        if (component.shape() != null) {
            object(json, component.shape(), value);
        } else if (value instanceof Money money) {
            json.writeNumber(money.vnd());
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal.toPlainString());
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Identifier name) {
            json.writeString(name.value());
        } else {
            json.writeString(value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }
}
