package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/**
 * The one JSON form of the national model: names of the record components; identifiers and dates as text (ISO 8601),
 * points in time in UTC, amounts as whole numbers of VND, enums by name; absent values and empty lists are left out.
 *
 * <p>Reading is strict: nothing unknown, nothing twice, within the limits of {@link HardenedJson}. Texts are cleaned
 * (NFC, no control characters, blank counts as absent), so a value with clean texts comes back equal.
 */
public final class NationalJson {

    private NationalJson() {}

    /** A record of the model, or a list of them, as JSON. */
    public static String write(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** The same in UTF-8. */
    public static byte[] bytes(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = HardenedJson.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            if (value instanceof List<?> list) {
                json.writeStartArray();
                for (Object element : list) {
                    NationalJsonWriter.object(json, RecordShape.of(element.getClass()), element);
                }
                json.writeEndArray();
            } else {
                NationalJsonWriter.object(json, RecordShape.of(value.getClass()), value);
            }
        }
        return out.toByteArray();
    }

    /** The places of a message that hold something, for example {@code submission.parcels[0].area}, with what they hold. */
    public static Map<String, String> leaves(NationalMessage message) {
        Map<String, String> leaves = new LinkedHashMap<>();
        Leaves.national(write(message), "").forEach((path, json) -> leaves.put(path, Leaves.text(json)));
        return leaves;
    }

    /** A record of the model; whatever is wrong is an {@link InvalidValue} that names the place and the rule. */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The same from UTF-8. */
    public static <T> T read(byte[] json, Class<T> type) {
        return parsed(json, reader -> {
            reader.expect(JsonToken.START_OBJECT, "");
            return type.cast(reader.object(RecordShape.of(type), ""));
        });
    }

    /** A list of records of the model. */
    public static <T> List<T> readList(String json, Class<T> element) {
        return parsed(json.getBytes(StandardCharsets.UTF_8), reader -> {
            reader.expect(JsonToken.START_ARRAY, "");
            List<T> list = new ArrayList<>();
            while (reader.nextElement("")) {
                list.add(element.cast(reader.object(RecordShape.of(element), "[" + list.size() + "]")));
            }
            return list;
        });
    }

    private static <T> T parsed(byte[] json, Function<NationalJsonReader, T> reading) {
        if (!Utf8.valid(json)) {
            throw new InvalidValue("unreadable-document", "the document is not UTF-8; send it in UTF-8");
        }
        try (JsonParser parser = HardenedJson.parser(json)) {
            T value = reading.apply(new NationalJsonReader(parser));
            if (parser.nextToken() != null) {
                throw new InvalidValue("unreadable-document", "something follows the end of the document");
            }
            return value;
        } catch (JacksonException e) {
            Finding finding = HardenedJson.finding(e, "document");
            throw new InvalidValue(finding.rule(), finding.text());
        }
    }
}
