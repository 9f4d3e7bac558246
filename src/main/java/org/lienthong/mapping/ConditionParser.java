package org.lienthong.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;

/** Checks {@code when}: the local condition for reading, the national one for writing. */
final class ConditionParser {

    private final Direction direction;
    private final PathParser paths;
    private final ConversionParser conversions;
    private final Consumer<Finding> findings;

    ConditionParser(Direction direction, PathParser paths, ConversionParser conversions, Consumer<Finding> findings) {
        this.direction = direction;
        this.paths = paths;
        this.conversions = conversions;
        this.findings = findings;
    }

    /** What must hold of the document; null when nothing must. */
    Condition.@Nullable Locals read(YamlTree yaml, boolean relative) {
        List<Condition.Local> all = each(yaml)
                .filter(when -> when.get("national").isEmpty())
                .flatMap(when -> Stream.ofNullable(local(when, relative)))
                .toList();
        return all.isEmpty() ? null : new Condition.Locals(all);
    }

    /** What must hold of the message; null when nothing must. */
    Condition.@Nullable Nationals written(YamlTree yaml, RecordShape shape) {
        List<Condition.National> all = each(yaml)
                .filter(when -> when.get("national").isPresent())
                .flatMap(when -> Stream.ofNullable(national(when, shape)))
                .toList();
        return all.isEmpty() ? null : new Condition.Nationals(all);
    }

    /** One condition, or a list of which all must hold. */
    private static Stream<YamlTree> each(YamlTree yaml) {
        return yaml.get("when").stream().flatMap(when -> when.isList() ? when.items().stream() : Stream.of(when));
    }

    private Condition.@Nullable Local local(YamlTree when, boolean relative) {
        when.onlyKeys(List.of("path", "is", "not"), findings);
        if (!direction.reads()) {
            findings.accept(when.finding("direction", "path only reads; write {national: ..., is: [...]}"));
        }
        Optional<LocalPath> path = paths.path(when, "path", relative);
        boolean not = isNot(when);
        Set<String> texts = new HashSet<>(texts(when, not ? "not" : "is"));
        if (when.isMap() && when.get("path").isEmpty()) {
            findings.accept(when.finding("missing-key", "name the path, or the national field, that decides"));
        }
        return path.map(local -> new Condition.Local(local, texts, not)).orElse(null);
    }

    private Condition.@Nullable National national(YamlTree when, RecordShape shape) {
        when.onlyKeys(List.of("national", "is", "not"), findings);
        boolean not = isNot(when);
        if (!direction.writes()) {
            findings.accept(when.finding("direction", "national only writes; write {path: ..., is: [...]}"));
        }
        Optional<NationalPath> path = paths.national(when, "national", shape)
                .filter(found -> paths.isValue(when, found) && !found.hasParts());
        return path.map(found -> new Condition.National(
                        found,
                        new HashSet<>(conversions.values(
                                when,
                                texts(when, not ? "not" : "is"),
                                found.last().type())),
                        not))
                .orElse(null);
    }

    private boolean isNot(YamlTree when) {
        boolean not = when.get("not").isPresent();
        if (not && when.get("is").isPresent()) {
            findings.accept(
                    when.finding("unknown-key", "write `is` or `not`, or neither: then the value must be there"));
        }
        return not;
    }

    private List<String> texts(YamlTree when, String key) {
        return when.get(key).map(node -> node.texts(findings)).orElse(List.of());
    }
}
