package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;

/** Checks the entries under {@code fields}: closed keys, paths that exist, parts that fit together. */
final class FieldParser {

    private static final List<String> KEYS = List.of(
            "local",
            "national",
            "required",
            "codes",
            "date",
            "number",
            "as",
            "booleans",
            "file",
            "max",
            "cut",
            "when",
            "constant",
            "config",
            "join",
            "separator",
            "split",
            "before",
            "after");
    private static final List<String> LIST_KEYS =
            List.of("list", "by", "national", "fields", "group", "when", "required");

    private final Direction direction;
    private final PathParser paths;
    private final ConversionParser conversions;
    private final ConditionParser conditions;
    private final SplitParser splits;
    private final Consumer<Finding> findings;

    FieldParser(Direction direction, PathParser paths, ConversionParser conversions, Consumer<Finding> findings) {
        this.direction = direction;
        this.paths = paths;
        this.conversions = conversions;
        this.conditions = new ConditionParser(direction, paths, conversions, findings);
        this.splits = new SplitParser(direction, findings);
        this.findings = findings;
    }

    /** @param relative whether paths count from a part instead of the document */
    List<FieldSpec> fields(YamlTree list, RecordShape shape, boolean relative) {
        if (!list.isList() || list.items().isEmpty()) {
            findings.accept(list.finding("wrong-type", "write a list of fields here, each beginning with a dash"));
            return List.of();
        }
        List<FieldSpec> fields = new ArrayList<>();
        for (YamlTree item : list.items()) {
            field(item, shape, relative).ifPresent(fields::add);
        }
        if (direction.reads()) {
            duplicates(fields);
        }
        return fields;
    }

    private Optional<FieldSpec> field(YamlTree yaml, RecordShape shape, boolean relative) {
        boolean list = yaml.get("list").isPresent();
        yaml.onlyKeys(list ? LIST_KEYS : KEYS, findings);
        if (!yaml.isMap()) {
            return Optional.empty();
        }
        return list ? list(yaml, shape, relative) : value(yaml, shape, relative);
    }

    private Optional<FieldSpec> list(YamlTree yaml, RecordShape shape, boolean relative) {
        Optional<LocalPath> local = paths.path(yaml, "list", relative);
        Optional<NationalPath> national = paths.national(yaml, "national", shape);
        if (yaml.get("national").isEmpty() || yaml.get("fields").isEmpty()) {
            findings.accept(yaml.finding("missing-key", "a list needs list, national and fields"));
            return Optional.empty();
        }
        if (local.filter(LocalPath::isSelf).isPresent()) {
            findings.accept(yaml.finding("bad-path", "a list has a name of its own; write its path"));
            return Optional.empty();
        }
        if (national.isEmpty()) {
            return Optional.empty();
        }
        if (!national.get().last().list()) {
            findings.accept(
                    at(yaml, "national", "wrong-type", "`" + national.get().shown() + "` is no list"));
            return Optional.empty();
        }
        RecordShape element = national.get().element();
        List<FieldSpec> fields = fields(yaml.at("fields"), element, true);
        List<NationalPath> group = group(yaml, element);
        String by = by(yaml, fields);
        return local.map(path -> new FieldSpec(
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
                yaml.flag("required", findings),
                Conversion.plain(String.class),
                conditions.read(yaml, relative),
                conditions.written(yaml, shape),
                FieldSpec.Form.TEXT,
                new FieldSpec.ListSpec(by, path, national.get(), fields, group)));
    }

