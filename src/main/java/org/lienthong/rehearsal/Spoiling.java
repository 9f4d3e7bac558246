package org.lienthong.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes bad documents of a good one. */
final class Spoiling {

    private static final int MOST_FIELDS = 40;
    private static final Pattern JSON_VALUE =
            Pattern.compile("(?<=:\\s{0,3})(\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9][0-9.]*|true|false)");
    private static final Pattern XML_VALUE = Pattern.compile("(?<=>)[^<>\\s][^<>]*(?=</)");
    private static final Pattern INSIDE = Pattern.compile("[A-Za-z0-9+/]{60,}+={0,2}");
    private static final Pattern LAST_DIGITS = Pattern.compile("\\d(?=\\d{0,3}$)");

    private Spoiling() {}

    /** Documents that nobody can read: half, nothing, prose, another format. */
    static List<byte[]> broken(byte[] body) {
        boolean marked = markup(body) || json(body);
        byte[] prose = bytes("Kính gửi trung tâm");
        byte[] other = bytes(json(body) ? "<A><B/></A>" : "{\"A\":{\"B\":1}}");
        return marked
                ? List.of(Arrays.copyOf(body, body.length / 2), new byte[0], prose, other)
                : List.of(new byte[0], prose);
    }

    /** The document once for each of its fields, which then says nothing that anybody could mean. */
    static List<byte[]> fields(byte[] body) {
        if (!json(body) && !markup(body)) {
            return List.of();
        }
        String text = new String(body, StandardCharsets.UTF_8);
        String put = json(body) ? "\"?!\"" : "?!";
        return (json(body) ? JSON_VALUE : XML_VALUE)
                .matcher(text)
                .results()
                .limit(MOST_FIELDS)
                .map(at -> with(text, at, put))
                .toList();
    }

    /** Wherever it stands, also in a document that travels inside in base64. */
    static byte[] replaced(byte[] body, String there, String instead) {
        String text = new String(body, StandardCharsets.UTF_8).replace(there, instead);
        return bytes(INSIDE.matcher(text).replaceAll(found -> inside(found.group(), there, instead)));
    }

    private static String inside(String base64, String there, String instead) {
        try {
            String document = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return document.contains(there)
                    ? Base64.getEncoder().encodeToString(bytes(document.replace(there, instead)))
                    : base64;
        } catch (IllegalArgumentException notBase64) {
            return base64;
        }
    }

    /** A name of the same form that no dossier has. */
    static String unknown(String name) {
        return LAST_DIGITS.matcher(name).replaceAll("9");
    }

    private static byte[] with(String text, MatchResult at, String put) {
        return bytes(text.substring(0, at.start()) + put + text.substring(at.end()));
    }

    private static boolean json(byte[] body) {
        return first(body) == '{' || first(body) == '[';
    }

    private static boolean markup(byte[] body) {
        return first(body) == '<';
    }

    private static char first(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? ' ' : text.charAt(0) == '\uFEFF' && text.length() > 1 ? text.charAt(1) : text.charAt(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
