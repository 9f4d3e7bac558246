package org.lienthong.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Single values of a local document, by the paths that findings name: JSON and XML in UTF-8, also one inside the other
 * ({@code $.edXML: /A/B}). Another format has no values here. Values are personal data as often as not; whoever shows them
 * masks them.
 */
public final class DocumentValues {

    /** Between the place of a document in the one around it, and the place in it. */
    private static final String INSIDE = ": ";

    private DocumentValues() {}

    /** Every place that holds something, in the order of the document, with what it holds; empty when it cannot be read. */
    public static Map<String, String> all(byte[] document) {
        try {
            Format format = format(document);
            if (format == null) {
                return Map.of();
            }
            Map<String, String> all = new LinkedHashMap<>();
            Leaves.of(document, format, Encoding.UTF_8)
                    .forEach((place, value) -> all.put(place, format == Format.JSON ? Leaves.text(value) : value));
            return all;
        } catch (UnreadableDocument | XMLStreamException | JacksonException unreadable) {
            return Map.of();
        }
    }

    /** What stands at this place; empty when nothing single does. */
    public static Optional<String> at(byte[] document, String place) {
        int inside = place.indexOf(INSIDE);
        if (inside >= 0) {
            return at(document, place.substring(0, inside))
                    .flatMap(text -> at(inner(text), place.substring(inside + INSIDE.length())));
        }
        String wanted = plain(place);
        return all(document).entrySet().stream()
                .filter(leaf -> plain(leaf.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The same document with another value at this place; every other byte stays. Empty when nothing single stands there. */
    public static Optional<byte[]> with(byte[] document, String place, String value) {
        int inside = place.indexOf(INSIDE);
        if (inside >= 0) {
            String around = place.substring(0, inside);
            return at(document, around)
                    .flatMap(text -> with(inner(text), place.substring(inside + INSIDE.length()), value)
                            .flatMap(mended -> with(document, around, outer(text, mended))));
        }
        Format format = format(document);
        if (format == null || at(document, place).isEmpty()) {
            return Optional.empty();
        }
        return format == Format.JSON
                ? JsonPlace.replace(document, plain(place), value)
                : XmlPlace.replace(document, plain(place), value);
    }

    private static @Nullable Format format(byte[] document) {
        if (!Utf8.valid(document)) {
            return null;
        }
        String head = new String(document, 0, Math.min(document.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return head.startsWith("{") || head.startsWith("[") ? Format.JSON : head.startsWith("<") ? Format.XML : null;
    }

    /** A document that lies in a text, as it is or in base64. */
    private static byte[] inner(String text) {
        return base64(text) ? Base64.getMimeDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String outer(String before, byte[] mended) {
        return base64(before) ? Base64.getEncoder().encodeToString(mended) : new String(mended, StandardCharsets.UTF_8);
    }

    private static boolean base64(String text) {
        String head = text.strip();
        return !head.startsWith("<") && !head.startsWith("{") && !head.startsWith("[");
    }

    /** One notation for the same place: no prefixes, no position of a first part, plain names in JSON. */
    private static String plain(String place) {
        return place.startsWith("/")
                ? place.replaceAll("/(@?)[^/@:\\[\\]]+:", "/$1").replace("[1]", "")
                : place.replaceAll("\\['([^']*)'\\]", ".$1");
    }

    /** Whether the path leads to this place; without positions in lists will do. */
    static boolean isAt(LocalPath path, String place) {
        return flat(place).endsWith(flat(path.shown()));
    }

    private static String flat(String place) {
        return plain(place).replaceAll("\\[\\d*\\]", "");
    }

    /** The codes that the field at this place knows, with what they mean; a place without positions in lists will do. */
    static Map<String, String> codes(List<FieldSpec> fields, String place) {
        String wanted = flat(place);
        Map<String, String> best = Map.of();
        int longest = 0;
        for (FieldSpec field : fields) {
            if (field.list() != null) {
                Map<String, String> nested = codes(field.list().fields(), place);
                best = nested.isEmpty() ? best : nested;
            }
            String end = field.local() == null ? "" : flat(field.local().shown());
            if (field.conversion().isCode() && end.length() > longest && wanted.endsWith(end)) {
                longest = end.length();
                best = field.conversion().known();
            }
        }
        return best;
    }
}
