package org.lienthong.cli;

import java.util.List;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.mapping.NationalJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** National messages as people read and write them: one object, or a list of several. */
final class MessageJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MessageJson() {}

    static String pretty(List<NationalMessage> messages) {
        Object shown = messages.size() == 1 ? messages.get(0) : messages;
        return MAPPER.writeValueAsString(MAPPER.readTree(NationalJson.write(shown)));
    }

    /** @throws InvalidValue when this is no JSON or one of the messages is none */
    static List<NationalMessage> read(String json) {
        return json.stripLeading().startsWith("[")
                ? NationalJson.readList(json, NationalMessage.class)
                : List.of(NationalJson.read(json, NationalMessage.class));
    }
}
