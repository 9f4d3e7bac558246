package org.lienthong.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the part of an XML file that is being read, in one line: the declaration and the open elements with
 * the namespaces that they declare. Their other attributes are left out: no mapping reads them there, and one that is
 * another every day would make every element a new one.
 */
final class XmlSkeleton {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\G\\s+([^\\s=]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private final Charset units;
    private final byte[] mark;
    private String declaration = "";
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String name, String tag) {}

    /**
     * @param units in which each unit of the file is a char
     * @param mark byte order mark that every piece needs
     */
    XmlSkeleton(Charset units, byte[] mark) {
        this.units = units;
        this.mark = mark;
    }

    /** A comment or an instruction; only what says how the file is written counts. */
    void aside(byte[] raw) {
        String text = new String(raw, 0, Math.min(raw.length, 1000), units);
        if (open.isEmpty() && declaration.isEmpty() && text.matches("(?s)<\\?xml\\s[^?]*\\?>")) {
            declaration = line(text);
        }
    }

    void open(String name, byte[] raw) {
        StringBuilder tag = new StringBuilder("<").append(name);
        Matcher attribute = ATTRIBUTE.matcher(new String(raw, units));
        for (int from = 1 + name.length(); attribute.find(from); from = attribute.end()) {
            if (attribute.group(1).equals("xmlns") || attribute.group(1).startsWith("xmlns:")) {
                tag.append(' ').append(attribute.group(1)).append('=').append(line(attribute.group(2)));
            }
        }
        open.push(new Open(name, tag.append('>').toString()));
    }

    void close() {
        open.pop();
    }

    /** How many elements are open. */
    int depth() {
        return open.size();
    }

    /** Of the innermost one; empty when none is open. */
    String name() {
        return open.isEmpty() ? "" : open.getFirst().name();
    }

    /** What a document of the next part begins with. */
    byte[] head() {
        StringBuilder head = new StringBuilder(declaration);
        for (Iterator<Open> outermost = open.descendingIterator(); outermost.hasNext(); ) {
            head.append(outermost.next().tag());
        }
        return joined(mark, bytes(head.toString()));
    }

    /** What it ends with. */
    byte[] tail() {
        StringBuilder tail = new StringBuilder();
        open.forEach(element -> tail.append("</").append(element.name()).append('>'));
        return bytes(tail.toString());
    }

    /** The starts of elements, the innermost first, without anything that stands in them. */
    byte[] starts(Deque<String> names) {
        StringBuilder starts = new StringBuilder();
        names.descendingIterator()
                .forEachRemaining(name -> starts.append('<').append(name).append('>'));
        return bytes(starts.toString());
    }

    byte[] end(String name) {
        return bytes("</" + name + ">");
    }

    byte[] bytes(String text) {
        return text.getBytes(units);
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n\\t]", " ");
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
