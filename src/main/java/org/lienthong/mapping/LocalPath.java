package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a local document: {@code $.A.B}, {@code $.A[0].B}, {@code $.A[-1].B} (the last) or {@code $['a.b']} in
 * JSON; {@code /A/B}, {@code /A/@c}, {@code /p:A/B[1]}, {@code /A/B[last()]} in XML. Relative paths leave out what
 * stands before; {@code .} is the place itself. In rows and forms a path is the name of a column or field as it is, and
 * always relative.
 *
 * @param absolute whether it counts from the root of the document
 */
record LocalPath(Format format, boolean absolute, List<Step> steps) {

    static final int ANY = Integer.MIN_VALUE;
    static final int LAST = -1;

    /** @param position from 0, {@link #LAST}, or {@link #ANY} where no part of a list is named */
    record Step(String name, String prefix, String uri, boolean attribute, int position) {

        /** As it stands in a path of this format. */
        String shown(Format format) {
            if (format.flat() && !format.json()) {
                return format == Format.FORM ? name : "." + name;
            }
            if (format.json()) {
                return (PLAIN.matcher(name).matches() ? "." + name : "['" + name + "']")
                        + (position == ANY ? "" : "[" + position + "]");
            }
            return "/" + (attribute ? "@" : "") + (prefix.isEmpty() ? "" : prefix + ":") + name
                    + (position == ANY ? "" : position == LAST ? "[last()]" : "[" + (position + 1) + "]");
        }
    }

    private static final int LONGEST_NAME = 128;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern JSON_STEP =
            Pattern.compile("(?:\\.?([\\p{L}_][\\p{L}\\p{N}_-]*)|\\['([^'\\]]{1,128})'\\])(?:\\[(-1|\\d{1,4})\\])?");
    private static final Pattern XML_STEP = Pattern.compile(
            "/(@?)(?:([\\p{L}_][\\p{L}\\p{N}_.-]*):)?([\\p{L}_][\\p{L}\\p{N}_.-]*)(?:\\[(last\\(\\)|[1-9]\\d{0,3})\\])?");

    LocalPath {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException with what to do when this is no path of the format */
    static LocalPath parse(String text, Format format, Map<String, String> namespaces) {
        if (text.equals(".")) {
            return new LocalPath(format, false, List.of());
        }
        return switch (format) {
            case JSON -> json(text);
            case XML -> xml(text, namespaces);
            default -> flat(text, format);
        };
    }

    private static LocalPath flat(String text, Format format) {
        boolean quoted = text.startsWith("['") && text.endsWith("']") && text.length() > 4;
        String name = SafeText.line(quoted ? text.substring(2, text.length() - 2) : text);
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || !quoted && (name.charAt(0) == '$' || name.charAt(0) == '/')) {
            throw bad("write the name of a column or field as it is; one that begins with $ or / as ['$A']");
        }
        return named(format, name);
    }

    /** The place of one name, for formats without depth. */
    static LocalPath named(Format format, String name) {
        return new LocalPath(format, false, List.of(new Step(name, "", "", false, ANY)));
    }

    private static LocalPath json(String text) {
        boolean absolute = text.startsWith("$");
        String rest = absolute ? text.substring(1) : text;
        if (absolute ? !rest.isEmpty() && rest.charAt(0) != '.' && rest.charAt(0) != '[' : rest.startsWith(".")) {
            throw bad("write a JSON path such as $.A.B, or A.B inside each or list");
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = JSON_STEP.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            if (!matcher.find(at) || matcher.start() != at || !separated(rest, at)) {
                throw bad("write a JSON path such as $.A.B, or A.B inside each or list");
            }
            String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            int position = matcher.group(3) == null ? ANY : Integer.parseInt(matcher.group(3));
            steps.add(new Step(name, "", "", false, position));
            at = matcher.end();
        }
        return new LocalPath(Format.JSON, absolute, steps);
    }

    private static boolean separated(String rest, int at) {
        return at == 0 || rest.charAt(at) == '.' || rest.charAt(at) == '[';
    }

    private static LocalPath xml(String text, Map<String, String> namespaces) {
        boolean absolute = text.startsWith("/");
        String rest = absolute ? text : "/" + text;
        List<Step> steps = new ArrayList<>();
        Matcher matcher = XML_STEP.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            boolean ended = !steps.isEmpty() && steps.get(steps.size() - 1).attribute();
            if (!matcher.find(at) || matcher.start() != at || ended) {
                throw bad("write an XML path such as /A/B or /A/@c, or A/B inside each or list");
            }
            steps.add(step(matcher, namespaces));
            at = matcher.end();
        }
        return new LocalPath(Format.XML, absolute, steps);
    }

    private static Step step(Matcher matcher, Map<String, String> namespaces) {
        String prefix = matcher.group(2) == null ? "" : matcher.group(2);
        if (!prefix.isEmpty() && !namespaces.containsKey(prefix)) {
            throw bad("declare the prefix " + prefix + " under namespaces");
        }
        boolean attribute = !matcher.group(1).isEmpty();
        String position = matcher.group(4);
        if (attribute && position != null) {
            throw bad("an attribute stands once; leave the position out");
        }
        return new Step(
                matcher.group(3),
                prefix,
                prefix.isEmpty() ? "" : namespaces.getOrDefault(prefix, ""),
                attribute,
                position == null ? ANY : position.startsWith("last") ? LAST : Integer.parseInt(position) - 1);
    }

    private static IllegalArgumentException bad(String whatToDo) {
        return new IllegalArgumentException(whatToDo);
    }

    boolean isSelf() {
        return steps.isEmpty();
    }

    /** In the document's notation, to be put behind the place it counts from. */
    String shown() {
        StringBuilder out = new StringBuilder();
        steps.forEach(step -> out.append(step.shown(format)));
        return out.toString();
    }
}
