package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.dossier.Finding;

/**
 * A mapping file that {@code extends} another one says only what differs. Keys of the head are laid over those of the
 * base. A field replaces those of the base that have the same target, at their place; lists with the same target are
 * laid over each other; other fields come last. {@code without} takes fields of the base away.
 */
final class MappingOverlay {

    private static final int DEEPEST = 4;
    private static final Set<String> OWN = Set.of("extends", "without");

    private final Map<String, YamlTree> files;
    private final Consumer<Finding> findings;

    /** @param files by name */
    MappingOverlay(Map<String, YamlTree> files, Consumer<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    /** The name of the mapping that a file extends, if it does. */
    static Optional<String> base(YamlTree file) {
        return file.get("extends").flatMap(YamlTree::text);
    }

    /** The file with what it takes from its bases; empty when they cannot be found, which is told. */
    Optional<YamlTree> whole(String name, YamlTree file) {
        return whole(file, new LinkedHashSet<>(Set.of(name)));
    }

    private Optional<YamlTree> whole(YamlTree file, Set<String> seen) {
        if (file.get("extends").isEmpty()) {
            return Optional.of(file);
        }
        Optional<String> name = file.optional("extends", findings);
        YamlTree base = name.map(files::get).orElse(null);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (base == null) {
            tell(file, "there is no mapping `" + SafeText.code(name.get()) + "` to extend; write <family>/<name>");
        } else if (!seen.add(name.get())) {
            tell(file, "these files extend each other: " + String.join(", ", seen) + "; let one of them stand alone");
        } else if (seen.size() > DEEPEST) {
            tell(file, "more than " + DEEPEST + " files in a row; extend an earlier one");
        } else {
            return whole(base, seen).map(below -> laid(file, below));
        }
        return Optional.empty();
    }

    private void tell(YamlTree file, String whatToDo) {
        findings.accept(file.at("extends").finding("extends", whatToDo));
    }

    private YamlTree laid(YamlTree file, YamlTree base) {
        String direction = file.get("direction")
                .or(() -> base.get("direction"))
                .flatMap(YamlTree::text)
                .orElse("");
        FieldsOverlay fields = new FieldsOverlay(direction.equals("out"));
        List<String> without =
                file.get("without").map(node -> node.texts(findings)).orElse(List.of());
        YamlTree whole = file.overlaid(base.without(Set.of("mapping"))).without(OWN);
        Set<String> unused = new LinkedHashSet<>(without);
        for (String key : List.of("header", "fields")) {
            Optional<YamlTree> below = base.get(key).filter(YamlTree::isList);
            Optional<YamlTree> above = file.get(key).filter(YamlTree::isList);
            if (below.isPresent() && (above.isPresent() || file.get(key).isEmpty())) {
                FieldsOverlay of = key.equals("header") ? new FieldsOverlay(true) : fields;
                List<YamlTree> kept = of.without(below.get().items(), without, unused);
                whole = whole.with(
                        key,
                        above.orElse(below.get())
                                .withItems(
                                        of.laid(above.map(YamlTree::items).orElse(List.of()), new ArrayList<>(kept))));
            }
        }
        unused.forEach(path -> findings.accept(file.at("without")
                .finding("extends", "the base has no field `" + SafeText.code(path) + "`; leave it out")));
        return whole;
    }
}
