package org.lienthong.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/** Checks {@code split} of a field and {@code by} of a list. */
final class SplitParser {

    private static final int LONGEST = 20;
    private static final int MOST = 20;
    private static final List<String> WORDS = List.of("first", "last", "before-last", "after-first");

    private final boolean writes;
    private final Consumer<Finding> findings;

    SplitParser(Direction direction, Consumer<Finding> findings) {
        this.writes = direction.writes();
        this.findings = findings;
    }

    /** Null when there is none, or when it is wrong, which is told. */
    @Nullable
    Split split(YamlTree field) {
        YamlTree yaml = field.get("split").orElse(null);
        if (yaml == null) {
            return null;
        }
        yaml.onlyKeys(List.of("by", "part", "of", "label"), findings);
        if (field.get("local").isEmpty() || field.get("file").isPresent()) {
            findings.accept(yaml.finding("direction", "split takes a local text apart; write local, and no file"));
            return null;
        }
        Optional<String> by = separator(yaml);
        Optional<String> part = yaml.required("part", findings);
        if (by.isEmpty() || part.isEmpty()) {
            return null;
        }
        int of = number(yaml, "of");
        String label =
                yaml.get("label").flatMap(YamlTree::text).map(SafeText::line).orElse("");
        if (WORDS.contains(part.get())) {
            Split.Part word =
                    Split.Part.valueOf(part.get().toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Split(by.get(), word, 0, of, label);
        }
        int number = number(yaml, "part");
        if (number == 0 || of < number) {
            findings.accept(yaml.at("of")
                    .finding("missing-key", "a numbered part says `of` how many, for example {part: 1, of: 2}"));
            return null;
        }
        return new Split(by.get(), Split.Part.NUMBERED, number, of, label);
    }

    /** Tells texts of which some parts would be left out if they were written. */
    void whole(List<FieldSpec> fields) {
        for (FieldSpec field : writes ? fields : List.<FieldSpec>of()) {
            List<FieldSpec> text =
                    fields.stream().filter(other -> other.sharesText(field)).toList();
            if (field.split() != null
                    && text.get(0) == field
                    && !Split.areWhole(text.stream()
                            .flatMap(part -> Stream.ofNullable(part.split()))
                            .toList())) {
                findings.accept(
                        field.yaml()
                                .at("split")
                                .finding(
                                        "missing-key",
                                        "a text is written when each part has one field: 1 to `of`, first and after-first, or before-last and last"));
            }
        }
    }

    /** The separator under {@code by}; texts are cleaned before they are taken apart, so it is one line. */
    Optional<String> separator(YamlTree yaml) {
        Optional<String> by = yaml.get("by").flatMap(YamlTree::text);
        if (by.filter(text -> !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\n') < 0)
                .isEmpty()) {
            findings.accept(yaml.at("by").finding("missing-key", "write `by`: what stands between the parts"));
            return Optional.empty();
        }
        return by;
    }

    private int number(YamlTree yaml, String key) {
        Optional<String> text = yaml.optional(key, findings);
        if (text.isEmpty()) {
            return 0;
        }
        if (text.get().matches("[1-9]\\d?") && Integer.parseInt(text.get()) <= MOST) {
            return Integer.parseInt(text.get());
        }
        findings.accept(
                yaml.at(key).finding("wrong-type", "write a number from 1 to " + MOST + ", or one of " + WORDS));
        return 0;
    }
}
