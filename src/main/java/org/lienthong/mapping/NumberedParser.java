package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lienthong.dossier.Finding;

/**
 * Checks lists that are no lists on the other side but names with numbers: {@code TO_1, THUA_1, TO_2, THUA_2}. The
 * fields are read once for every number, with the number instead of {@value #MARK}.
 */
final class NumberedParser {

    static final String MARK = "{n}";
    private static final int MOST = 100;
    private static final int MOST_FIELDS = 2000;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\.\\.(\\d{1,3})");

    private final FieldParser fields;
    private final Consumer<Finding> findings;

    NumberedParser(FieldParser fields, Consumer<Finding> findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** The fields of each place; empty when something is wrong, which is told. */
    List<List<FieldSpec>> places(YamlTree list, RecordShape element, boolean relative) {
        List<String> numbers = numbers(list);
        YamlTree inner = list.at("fields");
        if (numbers.isEmpty() || !isMarked(inner)) {
            return List.of();
        }
        if ((long) numbers.size() * inner.items().size() > MOST_FIELDS) {
            findings.accept(list.at("numbered")
                    .finding("too-long", "these are more than " + MOST_FIELDS + " names; make the list shorter"));
            return List.of();
        }
        List<List<FieldSpec>> places = new ArrayList<>();
        for (String number : numbers) {
            places.add(fields.fields(inner.said(text -> text.replace(MARK, number)), element, relative));
        }
        return places;
    }

    private List<String> numbers(YamlTree list) {
        Optional<String> text = list.optional("numbered", findings);
        Matcher range = RANGE.matcher(text.orElse(""));
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            // 01..20 asks for names with zeros in front.
            int width = range.group(1).startsWith("0") ? range.group(1).length() : 1;
            if (from <= to && to - from < MOST) {
                return IntStream.rangeClosed(from, to)
                        .mapToObj(number -> "0"
                                        .repeat(Math.max(
                                                0,
                                                width - String.valueOf(number).length()))
                                + number)
                        .toList();
            }
        }
        if (text.isPresent()) {
            findings.accept(list.at("numbered")
                    .finding("wrong-type", "write the first and the last number, such as 1..20; at most " + MOST));
        }
        return List.of();
    }

    /** Every name must have the number: one without would make every place look taken. */
    private boolean isMarked(YamlTree inner) {
        boolean marked = true;
        for (YamlTree field : inner.items()) {
            boolean nested = field.get("numbered").isPresent();
            boolean named = marked(field, "local") && marked(field, "list") && marked(field, "join");
            if (nested || !named) {
                findings.accept(field.finding(
                        "bad-path",
                        nested
                                ? "numbered names have no numbered names in them; write the fields one by one"
                                : "write " + MARK + " in the name, where the number stands"));
                marked = false;
            }
        }
        return marked;
    }

    private static boolean marked(YamlTree field, String key) {
        YamlTree yaml = field.get(key).orElse(null);
        if (yaml == null) {
            return true;
        }
        // Joined national paths have no number; then the local name beside them has.
        boolean written = key.equals("join") && field.get("local").isPresent();
        return written
                || (yaml.isList() ? yaml.items() : List.of(yaml)).stream().allMatch(node -> node.text()
                        .filter(text -> text.contains(MARK))
                        .isPresent());
    }
}
