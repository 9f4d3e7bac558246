package org.lienthong.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/**
 * Turns a mapping that writes into one that reads what it wrote, as its receiver would: of every field that says where
 * a national value goes, the way back. What no document can give back (constants, settings, sums, text around a value) is
 * left out; what the model cannot do without is filled with values that no fixture uses.
 */
final class ReadBack {

    /** Stand in for what a record must have and the document does not say. */
    static final Map<String, Map<String, String>> FILLED = Map.of(
            "receipt", Map.of("number", "BN-0", "receivedAt", "2001-01-01T00:00:00Z"),
            "submission", Map.of("procedure", "0.000001", "submittedAt", "2001-01-01T00:00:00Z"),
            "submission.applicant", Map.of("role", "MORTGAGEE", "kind", "COMMUNITY", "name", "-"),
            "submission.transaction", Map.of("type", "XC"),
            "payment",
                    Map.of(
                            "reference", "-",
                            "noticeNumber", "-",
                            "amount", "1",
                            "paidAt", "2001-01-01T00:00:00Z",
                            "kind", "PAYMENT"),
            "handover", Map.of("deliveredAt", "2001-01-01T00:00:00Z"));

    private static final Set<String> ONLY_WRITTEN = Set.of("as", "max", "cut", "required", "when");
    private static final Set<String> OF_THE_HUB = Set.of("type", "status");

    private final Set<String> nationals = new HashSet<>();

    private ReadBack() {}

    /**
     * @param mapping the file of a mapping that writes, as a map
     * @param told the paths of the message that was written
     */
    static Mapping of(Map<String, Object> mapping, String verb, Set<String> told) {
        Map<String, Object> turned = new LinkedHashMap<>(mapping);
        turned.put("mapping", MappingTesting.NAME);
        turned.put("direction", "in");
        turned.put("message", verb);
        turned.remove("header");
        turned.remove("extends");
        turned.remove("without");
        turned.computeIfPresent("codes", (key, tables) -> tables(tables));
        ReadBack back = new ReadBack();
        List<Object> fields = back.fields(list(mapping.get("fields")), "");
        back.fill(fields, told);
        turned.put("fields", fields);
        MappingLibrary.Compiled compiled = MappingTesting.compile(new Yaml().dump(turned));
        return compiled.mapping()
                .orElseThrow(() -> new AssertionError(mapping.get("mapping") + " cannot be read back: "
                        + compiled.findings().stream()
                                .map(org.lienthong.dossier.Finding::line)
                                .toList()));
    }

    /** The file of a mapping as a map, with what it takes from the one that it extends. */
    static Map<String, Object> file(String mapping) {
        Path root = Path.of(".");
        Map<String, YamlTree> trees = new LinkedHashMap<>();
        Optional<String> next = Optional.of(mapping);
        while (next.isPresent()) {
            Path file = root.resolve("mappings").resolve(next.get() + ".yaml");
            YamlTree tree = Objects.requireNonNull(YamlFiles.read(root, file).tree());
            trees.put(next.get(), tree);
            next = MappingOverlay.base(tree);
        }
        YamlTree whole = new MappingOverlay(trees, finding -> {})
                .whole(mapping, Objects.requireNonNull(trees.get(mapping)))
                .orElseThrow();
        return map(plain(whole));
    }

    private static Object plain(YamlTree tree) {
        if (tree.isMap()) {
            Map<String, Object> map = new LinkedHashMap<>();
            tree.entries().forEach((key, value) -> map.put(key, plain(value)));
            return map;
        }
        return tree.isList()
                ? tree.items().stream().map(ReadBack::plain).toList()
                : tree.text().orElse("");
    }

    private List<Object> fields(List<Object> fields, String prefix) {
        List<Object> turned = new ArrayList<>();
        Set<Object> locals = new HashSet<>();
        for (Object one : fields) {
            Map<String, Object> field = new LinkedHashMap<>(map(one));
            Object national = field.get("national");
            if (!(national instanceof String path) || path.contains("[]") || OF_THE_HUB.contains(path)) {
                continue;
            }
            ONLY_WRITTEN.forEach(field::remove);
            if (field.containsKey("list")) {
                field.put("fields", fields(list(field.get("fields")), prefix + path + "[]."));
                turned.add(field);
            } else if (field.containsKey("local")
                    && !field.containsKey("before")
                    && !field.containsKey("after")
                    && locals.add(field.get("local"))
                    && nationals.add(prefix + path)) {
                field.computeIfPresent("codes", (key, codes) -> codes instanceof Map ? table(codes) : codes);
                turned.add(field);
            }
        }
        return turned;
    }

    private void fill(List<Object> fields, Set<String> told) {
        Set<String> said = Set.copyOf(nationals);
        FILLED.forEach((section, values) -> {
            if (begins(said, section) && begins(told, section)) {
                values.forEach((name, value) -> {
                    if (nationals.add(section + "." + name)) {
                        fields.add(Map.of("constant", value, "national", section + "." + name));
                    }
                });
            }
        });
    }

    private static boolean begins(Set<String> paths, String section) {
        return paths.stream().anyMatch(path -> path.startsWith(section + "."));
    }

    private static Map<String, Object> tables(Object tables) {
        Map<String, Object> turned = new LinkedHashMap<>();
        map(tables).forEach((name, table) -> turned.put(name, table(table)));
        return turned;
    }

    /** Where several national values are written as one code, the first is read. */
    private static Map<String, Object> table(Object table) {
        Map<String, Object> turned = new LinkedHashMap<>();
        map(table)
                .forEach((local, national) ->
                        turned.put(local, national instanceof List<?> many ? many.get(0) : national));
        return turned;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object list) {
        return (List<Object>) list;
    }
}
