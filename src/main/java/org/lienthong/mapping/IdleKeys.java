package org.lienthong.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;

/**
 * Tells keys that would do nothing where they stand, with rule {@code idle-key}: whoever wrote one meant something. Keys
 * of a file that is extended are not told again in the files that extend it.
 */
final class IdleKeys {

    private static final List<String> WRITTEN = List.of("as", "max", "cut");
    private static final List<String> CONVERTING = List.of("codes", "date", "number", "booleans");
    private static final String NOTHING_WRITTEN = "this is only written, and nothing is written here; leave it out";

    private final MappingSpec spec;
    private final Consumer<Finding> findings;

    private IdleKeys(MappingSpec spec, Consumer<Finding> findings) {
        this.spec = spec;
        this.findings = findings;
    }

    /** The keys of all fields. */
    static void ofFields(MappingSpec spec, Consumer<Finding> findings) {
        IdleKeys keys = new IdleKeys(spec, findings);
        Format outer = spec.inside() == null
                ? spec.format()
                : spec.inside().outermost().format();
        spec.header().forEach(field -> keys.field(field, Direction.OUT, outer));
        spec.fields().forEach(field -> keys.field(field, spec.direction(), spec.format()));
    }

    /** @param used the code tables that a field or the verb names */
    static void ofHead(MappingSpec spec, Set<String> used, Consumer<Finding> findings) {
        IdleKeys keys = new IdleKeys(spec, findings);
        keys.codes(used);
        keys.texts();
        keys.layout(spec.yaml(), spec.format());
        keys.spec.yaml().get("inside").ifPresent(keys::inside);
    }

    private void field(FieldSpec field, Direction direction, Format format) {
        wanted(field, direction);
        FieldSpec.ListSpec list = field.list();
        if (list != null) {
            list.fields().forEach(part -> field(part, direction, format));
            return;
        }
        if (!direction.writes() || field.local() == null) {
            tell(field.yaml(), WRITTEN, NOTHING_WRITTEN);
        } else if (field.conversion().isFile()) {
            tell(field.yaml(), WRITTEN, "a file is written as it is; leave this out");
            tell(field.yaml(), List.of("before", "after"), "a file is written as it is; leave this out");
        } else if (format != Format.JSON) {
            tell(field.yaml(), List.of("as"), "only JSON has numbers and truth values; leave this out");
        }
        if (direction.reads() && direction.writes()) {
            conditions(field);
        }
        if (field.join().isEmpty() && field.glued().isEmpty()) {
            tell(field.yaml(), List.of("separator"), "this stands between the values of `join`; leave it out");
        }
        if (field.constant() != null) {
            tell(field.yaml(), List.of("required", "wanted"), "a constant is always there; leave this out");
        }
        if (field.constant() != null || field.national() == null) {
            tell(field.yaml(), CONVERTING, "what stands here is taken as it is; leave this out");
        }
    }

    private void wanted(FieldSpec field, Direction direction) {
        if (!direction.writes() || field.list() == null && field.local() == null) {
            tell(field.yaml(), List.of("wanted"), NOTHING_WRITTEN);
        } else if (field.required()) {
            tell(field.yaml(), List.of("wanted"), "what is required is never sent without; leave this out");
        }
    }

    /** A field of a mapping for both directions that goes one way only. */
    private void conditions(FieldSpec field) {
        if (field.local() == null && field.whenWritten() != null) {
            tell(
                    field.yaml(),
                    List.of("when"),
                    "this field is only read, so a national condition does nothing; leave it out");
        } else if (field.national() == null && field.whenRead() != null) {
            tell(
                    field.yaml(),
                    List.of("when"),
                    "this field is only written, so a path decides nothing; write {national: ..., is: [...]}");
        }
    }

