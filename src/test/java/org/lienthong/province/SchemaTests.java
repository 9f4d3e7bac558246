package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.YamlFiles;
import org.lienthong.mapping.YamlTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What editors complete is what check takes: the schemas hold every shipped file and have exactly the keys of the readers. */
class SchemaTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ROOT = Path.of("");
    private static final String MAPPING = "mappings/mapping.schema.json";
    private static final String PROFILE = "mappings/profile.schema.json";
    private static final String PROVINCE = "province-configs/province.schema.json";
    private static final String PLANTED = "zzz";

    private static final String HEAD = "mapping: t/x\nabout: X.\ndirection: in\nformat: json\n";
    private static final String VERB = "message: dossier-stopped\n";
    private static final String FIELDS = "fields: [{local: $.A, national: text}]\n";
    private static final String BOTH = "mapping: t/x\nabout: X.\ndirection: both\nformat: json\n" + VERB;
    private static final String CSV = HEAD.replace("json", "csv") + VERB + "fields: [{local: A, national: text}]\n";
    private static final String FIXED = CSV.replace("csv", "fixed");
    private static final String FAMILY = "family: t\nabout: X.\nkind: lis\n";
    private static final String ANSWER = "answer: {contentType: x, accepted: {a: 1}, refused: {a: 2}}\n";
    private static final String REPLY = "reply: {format: json, success: {path: $.a, is: [x]}}\n";
    private static final String CONFIG =
            "province: H56\nname: Tỉnh Thanh Hóa\ngso: \"38\"\nzone: UTC\nvalidFrom: 2025-07-01\n";

    /** @param pointer of the object in the schema whose keys are told when the planted one is refused */
    private record Case(String schema, String pointer, String yaml) {}

    private static final List<Case> CASES = List.of(
            mapping("", HEAD + VERB + FIELDS + "zzz: 1\n"),
            mapping("/$defs/value", HEAD + VERB + "fields: [{local: $.A, national: text, zzz: 1}]\n"),
            mapping(
                    "/$defs/list",
                    HEAD + VERB
                            + "fields: [{list: $.A, national: notices, fields: [{local: B, national: number}], zzz: 1}]\n"),
            mapping("/$defs/when", HEAD + VERB + "fields: [{local: $.A, national: text, when: {path: $.B, zzz: 1}}]\n"),
            mapping("/$defs/when", BOTH + "fields: [{local: $.A, national: text, when: {national: code, zzz: 1}}]\n"),
            mapping(
                    "/$defs/value/properties/split",
                    HEAD + VERB + "fields: [{local: $.A, national: text, split: {by: x, part: last, zzz: 1}}]\n"),
            mapping(
                    "/properties/message/anyOf/1",
                    HEAD + FIELDS + "message: {path: $.B, codes: {a: dossier-stopped}, zzz: 1}\n"),
            mapping(
                    "/properties/inside",
                    HEAD + VERB + FIELDS + "inside: {format: json, path: $.A, encoding: base64, zzz: 1}\n"),
            mapping("/$defs/csv", CSV + "csv: {separator: \";\", zzz: 1}\n"),
            mapping("/$defs/fixed", FIXED + "fixed: {columns: [{name: A, at: 1, width: 2}], zzz: 1}\n"),
            mapping(
                    "/$defs/fixed/properties/columns/items",
                    FIXED + "fixed: {columns: [{name: A, at: 1, width: 2, zzz: 1}]}\n"),
            mapping("/$defs/rows", CSV + "rows: {group: [A], zzz: 1}\n"),
            mapping(
                    "/$defs/codes/then",
                    HEAD + VERB + "fields: [{local: $.A, national: text, codes: {file: codes/a.csv, zzz: 1}}]\n"),
            profile("", FAMILY + ANSWER + "zzz: 1\n"),
            profile("/$defs/called", FAMILY + ANSWER + "doors: {A: {path: a, secret: basic, mapping: t/x, zzz: 1}}\n"),
            profile("/$defs/files", FAMILY + ANSWER + "doors: {A: {files: a, mapping: t/x, zzz: 1}}\n"),
            profile(
                    "/$defs/table",
                    FAMILY + ANSWER + "doors: {A: {table: a, key: k, watermark: w, mapping: t/x, zzz: 1}}\n"),
            profile("/$defs/poll", FAMILY + ANSWER + "doors: {A: {poll: a, every: 1m, mapping: t/x, zzz: 1}}\n"),
            profile(
                    "/$defs/http",
                    FAMILY + ANSWER + REPLY + "calls: {dossier-stopped: {path: a, body: slip, zzz: 1}}\n"),
            profile("/$defs/folder", FAMILY + ANSWER + "calls: {dossier-stopped: {folder: a, body: slip, zzz: 1}}\n"),
            profile("/$defs/insert", FAMILY + ANSWER + "calls: {dossier-stopped: {table: a, mapping: t/x, zzz: 1}}\n"),
            profile("/$defs/catalogue", FAMILY + ANSWER + "catalogues: {A: {list: statuses, secret: basic, zzz: 1}}\n"),
            profile("/properties/answer", FAMILY + ANSWER.replace("}}", "}, zzz: 1}")),
            profile(
                    "/properties/answer/properties/items",
                    FAMILY + ANSWER.replace("}}", "}, items: {as: x, accepted: {a: 1}, refused: {a: 2}, zzz: 1}}")),
            profile("/properties/login", FAMILY + ANSWER + "login: {kind: none, zzz: 1}\n"),
            profile("/properties/reply", FAMILY + ANSWER + REPLY.replace("]}}", "]}, zzz: 1}")),
            profile("/$defs/yes", FAMILY + ANSWER + REPLY.replace("]}}", "], zzz: 1}}")),
            profile(
                    "/properties/ask",
                    FAMILY + ANSWER + "ask: {path: a, format: json, status: $.s, codes: {a: ACCEPTED}, zzz: 1}\n"),
            province("", CONFIG + "systems: {lis: {family: t, address: \"http://a/\"}}\nzzz: 1\n"),
            province("/$defs/system", CONFIG + "systems: {lis: {family: t, address: \"http://a/\", zzz: 1}}\n"),
            province(
                    "/$defs/official",
                    CONFIG
                            + "systems: {lis: {family: t, address: \"http://a/\", officials: [{code: a, name: b, zzz: 1}]}}\n"),
            province(
                    "/$defs/direct",
                    CONFIG
                            + "systems: {lis: {family: t, address: \"http://a/\", transport: {kind: direct, zzz: 1}}}\n"),
            province(
                    "/$defs/lgsp",
                    CONFIG + "systems: {lis: {family: t, address: \"http://a/\", transport: {kind: lgsp, token: a,"
                            + " accessKey: b, appName: c, partnerCode: d, zzz: 1}}}\n"),
            province(
                    "/$defs/ndxp",
                    CONFIG + "systems: {lis: {family: t, address: \"http://a/\", transport: {kind: ndxp, token: a,"
                            + " consumerKey: b, zzz: 1}}}\n"));

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> everyShippedFileIsWhatItsSchemaSays() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("mappings", "province-configs")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.startsWith(Path.of("mappings/national")))
                        .filter(file -> !file.toString().contains("/codes/"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(60);
        return files.stream()
                .map(file -> dynamicTest(file.toString(), () -> {
                    String name = file.startsWith("province-configs")
                            ? PROVINCE
                            : file.endsWith("profile.yaml") ? PROFILE : MAPPING;
                    assertThat(faults(name, json(YamlFiles.read(ROOT, file).tree())))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> aKeyThatThereIsNotIsRefusedByTheSchema() {
        return CASES.stream()
                .map(one -> dynamicTest(one.schema() + one.pointer(), () -> {
                    assertThat(faults(one.schema(), json(tree(one.yaml()))))
                            .isNotEmpty()
                            .anyMatch(fault -> fault.contains(PLANTED));
                    String without = one.yaml().replace(", zzz: 1", "").replace("zzz: 1\n", "");
                    assertThat(faults(one.schema(), json(tree(without)))).isEmpty();
                }));
    }

    @Test
    void schemasAndReadersHaveTheSameKeys() throws IOException {
        Map<String, Set<String>> read = new TreeMap<>();
        for (Case one : CASES) {
            read.computeIfAbsent(one.schema() + one.pointer(), any -> new TreeSet<>())
                    .addAll(keysToldBy(one));
        }
        read.get(MAPPING).addAll(Set.of("extends", "without"));
        Map<String, Set<String>> said = new TreeMap<>();
        for (String schema : List.of(MAPPING, PROFILE, PROVINCE)) {
            closed(schema, "", schema(schema), said);
        }
        assertThat(read).isEqualTo(said);
    }

    private Set<String> keysToldBy(Case one) throws IOException {
        Path file = root.resolve(
                one.schema().equals(PROVINCE)
                        ? "province-configs/H56.yaml"
                        : one.schema().equals(PROFILE) ? "mappings/t/profile.yaml" : "mappings/t/x.yaml");
        Files.createDirectories(root.resolve("mappings/t"));
        Files.createDirectories(root.resolve("province-configs"));
        Files.writeString(root.resolve("mappings/t/profile.yaml"), FAMILY + ANSWER);
        Files.writeString(root.resolve("mappings/t/x.yaml"), HEAD + VERB + FIELDS);
        Files.writeString(file, one.yaml());
        List<Finding> findings = new ArrayList<>(MappingLibrary.load(root).findings());
        findings.addAll(Provinces.load(root).findings());
        String told = findings.stream()
                .filter(finding ->
                        finding.rule().equals("unknown-key") && finding.text().contains("`" + PLANTED + "`"))
                .map(Finding::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError(one + ": " + findings));
        return Set.of(told.substring(told.lastIndexOf("use ") + 4)
                .replaceFirst("^one of ", "")
                .split(", "));
    }

    /** Every object of the schema that takes no other keys, with its keys. */
    private static void closed(String schema, String pointer, JsonNode node, Map<String, Set<String>> said) {
        if (node.isObject()) {
            if (node.path("additionalProperties").isBoolean()
                    && !node.path("additionalProperties").asBoolean()) {
                said.put(
                        schema + pointer,
                        node.path("properties").properties().stream()
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
            node.properties().forEach(entry -> closed(schema, pointer + "/" + entry.getKey(), entry.getValue(), said));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                closed(schema, pointer + "/" + i, node.get(i), said);
            }
        }
    }

    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    private static List<String> faults(String schema, JsonNode document) {
        Schema known = SCHEMAS.computeIfAbsent(
                schema, name -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema(name)));
        return known.validate(document).stream().map(Object::toString).toList();
    }

    private static JsonNode schema(String name) {
        return JSON.readTree(Path.of(name));
    }

    private static YamlTree tree(String yaml) {
        return YamlFiles.parse("x.yaml", yaml).tree();
    }

    /** As editors see the file: what is not quoted may be a number, a truth value or nothing. */
    private static JsonNode json(YamlTree tree) {
        if (tree.isMap()) {
            ObjectNode object = JSON.createObjectNode();
            tree.entries().forEach((key, value) -> object.set(key, json(value)));
            return object;
        }
        if (tree.isList()) {
            ArrayNode array = JSON.createArrayNode();
            tree.items().forEach(item -> array.add(json(item)));
            return array;
        }
        String text = tree.text().orElse("");
        boolean plain = !tree.quoted();
        return plain && (text.isEmpty() || text.matches("true|false|-?(0|[1-9]\\d{0,8})"))
                ? JSON.readTree(text.isEmpty() ? "null" : text)
                : JSON.getNodeFactory().stringNode(text);
    }

    private static Case mapping(String pointer, String yaml) {
        return new Case(MAPPING, pointer, yaml);
    }

    private static Case profile(String pointer, String yaml) {
        return new Case(PROFILE, pointer, yaml);
    }

    private static Case province(String pointer, String yaml) {
        return new Case(PROVINCE, pointer, yaml);
    }
}
