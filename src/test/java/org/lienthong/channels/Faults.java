package org.lienthong.channels;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways in which a document can be bad whatever it says. */
final class Faults {

    private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE x SYSTEM \"http://localhost:9/x.dtd\">";

    private Faults() {}

    /** @param rules one of these stands in the answer */
    record Fault(String name, UnaryOperator<byte[]> spoil, Set<String> rules) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Fault> of(boolean xml) {
        List<Fault> faults = new ArrayList<>(List.of(
                fault("cut in the middle", body -> java.util.Arrays.copyOf(body, body.length / 2)),
                fault(
                        "without its end",
                        body -> text(body, text -> text.stripTrailing()
                                .substring(0, text.stripTrailing().length() - 1))),
                fault("nothing at all", body -> new byte[0]),
                fault("blanks only", body -> bytes("  \n ")),
                fault("prose", body -> bytes("Kính gửi trung tâm")),
                fault("another format", body -> bytes(xml ? "{\"Status\":\"new\"}" : "<A><B/></A>")),
                fault("two documents", body -> join(body, body)),
                fault("a zero byte in a text", body -> at(body, new byte[] {0})),
                fault("a byte that is no UTF-8", body -> at(body, new byte[] {(byte) 0xff})),
                fault("half a character", body -> at(body, new byte[] {(byte) 0xe1, (byte) 0xba})),
                fault("an encoded surrogate", body -> at(body, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})),
                fault("UTF-16", body -> new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16))));
        faults.addAll(xml ? xml() : json());
        return faults;
    }

    /** The same for a document that lies as base64 in a field of another one. */
    static List<Fault> inside(String field) {
        List<Fault> faults = new ArrayList<>();
        of(true).forEach(fault -> faults.add(new Fault(
                "inside " + field + ": " + fault.name(),
                body -> inside(field, body, fault.spoil()),
                with(fault.rules(), "required"))));
        faults.add(new Fault(
                "inside " + field + ": no base64",
                body -> text(body, text -> replaced(field, text, "%%%")),
                Set.of("file", "bad-base64")));
        return faults;
    }

    private static List<Fault> json() {
        return List.of(
                fault("null", body -> bytes("null"), "shape"),
                fault("a number", body -> bytes("12"), "shape"),
                fault("a list", body -> bytes("[1]"), "shape"),
                fault(
                        "10,000 lists",
                        body -> first(body, "\"Sau\":" + "[".repeat(10_000) + "]".repeat(10_000) + ","),
                        "too-deep"),
                fault(
                        "10,000 objects",
                        body -> first(body, "\"Sau\":" + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + ","),
                        "too-deep"),
                fault("one key twice", body -> last(body, ",\"Lap\":1,\"Lap\":2"), "repeated", "duplicate-key"),
                fault("a name of 300 characters", body -> last(body, ",\"" + "n".repeat(300) + "\":1"), "too-long"),
                fault(
                        "a name of 100,000 characters",
                        body -> last(body, ",\"" + "n".repeat(100_000) + "\":1"),
                        "too-long"),
                fault("a number of 5,000 digits", body -> last(body, ",\"So\":" + "9".repeat(5000)), "too-long"),
                fault("not a number", body -> last(body, ",\"So\":NaN")),
                fault("a comment", body -> last(body, ",/* x */\"So\":1")));
    }

    private static List<Fault> xml() {
        return List.of(
                fault("an entity bomb", body -> prologue(body, BOMB, "&c;"), "doctype"),
                fault("a document type outside", body -> prologue(body, OUTSIDE, ""), "doctype"),
                fault("an unknown entity", body -> at(body, bytes("&xxe;")), "doctype", "unreadable-document"),
                fault("a control character", body -> at(body, bytes("&#1;"))),
                fault(
                        "10,000 elements deep",
                        body -> last(body, "<a>".repeat(10_000) + "</a>".repeat(10_000)),
                        "too-deep"),
                fault(
                        "a name of 300 characters",
                        body -> last(body, "<" + "n".repeat(300) + "/>"),
                        "too-long",
                        "unreadable-document"),
                fault("200 attributes", body -> last(body, attributes(200)), "too-long", "unreadable-document"),
                fault(
                        "another encoding",
                        body -> text(
                                body,
                                text -> "<?xml version=\"1.0\" encoding=\"UTF-7\"?>"
                                        + text.replaceFirst("<\\?xml.*?\\?>", ""))));
    }

    private static String attributes(int count) {
        StringBuilder element = new StringBuilder("<a");
        for (int i = 0; i < count; i++) {
            element.append(" a").append(i).append("=\"\"");
        }
        return element.append("/>").toString();
    }

    private static Fault fault(String name, UnaryOperator<byte[]> spoil, String... rules) {
        return new Fault(
                name, spoil, rules.length == 0 ? Set.of("unreadable-document", "shape", "required") : Set.of(rules));
    }

    private static Set<String> with(Set<String> rules, String more) {
        Set<String> all = new java.util.HashSet<>(rules);
        all.add(more);
        return all;
    }

    private static byte[] inside(String field, byte[] body, UnaryOperator<byte[]> spoil) {
        return text(body, text -> {
            byte[] inner = Base64.getMimeDecoder().decode(value(field, text));
            return replaced(field, text, Base64.getEncoder().encodeToString(spoil.apply(inner)));
        });
    }

    private static String value(String field, String text) {
        Matcher matcher =
                Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String replaced(String field, String text, String value) {
        return text.replace("\"" + value(field, text) + "\"", "\"" + value + "\"");
    }

    /** Behind the first character of the first value, so that it stands in a text. */
    private static byte[] at(byte[] body, byte[] more) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Matcher value = Pattern.compile("(?s)</|\"\\s*[,}]").matcher(text);
        int end = 0;
        while (value.find()) {
            end = value.start();
        }
        return join(java.util.Arrays.copyOf(body, end), more, java.util.Arrays.copyOfRange(body, end, body.length));
    }

    private static byte[] first(byte[] body, String more) {
        return last(body, "," + more.substring(0, more.length() - 1));
    }

    /** Before the end of the outermost object or element. */
    private static byte[] last(byte[] body, String more) {
        return text(body, text -> {
            int end = text.strip().startsWith("<") ? text.lastIndexOf("</") : text.lastIndexOf('}');
            return text.substring(0, end) + more + text.substring(end);
        });
    }

    private static byte[] prologue(byte[] body, String doctype, String reference) {
        return at(
                text(
                        body,
                        text -> text.replaceFirst("(?s)^(<\\?xml.*?\\?>)?", "$1" + Matcher.quoteReplacement(doctype))),
                bytes(reference));
    }

    private static byte[] text(byte[] body, UnaryOperator<String> change) {
        return bytes(change.apply(new String(body, StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
