package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

/**
 * Turns a mapping that writes into one that reads what it wrote, as its receiver would: of every field that says where
 * a national value goes, the way back. What no document can give back (constants, settings, sums, text around a value) is
 * left out; what a record of the model cannot do without is filled with what the message says, and named.
 */
final class WayBack {

    /**
     * @param mapping null when there are findings, or nothing can be read back
     * @param filled the paths of values that do not come from the document
     */
    record Turned(@Nullable Mapping mapping, List<Finding> findings, Set<String> filled) {}

    private static final Set<String> ONLY_WRITTEN = Set.of("as", "max", "cut", "required", "wanted", "when");
    private static final RecordShape MESSAGE = RecordShape.of(NationalMessage.class);

    private final Map<String, String> said;
    private final Set<YamlTree> silent;
    private final Set<String> filled = new HashSet<>();

    private WayBack(Map<String, String> said, Set<YamlTree> silent) {
        this.said = said;
        this.silent = silent;
    }

    /**
     * @param said the values of the message by their paths, as JSON
     * @param silent fields that said nothing of it and stand in nobody's way
     */
    static Turned of(
            MappingSpec spec, MessageType verb, Map<String, String> said, Set<YamlTree> silent, CodeFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        said.forEach((path, json) -> texts.putIfAbsent(Sayings.bare(path), Leaves.text(json)));
        WayBack back = new WayBack(texts, silent);
        YamlTree yaml = spec.yaml();
        YamlTree fields = yaml.at("fields");
        List<YamlTree> read = back.fields(fields.items(), MESSAGE, "");
        if (read.isEmpty()) {
            return new Turned(null, List.of(), Set.of());
        }
        YamlTree turned = yaml.without(Set.of("header"))
                .with("direction", text(yaml.at("direction"), "in"))
                .with("message", text(yaml.at("message"), verb.code()))
                .with("fields", fields.withItems(read));
        if (yaml.get("codes").isPresent()) {
            turned = turned.with("codes", tables(yaml.at("codes")));
        }
        MappingLibrary.Compiled compiled =
                MappingLibrary.compiled(turned, MappingParser.parseMade(turned, spec.name(), files));
        return new Turned(compiled.mapping().orElse(null), compiled.findings(), back.filled);
    }

    /** @param base where the record with these fields stands, without numbers: {@code submission.parcels.} */
    private List<YamlTree> fields(List<YamlTree> fields, RecordShape shape, String base) {
        List<YamlTree> turned = new ArrayList<>();
        Set<String> locals = new HashSet<>();
        Set<String> nationals = new HashSet<>();
        for (YamlTree field : fields) {
            String path = field.get("national").flatMap(YamlTree::text).orElse("");
            if (path.isEmpty() || path.contains("[]") || path.equals("type") || silent.contains(field)) {
                continue;
            }
            if (ListParser.isList(field)) {
                list(field, shape, base + path).ifPresent(list -> {
                    nationals.add(path);
                    turned.add(list);
                });
            } else if (field.get("local").isPresent()
                    && field.get("before").isEmpty()
                    && field.get("after").isEmpty()
                    && locals.add(place(field))
                    && nationals.add(path)) {
                turned.add(value(field));
            }
        }
        if (!turned.isEmpty() && !shape.isBare()) {
            fill(shape, "", base, nationals, turned);
        }
        return turned;
    }

    /** Several fields take their parts of one text. */
    private static String place(YamlTree field) {
        String part = field.get("split")
                .flatMap(split -> split.get("part"))
                .flatMap(YamlTree::text)
                .orElse("");
        return field.get("local").flatMap(YamlTree::text).orElse("") + "\n" + part;
    }

    private static YamlTree value(YamlTree field) {
        YamlTree read = field.without(ONLY_WRITTEN);
        return field.get("codes")
                .filter(YamlTree::isMap)
                .map(table -> read.with("codes", table(table)))
                .orElse(read);
    }

    private Optional<YamlTree> list(YamlTree field, RecordShape shape, String base) {
        String path = field.get("national").flatMap(YamlTree::text).orElse("");
        RecordShape element = NationalPath.resolve(path, shape).element();
        List<YamlTree> parts = fields(field.at("fields").items(), element, base + ".");
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(field.without(ONLY_WRITTEN)
                        .with("fields", field.at("fields").withItems(parts)));
    }

    /** What a record must have, and no field reads. */
    private void fill(RecordShape shape, String path, String base, Set<String> read, List<YamlTree> fields) {
        for (RecordShape.Component component : shape.components()) {
            String here = path + component.name();
            String value = said.get(base + here);
            if (component.list() || component.type() == MessageType.class) {
                continue;
            }
            if (component.shape() != null) {
                boolean begun = read.stream().anyMatch(one -> one.startsWith(here + "."));
                if (component.required() || begun) {
                    fill(component.shape(), here + ".", base, read, fields);
                }
            } else if (component.required() && value != null && !read.contains(here)) {
                fields.add(constant(fields.get(0), here, value));
                filled.add(base + here);
            }
        }
    }

    private static YamlTree constant(YamlTree beside, String national, String value) {
        Map<String, YamlTree> entries = Map.of("constant", text(beside, value), "national", text(beside, national));
        return YamlTree.ofMap(beside.path(), beside.place(), entries, Map.of());
    }

    private static YamlTree tables(YamlTree tables) {
        YamlTree turned = tables;
        for (String name : tables.entries().keySet()) {
            turned = turned.with(name, table(tables.at(name)));
        }
        return turned;
    }

    /** Where several national values are written as one code, the first is read. */
    private static YamlTree table(YamlTree table) {
        YamlTree turned = table;
        for (Map.Entry<String, YamlTree> entry : table.entries().entrySet()) {
            if (entry.getValue().isList()) {
                turned = turned.with(
                        entry.getKey(),
                        Objects.requireNonNull(entry.getValue().items().get(0)));
            }
        }
        return turned;
    }

    private static YamlTree text(YamlTree at, String text) {
        return YamlTree.ofText(at.path(), at.place(), text, true);
    }
}
