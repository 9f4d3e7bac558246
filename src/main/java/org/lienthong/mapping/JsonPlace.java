package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/** Finds the bytes of one value in a JSON document. */
final class JsonPlace {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,17})?");

    private JsonPlace() {}

    private static final class Level {
        private final String path;
        private final boolean list;
        private int next;

        private Level(String path, boolean list) {
            this.path = path;
            this.list = list;
        }
    }

    /** @param place {@code $.A.B[0].C}; a number stays a number when the new value is one */
    static Optional<byte[]> replace(byte[] document, String place, String value) {
        int mark = Utf8.mark(document);
        Deque<Level> levels = new ArrayDeque<>();
        try (JsonParser parser = HardenedJson.parser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    continue;
                }
                if (token.isStructEnd()) {
                    levels.pop();
                    continue;
                }
                String path = path(levels, parser);
                if (token.isStructStart()) {
                    levels.push(new Level(path, token == JsonToken.START_ARRAY));
                } else if (path.equals(place)) {
                    parser.getString(); // to its end
                    int from = mark + (int) parser.currentTokenLocation().getByteOffset();
                    int to = mark + (int) parser.currentLocation().getByteOffset();
                    boolean number = token.isNumeric() && NUMBER.matcher(value).matches();
                    return Optional.of(joined(document, from, to, number ? value.getBytes() : quoted(value)));
                }
            }
        }
        return Optional.empty();
    }

    private static String path(Deque<Level> levels, JsonParser parser) {
        Level level = levels.peek();
        if (level == null) {
            return "$";
        }
        return level.list ? level.path + "[" + level.next++ + "]" : level.path + "." + parser.currentName();
    }

    private static byte[] quoted(String value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = HardenedJson.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(value);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] document, int from, int to, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + value.length);
        out.write(document, 0, from);
        out.write(value, 0, value.length);
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }
}