    private @Nullable String by(YamlTree yaml, List<FieldSpec> fields) {
        if (yaml.get("by").isEmpty()) {
            return null;
        }
        if (direction.writes()) {
            findings.accept(yaml.at("by").finding("direction", "a list in one text is only read; make two mappings"));
        }
        for (FieldSpec field : fields) {
            if (field.list() != null || field.local() != null && !field.local().isSelf()) {
                findings.accept(field.yaml().finding("bad-path", "a part of a text has no parts of its own; write ."));
            }
        }
        return splits.separator(yaml).orElse(null);
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

    private Optional<FieldSpec> value(YamlTree yaml, RecordShape shape, boolean relative) {
        if (!fitsTogether(yaml)) {
            return Optional.empty();
        }
        Optional<LocalPath> local = paths.path(yaml, "local", relative);
        Optional<NationalPath> national = paths.national(yaml, "national", shape);
        if (local.isEmpty() && yaml.get("local").isPresent()
                || national.isEmpty() && yaml.get("national").isPresent()) {
            return Optional.empty();
        }
        if (national.isPresent() && !usable(yaml, national.get())) {
            return Optional.empty();
        }
        Class<?> type = national.<Class<?>>map(path -> path.last().type()).orElse(String.class);
        boolean fileName =
                national.filter(path -> path.last().name().equals("fileName")).isPresent();
        return conversions
                .parse(yaml, type)
                .map(found -> fileName ? Conversion.fileName() : found)
                .map(conversion -> new FieldSpec(
                        yaml,
                        local.orElse(null),
                        national.orElse(null),
                        yaml.optional("constant", findings).orElse(null),
                        constant(yaml, national.orElse(null)),
                        yaml.optional("config", findings).orElse(null),
                        joined(yaml, relative),
                        glued(yaml, shape),
                        yaml.get("separator").flatMap(YamlTree::text).orElse(" "),
                        splits.split(yaml),
                        yaml.flag("required", findings),
                        conversion,
                        conditions.read(yaml, relative),
                        conditions.written(yaml, shape),
                        conversions.form(yaml),
                        null));
    }

    private @Nullable Object constant(YamlTree yaml, @Nullable NationalPath national) {
        Optional<String> text = yaml.get("constant").flatMap(YamlTree::text);
        if (national == null || text.isEmpty()) {
            return null;
        }
        return conversions
                .values(
                        yaml.at("constant"),
                        List.of(text.get()),
                        national.last().type())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private boolean usable(YamlTree yaml, NationalPath national) {
        if (direction.reads() && direction.writes() && national.hasParts()) {
            findings.accept(at(
                    yaml, "national", "direction", "[] means one thing read and another written; make two mappings"));
            return false;
        }
        if (direction.reads() && national.steps().isEmpty() && national.last().type() == MessageType.class) {
            findings.accept(
                    at(yaml, "national", "duplicate-field", "the verb stands under `message`; leave it out here"));
            return false;
        }
        return paths.isValue(yaml.at("national"), national);
    }

    /** Exactly one source and one destination, in a direction that the mapping has. */
    private boolean fitsTogether(YamlTree yaml) {
        boolean local = yaml.get("local").isPresent();
        boolean national = yaml.get("national").isPresent();
        boolean join = yaml.get("join").isPresent();
        boolean constant = yaml.get("constant").isPresent();
        boolean config = yaml.get("config").isPresent();
        long others = Stream.of(join, constant, config).filter(there -> there).count();
        boolean both = local && national && others == 0;
        boolean reads = !local && national && others == 1;
        boolean writes = local && !national && others == 1;
        if (!both && !reads && !writes) {
            findings.accept(yaml.finding(
                    "missing-key",
                    "a field has local and national; constant, config or join stand instead of one of them"));
            return false;
        }
        if (reads && !direction.reads() || writes && !direction.writes()) {
            findings.accept(yaml.finding(
                    "direction",
                    reads
                            ? "this field can only be read, the mapping only writes; leave it out"
                            : "this field can only be written, the mapping only reads; leave it out"));
            return false;
        }
        return true;
    }

    private List<LocalPath> joined(YamlTree yaml, boolean relative) {
        Optional<YamlTree> join = yaml.get("local").isPresent() ? Optional.empty() : yaml.get("join");
        return join.map(node -> node.texts(findings).stream()
                        .flatMap(text -> paths.parse(node, text, relative).stream())
                        .toList())
                .orElse(List.of());
    }

    private List<NationalPath> glued(YamlTree yaml, RecordShape shape) {
        Optional<YamlTree> join = yaml.get("local").isPresent() ? yaml.get("join") : Optional.empty();
        List<NationalPath> glued = new ArrayList<>();
        for (String text : join.map(node -> node.texts(findings)).orElse(List.of())) {
            paths.resolve(join.get(), text, shape)
                    .filter(path -> paths.isText(join.get(), path))
                    .ifPresent(glued::add);
        }
        return glued;
    }

    /** One national field has one source; several only where each says when it counts. */
    private void duplicates(List<FieldSpec> fields) {
        for (int i = 0; i < fields.size(); i++) {
            NationalPath path = fields.get(i).national();
            for (int j = 0; path != null && j < i; j++) {
                NationalPath other = fields.get(j).national();
                boolean conditional =
                        fields.get(i).whenRead() != null && fields.get(j).whenRead() != null;
                if (other != null && other.sameAs(path) && !conditional) {
                    findings.accept(at(
                            fields.get(i).yaml(),
                            "national",
                            "duplicate-field",
                            "`" + path.shown() + "` is filled twice; keep one, or give each its own `when`"));
                    break;
                }
            }
        }
    }

    private static Finding at(YamlTree yaml, String key, String rule, String text) {
        return yaml.at(key).finding(rule, text);
    }
}
