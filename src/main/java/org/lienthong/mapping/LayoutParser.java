package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.dossier.Finding;

/** Checks what a head says about rows: {@code csv}, {@code fixed} and {@code rows}. */
final class LayoutParser {

    static final List<String> KEYS = List.of("csv", "fixed", "rows");
    private static final int LONGEST_LINE = 100_000;

    private final YamlTree yaml;
    private final Format format;
    private final Consumer<Finding> findings;

    /** @param yaml where the keys stand */
    LayoutParser(YamlTree yaml, Format format, Consumer<Finding> findings) {
        this.yaml = yaml;
        this.format = format;
        this.findings = findings;
    }

    Layout layout() {
        belongs("csv", format == Format.CSV);
        belongs("fixed", format == Format.FIXED);
        belongs("rows", format.rows());
        if (format == Format.FIXED && yaml.get("fixed").isEmpty()) {
            tell(yaml, "missing-key", "add fixed: {columns: [{name: SO, at: 1, width: 20}, ...]}");
        }
        Layout layout = yaml.get("csv")
                .map(this::csv)
                .or(() -> yaml.get("fixed").map(this::fixed))
                .orElse(Layout.PLAIN);
        return layout.grouped(group());
    }

    private void belongs(String key, boolean fits) {
        if (!fits && yaml.get(key).isPresent()) {
            tell(yaml.at(key), "wrong-type", "this belongs to another format; leave it out");
        }
    }

    private List<String> group() {
        Optional<YamlTree> rows = yaml.get("rows");
        if (rows.isEmpty()) {
            return List.of();
        }
        rows.get().onlyKeys(List.of("group"), findings);
        if (rows.get().get("group").isEmpty()) {
            tell(rows.get(), "missing-key", "add group: [the columns that the rows of one message share]");
            return List.of();
        }
        return rows.get().at("group").texts(findings).stream()
                .map(SafeText::line)
                .toList();
    }

    private Layout csv(YamlTree csv) {
        csv.onlyKeys(List.of("separator", "quote", "header", "columns", "ends"), findings);
        String separator = csv.get("separator").flatMap(YamlTree::text).orElse(",");
        separator = separator.equals("tab") ? "\t" : separator;
        String quote = csv.get("quote").flatMap(YamlTree::text).orElse("\"");
        if (!sign(separator)) {
            tell(csv.at("separator"), "wrong-type", "write one sign such as \";\", or tab");
        }
        if (!quote.equals("none") && (!sign(quote) || quote.equals(separator))) {
            tell(csv.at("quote"), "wrong-type", "write one sign other than the separator, or none");
        }
        boolean header = csv.get("header").isEmpty() || csv.flag("header", findings);
        List<Layout.Column> columns = csv.get("columns").isEmpty()
                ? List.of()
                : csv.at("columns").texts(findings).stream()
                        .map(name -> Layout.Column.named(SafeText.line(name)))
                        .toList();
        if (!header && columns.isEmpty()) {
            tell(csv, "missing-key", "add columns: [the names of the columns in their order]");
        }
        distinct(csv.at("columns"), columns);
        return new Layout(
                separator.isEmpty() ? ',' : separator.charAt(0),
                quote.equals("none") || quote.isEmpty() ? Layout.NO_QUOTE : quote.charAt(0),
                header,
                columns,
                ends(csv),
                List.of());
    }

    private static boolean sign(String text) {
        return text.length() == 1
                && (text.charAt(0) == '\t' || text.charAt(0) > ' ' && text.charAt(0) < 0x7f)
                && !Character.isLetterOrDigit(text.charAt(0));
    }

    private Layout fixed(YamlTree fixed) {
        fixed.onlyKeys(List.of("columns", "ends"), findings);
        List<Layout.Column> columns = new ArrayList<>();
        List<YamlTree> items = fixed.at("columns").items();
        if (items.isEmpty() || items.size() > Rows.MAX_COLUMNS) {
            tell(fixed, "missing-key", "add columns: [{name: SO, at: 1, width: 20}, ...], at most 500");
        }
        items.forEach(item -> columns.add(column(item)));
        distinct(fixed.at("columns"), columns);
        List<Layout.Column> ordered = columns.stream()
                .sorted(Comparator.comparingInt(Layout.Column::at))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).at() < ordered.get(i - 1).end()) {
                tell(
                        items.get(columns.indexOf(ordered.get(i))),
                        "duplicate-field",
                        "this column begins before another one has ended; correct at or width");
            }
        }
        return new Layout(',', Layout.NO_QUOTE, false, columns, ends(fixed), List.of());
    }

    private Layout.Column column(YamlTree item) {
        item.onlyKeys(List.of("name", "at", "width", "pad", "fill"), findings);
        String name = item.required("name", findings).map(SafeText::line).orElse("");
        int at = number(item, "at");
        int width = number(item, "width");
        Optional<String> pad = item.optional("pad", findings);
        if (pad.filter(side -> !side.equals("left") && !side.equals("right")).isPresent()) {
            tell(item.at("pad"), "wrong-type", "write left or right: the side that is filled up");
        }
        String fill = item.get("fill").flatMap(YamlTree::text).orElse(" ");
        if (fill.length() != 1 || fill.charAt(0) < ' ' || fill.charAt(0) > '~') {
            tell(item.at("fill"), "wrong-type", "write one sign such as \"0\"");
        }
        return new Layout.Column(
                name, at - 1, width, pad.filter("left"::equals).isPresent(), fill.isEmpty() ? ' ' : fill.charAt(0));
    }

    private int number(YamlTree item, String key) {
        String text = item.required(key, findings).orElse("1");
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > LONGEST_LINE) {
            tell(item.at(key), "wrong-type", "write a number of characters from 1");
            return 1;
        }
        return Integer.parseInt(text);
    }

    private void distinct(YamlTree at, List<Layout.Column> columns) {
        long names = columns.stream().map(Layout.Column::name).distinct().count();
        if (names < columns.size() || columns.size() > Rows.MAX_COLUMNS) {
            tell(at, "duplicate-field", "name every column once, and at most " + Rows.MAX_COLUMNS);
        }
    }

    private String ends(YamlTree layout) {
        Optional<String> ends = layout.optional("ends", findings);
        if (ends.filter(text -> !text.equals("crlf") && !text.equals("lf")).isPresent()) {
            tell(layout.at("ends"), "wrong-type", "write crlf or lf");
        }
        return ends.filter("lf"::equals).isPresent() ? "\n" : Layout.CRLF;
    }

    private void tell(YamlTree node, String rule, String whatToDo) {
        findings.accept(node.finding(rule, whatToDo));
    }
}
