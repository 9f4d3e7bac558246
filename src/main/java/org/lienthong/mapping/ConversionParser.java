package org.lienthong.mapping;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.mapping.FieldSpec.As;

/** Checks how a field's text is read and written: {@code codes, date, booleans, file, as, max, cut}. */
final class ConversionParser {

    private static final List<String> TRUTH = List.of("true", "false");

    private final Map<String, YamlTree> tables;
    private final boolean reads;
    private final Encoding encoding;
    private final CodeFiles files;
    private final Consumer<Finding> findings;
    private final Set<String> used = new HashSet<>();

    ConversionParser(
            Map<String, YamlTree> tables,
            boolean reads,
            Encoding encoding,
            CodeFiles files,
            Consumer<Finding> findings) {
        this.tables = tables;
        this.reads = reads;
        this.encoding = encoding;
        this.files = files;
        this.findings = findings;
    }

    /** The names of the code tables that were asked for. */
    Set<String> used() {
        return used;
    }

    Optional<Conversion> parse(YamlTree yaml, Class<?> type) {
        Optional<YamlTree> codes = yaml.get("codes");
        if (!sensible(yaml, type)) {
            return Optional.empty();
        }
        if (codes.isPresent()) {
            return codes(codes.get(), type);
        }
        if (type == Content.class) {
            return Optional.of(Conversion.file());
        }
        if (ValueType.isDate(type)) {
            return dates(yaml, type);
        }
        if (ValueType.isTruth(type)) {
            return truth(yaml);
        }
        return yaml.get("number").isPresent() ? number(yaml, type) : Optional.of(Conversion.plain(type));
    }

