package org.lienthong.rehearsal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.province.Profile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of many parts, taken to pieces: rows of a list or of a table, elements of XML.
 *
 * @param all the parts as they stood
 * @param unreadable a part that no reader understands; none where the store itself takes no such thing
 */
record Parts(String head, List<String> all, String between, String tail, Optional<String> unreadable, Charset charset) {

    private static final Pattern XML = Pattern.compile(
            "(.*?<[A-Za-z][^>]*>\\s*)(<([A-Za-z][\\w:.-]*)[^>]*>.*</\\3>)(\\s*</[^>]*>\\s*)", Pattern.DOTALL);
    private static final JsonMapper JSON = new JsonMapper();

    /** Letters beyond ASCII stay the bytes that they are, in whatever encoding. */
    static Optional<Parts> of(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.startsWith("<")) {
            Matcher found = XML.matcher(text);
            return found.matches()
                    ? Optional.of(new Parts(
                            found.group(1),
                            List.of(found.group(2)),
                            "\n",
                            found.group(4),
                            Optional.of("<" + found.group(3) + ">&</" + found.group(3) + ">"),
                            StandardCharsets.ISO_8859_1))
                    : Optional.empty();
        }
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.size() < 2
                ? Optional.empty()
                : Optional.of(new Parts(
                        lines.get(0) + "\n",
                        lines.subList(1, lines.size()),
                        "\n",
                        "\n",
                        Optional.of("?!"),
                        StandardCharsets.ISO_8859_1));
    }

    /** The rows without what the database gives them by itself. */
    static Parts of(byte[] rows, Profile.Table table) {
        Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        own.addAll(List.of(table.key(), table.watermark()));
        List<String> all = new ArrayList<>();
        for (JsonNode row : JSON.readTree(rows).path("rows")) {
            ObjectNode kept = JSON.createObjectNode();
            row.properties().stream()
                    .filter(cell ->
                            !own.contains(cell.getKey()) && !cell.getValue().isNull())
                    .forEach(cell -> kept.set(cell.getKey(), cell.getValue()));
            all.add(kept.toString());
        }
        return new Parts("{\"rows\":[", all, ",", "]}", Optional.empty(), StandardCharsets.UTF_8);
    }

    byte[] document(List<String> parts) {
        return (head + String.join(between, parts) + tail).getBytes(charset);
    }

    /** The first part about another dossier. */
    String about(Map<String, String> names, Map<String, String> others) {
        String part = all.get(0);
        List<Map.Entry<String, String>> longestFirst = names.entrySet().stream()
                .filter(name -> others.containsKey(name.getKey()))
                .sorted(Comparator.comparing(name -> -name.getValue().length()))
                .toList();
        for (Map.Entry<String, String> name : longestFirst) {
            part = part.replace(name.getValue(), String.valueOf(others.get(name.getKey())));
        }
        return part;
    }

    /** The first part about nobody, about somebody unknown, and what is no part at all. */
    List<String> bad(Map<String, String> names) {
        List<String> bad = new ArrayList<>();
        nameless(names).ifPresent(bad::add);
        named(names)
                .map(name -> all.get(0).replace(name, Spoiling.unknown(name)))
                .ifPresent(bad::add);
        unreadable.ifPresent(bad::add);
        return bad;
    }

    /** The first part without the name of its dossier. */
    Optional<String> nameless(Map<String, String> names) {
        return named(names).map(name -> all.get(0).replace(name, ""));
    }

    private Optional<String> named(Map<String, String> names) {
        return names.values().stream()
                .filter(name -> all.get(0).contains(name))
                .max(Comparator.comparing(String::length));
    }
}
