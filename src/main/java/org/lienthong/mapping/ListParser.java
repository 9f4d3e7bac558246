package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/** Checks the entries under {@code fields} that are lists; what is in them goes back to the {@link FieldParser}. */
final class ListParser {

    private static final List<String> KEYS =
            List.of("list", "numbered", "by", "national", "fields", "group", "when", "required", "wanted");

    private final Direction direction;
    private final PathParser paths;
    private final ConditionParser conditions;
    private final FieldParser fields;
    private final NumberedParser numbered;
    private final Consumer<Finding> findings;

    ListParser(
            Direction direction,
            PathParser paths,
            ConditionParser conditions,
            FieldParser fields,
            Consumer<Finding> findings) {
        this.direction = direction;
        this.paths = paths;
        this.conditions = conditions;
        this.fields = fields;
        this.numbered = new NumberedParser(fields, findings);
        this.findings = findings;
    }

    static boolean isList(YamlTree yaml) {
        return yaml.get("list").isPresent() || isNumbered(yaml);
    }

    static boolean isNumbered(YamlTree yaml) {
        return yaml.get("numbered").isPresent();
    }

    /** @param relative whether paths count from a part instead of the document */
    Optional<FieldSpec> list(YamlTree yaml, RecordShape shape, boolean relative) {
        yaml.onlyKeys(KEYS, findings);
        if (isNumbered(yaml)) {
            return numbered(yaml, shape, relative);
        }
        Optional<LocalPath> local = paths.path(yaml, "list", relative);
        Optional<NationalPath> national = national(yaml, shape);
        if (local.filter(LocalPath::isSelf).isPresent()) {
            findings.accept(yaml.finding("bad-path", "a list has a name of its own; write its path"));
            return Optional.empty();
        }
        if (national.isEmpty()) {
            return Optional.empty();
        }
        RecordShape element = national.get().element();
        List<FieldSpec> parts = fields.fields(yaml.at("fields"), element, true);
        List<NationalPath> group = group(yaml, element);
        String by = by(yaml, parts);
        return local.map(path -> field(
                yaml, shape, relative, new FieldSpec.ListSpec(by, path, national.get(), parts, group, List.of())));
    }

    private Optional<FieldSpec> numbered(YamlTree yaml, RecordShape shape, boolean relative) {
        Optional<NationalPath> national = national(yaml, shape);
        if (yaml.get("list").isPresent() || yaml.get("by").isPresent()) {
            findings.accept(
                    yaml.finding("unknown-key", "numbered names stand instead of list and by; leave those out"));
            return Optional.empty();
        }
        if (national.isEmpty()) {
            return Optional.empty();
        }
        RecordShape element = national.get().element();
        List<List<FieldSpec>> places = numbered.places(yaml, element, relative);
        List<NationalPath> group = group(yaml, element);
        return places.stream()
                .findFirst()
                .map(first -> new FieldSpec.ListSpec(null, paths.here(), national.get(), first, group, places))
                .map(list -> field(yaml, shape, relative, list));
    }

    private Optional<NationalPath> national(YamlTree yaml, RecordShape shape) {
        Optional<NationalPath> national = paths.national(yaml, "national", shape);
        if (yaml.get("national").isEmpty() || yaml.get("fields").isEmpty()) {
            findings.accept(yaml.finding("missing-key", "a list needs list, national and fields"));
            return Optional.empty();
        }
        if (national.isPresent() && !national.get().last().list()) {
            findings.accept(yaml.at("national")
                    .finding("wrong-type", "`" + national.get().shown() + "` is no list"));
            return Optional.empty();
        }
        return national;
    }

    private FieldSpec field(YamlTree yaml, RecordShape shape, boolean relative, FieldSpec.ListSpec list) {
        return new FieldSpec(
                yaml,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                "",
                null,
                FieldParser.need(yaml, findings),
                Conversion.plain(String.class),
                conditions.read(yaml, relative),
                conditions.written(yaml, shape),
                FieldSpec.Form.TEXT,
                list);
    }

    private @Nullable String by(YamlTree yaml, List<FieldSpec> parts) {
        if (yaml.get("by").isEmpty()) {
            return null;
        }
        for (FieldSpec field : parts) {
            if (field.list() != null || field.local() != null && !field.local().isSelf()) {
                findings.accept(field.yaml().finding("bad-path", "a part of a text has no parts of its own; write ."));
            }
        }
        return new SplitParser(direction, findings).separator(yaml).orElse(null);
    }

    private List<NationalPath> group(YamlTree yaml, RecordShape element) {
        Optional<YamlTree> group = yaml.get("group");
        if (group.isPresent() && direction.writes()) {
            findings.accept(group.get().finding("direction", "group only reads; make two mappings, in and out"));
        }
        List<NationalPath> keys = new ArrayList<>();
        for (String name : group.map(node -> node.texts(findings)).orElse(List.of())) {
            paths.resolve(group.get(), name, element)
                    .filter(path ->
                            paths.isValue(group.get(), path) && path.steps().isEmpty())
                    .ifPresent(keys::add);
        }
        return keys;
    }
}
