package org.lienthong.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the characters of one value in an XML document that the hardened reader has read before: it is well-formed. */
final class XmlPlace {

    private final String text;
    private final String place;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private XmlPlace(String text, String place) {
        this.text = text;
        this.place = place;
        open.push(new Open("", 0));
    }

    private static final class Open {
        private final String path;
        private final int content;
        private final Map<String, Integer> counts = new HashMap<>();
        private boolean parent;

        private Open(String path, int content) {
            this.path = path;
            this.content = content;
        }
    }

    /** @param place {@code /A/B[2]/@c}, without prefixes */
    static Optional<byte[]> replace(byte[] document, String place, String value) {
        String text = new String(document, StandardCharsets.UTF_8);
        return Optional.ofNullable(new XmlPlace(text, place).replaced(value))
                .map(mended -> mended.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String replaced(String value) {
        while ((at = text.indexOf('<', at)) >= 0) {
            String mended = null;
            if (!passed("<!--", "-->") && !passed("<![CDATA[", "]]>") && !passed("<?", "?>")) {
                mended = text.startsWith("</", at) ? end(value) : start(value);
            }
            if (mended != null) {
                return mended;
            }
        }
        return null;
    }

    private boolean passed(String begin, String end) {
        if (!text.startsWith(begin, at)) {
            return false;
        }
        at = text.indexOf(end, at) + end.length();
        return true;
    }

    private @Nullable String end(String value) {
        Open element = open.pop();
        if (element.path.equals(place) && !element.parent) {
            return put(element.content, at, escaped(value));
        }
        at = text.indexOf('>', at) + 1;
        return null;
    }

    private @Nullable String start(String value) {
        int end = tagEnd();
        String tag = text.substring(at + 1, end);
        boolean empty = tag.endsWith("/");
        String name = tag.split("[\\s/]", 2)[0];
        Open around = open.element();
        around.parent = true;
        String local = name.substring(name.indexOf(':') + 1);
        int count = around.counts.merge(local, 1, Integer::sum);
        String path = around.path + "/" + local + (count == 1 ? "" : "[" + count + "]");
        if (place.startsWith(path + "/@")) {
            return attribute(end, place.substring(path.length() + 2), value);
        }
        if (empty && path.equals(place)) {
            return put(end - 1, end + 1, ">" + escaped(value) + "</" + name + ">");
        }
        if (!empty) {
            open.push(new Open(path, end + 1));
        }
        at = end + 1;
        return null;
    }

    /** Where the tag that begins here ends; a sign inside quotes ends nothing. */
    private int tagEnd() {
        char quote = 0;
        for (int i = at; ; i++) {
            char c = text.charAt(i);
            if (quote == 0 && c == '>') {
                return i;
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
    }

    private @Nullable String attribute(int end, String name, String value) {
        Matcher matcher = Pattern.compile(
                        "\\s(?:[^\\s:=]+:)?" + Pattern.quote(name) + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(text)
                .region(at, end);
        if (!matcher.find()) {
            return null;
        }
        int group = matcher.start(1) >= 0 ? 1 : 2;
        return put(matcher.start(group), matcher.end(group), escaped(value));
    }

    private String put(int from, int to, String value) {
        return text.substring(0, from) + value + text.substring(to);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
