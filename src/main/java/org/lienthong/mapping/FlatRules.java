package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;

/** What fields may say where a document has no depth: rows and forms. */
final class FlatRules {

    private final MappingSpec spec;
    private final Consumer<Finding> findings;

    private FlatRules(MappingSpec spec, Consumer<Finding> findings) {
        this.spec = spec;
        this.findings = findings;
    }

    static void check(MappingSpec spec, YamlTree yaml, Consumer<Finding> findings) {
        if (!spec.format().flat()) {
            return;
        }
        FlatRules rules = new FlatRules(spec, findings);
        if (spec.format().rows() && yaml.get("each").isPresent()) {
            findings.accept(yaml.at("each").finding("wrong-type", "every row is a message already; leave this out"));
        }
        if (spec.format().rows() && spec.inside() == null && yaml.get("header").isPresent()) {
            findings.accept(yaml.at("header").finding("wrong-type", "rows have nothing around them; leave this out"));
        }
        boolean listed = spec.fields().stream().anyMatch(field -> parts(field));
        if (spec.format().rows() && listed == spec.layout().group().isEmpty()) {
            findings.accept(yaml.at("rows")
                    .finding("missing-key", "rows: {group: [...]} and a field with list: rows belong together"));
        }
        if (spec.verbPath() != null) {
            rules.path(yaml.at("message"), spec.verbPath());
        }
        spec.layout().group().forEach(name -> rules.declared(yaml.at("rows"), name));
        spec.fields().forEach(rules::field);
    }

    private void field(FieldSpec field) {
        FieldSpec.ListSpec list = field.list();
        if (list != null && list.numbered()) {
            list.places().forEach(place -> place.forEach(this::field));
        } else if (list != null && list.by() != null) {
            path(field.yaml().at("list"), list.local());
        } else if (list == null) {
            paths(field).forEach(path -> path(field.yaml(), path));
        } else if (spec.format() == Format.FORM) {
            list.fields().stream()
                    .filter(part -> part.list() != null || paths(part).anyMatch(path -> !path.isSelf()))
                    .forEach(part -> findings.accept(
                            part.yaml().finding("bad-path", "a repeated field has bare values; write local: .")));
        } else {
            if (!list.local().shown().endsWith(Layout.ROWS)) {
                findings.accept(field.yaml().at("list").finding("bad-path", "the rows of a message are list: rows"));
            }
            list.fields().stream()
                    .filter(part -> parts(part))
                    .forEach(part -> findings.accept(
                            part.yaml().finding("bad-path", "a row has no lists; write one list: rows for each")));
            list.fields().stream().filter(part -> !parts(part)).forEach(this::field);
        }
    }

    /** Whether it reads several rows; a list in one text, or under names with numbers, is values of this one. */
    private static boolean parts(FieldSpec field) {
        return field.list() != null
                && field.list().by() == null
                && !field.list().numbered();
    }

    private static Stream<LocalPath> paths(FieldSpec field) {
        List<LocalPath> paths = new ArrayList<>(field.join());
        if (field.local() != null) {
            paths.add(field.local());
        }
        if (field.whenRead() != null) {
            field.whenRead().all().forEach(condition -> paths.add(condition.path()));
        }
        return paths.stream();
    }

    private void path(YamlTree yaml, LocalPath path) {
        if (path.isSelf()) {
            findings.accept(yaml.finding("bad-path", "name a column or field"));
        } else {
            declared(yaml, path.steps().get(0).name());
        }
    }

    private void declared(YamlTree yaml, String name) {
        if (!spec.layout().declares(name)) {
            findings.accept(yaml.finding("bad-path", "`" + name + "` is none of the columns; correct one of the two"));
        }
    }

    /** The columns without which no row can be read. */
    static List<String> needed(MappingSpec spec) {
        List<String> needed = new ArrayList<>(spec.layout().group());
        if (spec.verbPath() != null) {
            needed.add(spec.verbPath().steps().get(0).name());
        }
        Stream<FieldSpec> fields = spec.fields().stream()
                .flatMap(field ->
                        parts(field) ? Objects.requireNonNull(field.list()).fields().stream() : Stream.of(field));
        fields.filter(field -> field.required() && field.whenRead() == null && field.local() != null)
                .forEach(field -> needed.add(field.local().steps().get(0).name()));
        return needed.stream().distinct().toList();
    }
}