    private void codes(Set<String> used) {
        spec.yaml().get("codes").ifPresent(tables -> tables.entries().forEach((name, table) -> {
            if (!used.contains(name) && own(table)) {
                idle(table, "no field has this code table; leave it out, or name it with `codes`");
            }
        }));
        if (fields(spec.fields()).noneMatch(field -> field.conversion() instanceof DatedCodes)) {
            tell(spec.yaml(), List.of("codesOn"), "no field has codes of a file, which have days; leave this out");
        }
    }

    private void texts() {
        if (spec.format() == Format.FORM || spec.format() == Format.ROWS) {
            tell(
                    spec.yaml(),
                    List.of("encoding"),
                    spec.format() == Format.FORM
                            ? "a form is always percent-encoded UTF-8; leave this out"
                            : "the hub makes this document of the rows itself; leave this out");
        }
        Set<String> prefixes = paths().flatMap(path -> path.steps().stream())
                .map(LocalPath.Step::prefix)
                .collect(Collectors.toSet());
        spec.yaml()
                .get("namespaces")
                .ifPresent(namespaces -> namespaces.entries().forEach((prefix, uri) -> {
                    if (!prefixes.contains(prefix) && own(uri)) {
                        idle(uri, "no path has this prefix; leave it out, or write it before the names: p:Ten");
                    }
                }));
    }

    /** Every local path of the file. */
    private Stream<LocalPath> paths() {
        Stream<FieldSpec> all = Stream.concat(spec.header().stream(), spec.fields().stream());
        Stream<LocalPath> head = Stream.of(Optional.ofNullable(spec.each()), Optional.ofNullable(spec.verbPath()))
                .flatMap(Optional::stream);
        Stream<LocalPath> inside =
                around().flatMap(one -> Stream.concat(Stream.ofNullable(one.each()), Stream.of(one.path())));
        return Stream.of(all.flatMap(IdleKeys::paths), head, inside).flatMap(paths -> paths);
    }

    private static Stream<LocalPath> paths(FieldSpec field) {
        Stream<LocalPath> list = field.list() == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(field.list().local()),
                        field.list().fields().stream().flatMap(IdleKeys::paths));
        Stream<LocalPath> conditions = field.whenRead() == null
                ? Stream.empty()
                : field.whenRead().all().stream().map(Condition.Local::path);
        return Stream.of(Stream.ofNullable(field.local()), field.join().stream(), conditions, list)
                .flatMap(paths -> paths);
    }

    private Stream<MappingSpec.Inside> around() {
        return Stream.iterate(spec.inside(), inside -> inside != null, inside -> inside.around());
    }

    private void inside(YamlTree inside) {
        Format.named(inside.at("format").text().orElse("")).ifPresent(format -> {
            layout(inside, format);
            if (format.rows()) {
                tell(inside, List.of("each"), "every row holds a document already; leave this out");
            }
        });
        inside.get("inside").ifPresent(this::inside);
    }

    private void layout(YamlTree yaml, Format format) {
        if (spec.direction().writes()) {
            return;
        }
        yaml.get("fixed").ifPresent(fixed -> tell(fixed, List.of("ends"), NOTHING_WRITTEN));
        yaml.get("csv").ifPresent(csv -> {
            tell(csv, List.of("ends"), NOTHING_WRITTEN);
            if (csv.get("header")
                    .flatMap(YamlTree::text)
                    .filter("false"::equals)
                    .isEmpty()) {
                tell(
                        csv,
                        List.of("columns"),
                        "the first row names the columns; leave this out where nothing is written");
            }
        });
    }

    private static Stream<FieldSpec> fields(List<FieldSpec> fields) {
        return fields.stream()
                .flatMap(field -> field.list() == null
                        ? Stream.of(field)
                        : fields(field.list().fields()));
    }

    private void tell(YamlTree yaml, List<String> keys, String why) {
        for (String key : keys) {
            yaml.get(key).filter(this::own).ifPresent(node -> idle(node, why));
        }
    }

    private boolean own(YamlTree node) {
        return node.place().file().equals(spec.file());
    }

    private void idle(YamlTree node, String why) {
        findings.accept(node.finding("idle-key", why));
    }
}
