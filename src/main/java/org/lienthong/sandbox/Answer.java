package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** What a partner answers to a call. */
record Answer(int status, String contentType, byte[] body) {

    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json;charset=UTF-8", bytes(body.toString()));
    }

    static Answer json(JsonNode body) {
        return json(200, body);
    }

    static Answer xml(int status, String body) {
        return new Answer(status, "application/xml;charset=UTF-8", bytes(body));
    }

    static Answer pdf(byte[] body) {
        return new Answer(200, "application/pdf", body);
    }

    static Answer status(int status) {
        return new Answer(status, "text/plain", new byte[0]);
    }

    /** The same with only the first half of its body. */
    Answer broken() {
        return new Answer(status, contentType, Arrays.copyOf(body, body.length / 2));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
