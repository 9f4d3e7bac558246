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
            "wanted",
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

    /** A file of a partner has far fewer; each costs findings and time until it is refused. */
    private static final int MOST = 2000;

    private final Direction direction;
    private final PathParser paths;
    private final ConversionParser conversions;
    private final ConditionParser conditions;
    private final SplitParser splits;
    private final ListParser lists;
    private final Consumer<Finding> findings;

    FieldParser(Direction direction, PathParser paths, ConversionParser conversions, Consumer<Finding> findings) {
        this.direction = direction;
        this.paths = paths;
        this.conversions = conversions;
        this.conditions = new ConditionParser(direction, paths, conversions, findings);
        this.splits = new SplitParser(direction, findings);
        this.lists = new ListParser(direction, paths, conditions, this, findings);
        this.findings = findings;
    }

    /** @param relative whether paths count from a part instead of the document */
    List<FieldSpec> fields(YamlTree list, RecordShape shape, boolean relative) {
        if (!list.isList() || list.items().isEmpty()) {
            findings.accept(list.finding("wrong-type", "write a list of fields here, each beginning with a dash"));
            return List.of();
        }
        if (list.items().size() > MOST) {
            findings.accept(list.finding("too-long", "these are more than " + MOST + " fields; divide the mapping"));
            return List.of();
        }
        List<FieldSpec> fields = new ArrayList<>();
        for (YamlTree item : list.items()) {
            field(item, shape, relative).ifPresent(fields::add);
        }
        if (direction.reads()) {
            duplicates(fields);
        }
        splits.whole(fields);
        return fields;
    }

    private Optional<FieldSpec> field(YamlTree yaml, RecordShape shape, boolean relative) {
        if (ListParser.isList(yaml)) {
            return lists.list(yaml, shape, relative);
        }
        yaml.onlyKeys(KEYS, findings);
        return yaml.isMap() ? value(yaml, shape, relative) : Optional.empty();
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
                        need(yaml, findings),
                        conversion,
                        conditions.read(yaml, relative),
                        conditions.written(yaml, shape),
                        conversions.form(yaml),
                        null));
    }

    static FieldSpec.Need need(YamlTree yaml, Consumer<Finding> findings) {
        boolean wanted = yaml.flag("wanted", findings);
        if (yaml.flag("required", findings)) {
            return FieldSpec.Need.REQUIRED;
        }
        return wanted ? FieldSpec.Need.WANTED : FieldSpec.Need.NONE;
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
        if (local && !national && others == 0) {
            findings.accept(yaml.finding(
                    "missing-key",
                    "say with `national` which field of the national message this is, or remove these lines"));
            return false;
        }
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