    private Optional<Conversion> number(YamlTree yaml, Class<?> type) {
        try {
            return yaml.optional("number", findings).map(NumberForm::of).map(form -> Conversion.numbers(type, form));
        } catch (IllegalArgumentException e) {
            refuse(yaml, "number", "bad-pattern", SafeText.line(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Conversion> codes(YamlTree codes, Class<?> type) {
        Optional<YamlTree> table = codes.isText() ? named(codes) : Optional.of(codes);
        if (table.isPresent() && CodeFiles.isFile(table.get())) {
            table.get().onlyKeys(List.of("file"), findings);
            return files.read(table.get().at("file"), findings).flatMap(rows -> dated(table.get(), rows, type));
        }
        return table.flatMap(found -> table(found, type)).map(Conversion::codes);
    }

    private Optional<Conversion> dated(YamlTree table, CodeRows rows, Class<?> type) {
        DatedCodes dated = new DatedCodes();
        boolean right = true;
        for (CodeRows.Row row : rows.rows()) {
            Object value = value(table, row.place(), row.national(), type);
            boolean free = value == null || dated.add(row, value);
            right &= value != null && free;
            if (!free) {
                findings.accept(new Finding(
                        table.path(),
                        "duplicate-code",
                        "the code `" + SafeText.code(row.local())
                                + "` stands in another row for the same days; end one before the other begins",
                        row.place()));
            }
        }
        return right ? Optional.of(dated) : Optional.empty();
    }

    private Optional<YamlTree> named(YamlTree codes) {
        String name = codes.text().orElse("");
        used.add(name);
        YamlTree named = tables.get(name);
        if (named == null) {
            findings.accept(codes.finding(
                    "missing-key", "there is no code table `" + SafeText.code(name) + "`; add it under codes"));
        }
        return Optional.ofNullable(named);
    }

    /** Each key only where the type of the national field has use for it. */
    private boolean sensible(YamlTree yaml, Class<?> type) {
        boolean content = type == Content.class;
        boolean file = yaml.get("file").isPresent();
        if (file && !yaml.get("file").get().text().filter("base64"::equals).isPresent()) {
            return refuse(yaml, "file", "wrong-type", "write `file: base64`");
        }
        if (file != content) {
            return refuse(
                    yaml, "file", "wrong-type", content ? "a file needs `file: base64`" : "only a content is a file");
        }
        if (yaml.get("codes").isPresent() && (content || ValueType.isDate(type))) {
            return refuse(yaml, "codes", "wrong-type", "a " + ValueType.name(type) + " has no codes");
        }
        if (yaml.get("date").isPresent() && !ValueType.isDate(type)) {
            return refuse(yaml, "date", "wrong-type", "a " + ValueType.name(type) + " is no date");
        }
        if (yaml.get("number").isPresent() && !ValueType.isNumber(type)) {
            return refuse(yaml, "number", "wrong-type", "a " + ValueType.name(type) + " is no number");
        }
        if (yaml.get("number").isPresent() && yaml.get("as").isPresent()) {
            return refuse(yaml, "as", "wrong-type", "a number with separators is a text; leave `as` out");
        }
        if (yaml.get("booleans").isPresent() && !ValueType.isTruth(type)) {
            return refuse(yaml, "booleans", "wrong-type", "a " + ValueType.name(type) + " is not true or false");
        }
        return true;
    }

    private boolean refuse(YamlTree yaml, String key, String rule, String whatToDo) {
        findings.accept(yaml.at(key).finding(rule, whatToDo));
        return false;
    }

    private Optional<Conversion> dates(YamlTree yaml, Class<?> type) {
        Optional<YamlTree> date = yaml.get("date");
        if (date.isEmpty()) {
            return Optional.of(
                    Conversion.dates(type, type == LocalDate.class ? DateForm.ISO_DATES : DateForm.ISO_TIMES));
        }
        List<String> patterns =
                date.get().text().map(List::of).orElseGet(() -> date.get().texts(findings));
        List<DateForm> forms = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                forms.add(DateForm.of(pattern));
            } catch (IllegalArgumentException e) {
                findings.accept(
                        date.get()
                                .finding(
                                        "bad-pattern",
                                        "`" + SafeText.code(pattern)
                                                + "` is no pattern of a whole day; write the year as yyyy, the month as MM, the day as dd (hours are HH, minutes mm)"));
            }
        }
        return forms.isEmpty() ? Optional.empty() : Optional.of(Conversion.dates(type, forms));
    }

    private Optional<Conversion> truth(YamlTree yaml) {
        Optional<YamlTree> booleans = yaml.get("booleans");
        List<String> words = booleans.map(node -> node.texts(findings)).orElse(TRUTH);
        if (words.size() != 2 || words.get(0).equalsIgnoreCase(words.get(1))) {
            findings.accept(booleans.orElse(yaml)
                    .finding(
                            "wrong-type",
                            "write the two different words for true and false, for example [\"1\", \"0\"]"));
            return Optional.empty();
        }
        return Optional.of(Conversion.truth(words));
    }

    /** A code table of this place or a named one; empty when it is wrong, which is told. */
    Optional<Map<String, List<Object>>> table(YamlTree codes, Class<?> type) {
        YamlTree table = codes.isText() ? named(codes).orElse(null) : codes;
        if (table == null) {
            return Optional.empty();
        }
        if (!table.isMap() || table.entries().isEmpty()) {
            findings.accept(table.finding("wrong-type", "write a code table: {local: national, ...}"));
            return Optional.empty();
        }
        Map<String, List<Object>> parsed = new LinkedHashMap<>();
        table.entries().forEach((local, node) -> {
            List<Object> values = values(node, right(node), type);
            if (!values.isEmpty()) {
                parsed.put(local.strip(), values);
            }
        });
        return parsed.size() == table.entries().size() ? Optional.of(parsed) : Optional.empty();
    }

    private List<String> right(YamlTree node) {
        if (node.isText()) {
            return List.of(node.text().orElse(""));
        }
        if (reads) {
            findings.accept(node.finding("wrong-type", "one local code has one national value where it is read"));
            return List.of();
        }
        return node.texts(findings);
    }

    /** Texts of the mapping as values of the model; what is not legal is told with rule {@code unknown-code}. */
    List<Object> values(YamlTree node, List<String> texts, Class<?> type) {
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            Object value = value(node, node.place(), text, type);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object value(YamlTree node, Place place, String text, Class<?> type) {
        Conversion conversion = ValueType.isTruth(type)
                ? Conversion.truth(TRUTH)
                : ValueType.isDate(type) ? Conversion.dates(type, DateForm.ISO_DATES) : Conversion.plain(type);
        try {
            String clean = SafeText.clean(text);
            if (clean == null) {
                throw new InvalidValue("unknown-code", "write a value");
            }
            return conversion.read(clean, ZoneId.of("UTC"));
        } catch (InvalidValue e) {
            findings.accept(new Finding(
                    node.path(),
                    "unknown-code",
                    "this is no legal " + ValueType.name(type) + ": " + SafeText.line(e.getMessage()),
                    place));
            return null;
        }
    }

    FieldSpec.Form form(YamlTree yaml) {
        As as = As.TEXT;
        Optional<String> name = yaml.optional("as", findings);
        if (name.isPresent()) {
            try {
                as = As.valueOf(name.get().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                refuse(yaml, "as", "wrong-type", "write text, integer, decimal or boolean");
            }
        }
        int max = yaml.optional("max", findings).map(text -> max(yaml, text)).orElse(Integer.MAX_VALUE);
        boolean cut = yaml.flag("cut", findings);
        if (cut && max == Integer.MAX_VALUE) {
            refuse(yaml, "cut", "missing-key", "add max: the longest text that the other side takes");
        }
        return new FieldSpec.Form(as, max, cut, around(yaml, "before"), around(yaml, "after"), encoding);
    }

    /** Text around a written value, blanks included. */
    private String around(YamlTree yaml, String key) {
        Optional<YamlTree> node = yaml.get(key);
        if (node.isPresent() && reads) {
            refuse(yaml, key, "direction", "before and after are only written; leave them out where the mapping reads");
        }
        return node.flatMap(YamlTree::text).orElse("");
    }

    private int max(YamlTree yaml, String text) {
        if (text.matches("[1-9]\\d{0,6}")) {
            return Integer.parseInt(text);
        }
        refuse(yaml, "max", "wrong-type", "write the number of characters, for example 50");
        return Integer.MAX_VALUE;
    }
}
