package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No key of a mapping is passed over in silence: wherever the schema lets one stand, it acts or is refused. */
class EveryKeyTests {

    /**
     * @param key as the schema has it: {@code value.max}
     * @param with a mapping with the key, {@code without} the same without it
     */
    private record Trial(String key, String with, String without, String format) {}

    private static final List<String> DIRECTIONS = List.of("in", "out", "both");
    private static final List<String> FORMATS = List.of("json", "xml", "csv", "fixed", "form", "rows");

    private static final Map<String, String> SETTINGS = Map.of("tinhId", "3-8");
    private static final Map<String, List<String>> DOCUMENTS = new HashMap<>();
    private static final Map<String, String> OUTCOMES = new HashMap<>();

    /** Without these there is no field, list or head at all; what they say is tried by all other tests. */
    private static final Set<String> STRUCTURE = Set.of(
            "head.mapping head.about head.direction head.format head.fields head.extends head.without",
            "value.local value.national value.constant value.config value.join value.file",
            "list.list list.national list.fields list.numbered",
            "split.by split.part message.path message.codes rows.group codes.file",
            "column.name column.at column.width fixed.columns inside.format inside.path inside.encoding");

    private static final List<String> FIELDS = List.of(
            "local: @L, national: text",
            "local: @L, national: occurredAt",
            "local: @L, national: progress.workingHours",
            "local: @L, national: status",
            "local: @L, national: progress.sentBack",
            "constant: x, national: text",
            "constant: \"2025-07-01\", national: occurredAt",
            "constant: \"4\", national: progress.workingHours",
            "constant: STOPPED, national: status",
            "constant: \"true\", national: progress.sentBack",
            "local: @L, constant: x-y",
            "config: tinhId, national: text",
            "local: @L, config: tinhId",
            "join: [@L, @M], national: text",
            "local: @L, join: [officer.name, officer.title]");

    /** What is written of these never holds a separator. */
    private static final List<String> WORDS = FIELDS.subList(2, 5);

    private static final Map<String, List<String>> VALUE = keys(
            "required: true",
            "wanted: true",
            "codes: {\"a b\": q}",
            "codes: {\"1\": \"7\"}",
            "codes: {\"1\": STOPPED}",
            "codes: {ja: \"true\"}",
            "date: dd/MM/yyyy",
            "number: \"1.234,50\"",
            "as: integer",
            "as: decimal",
            "as: boolean",
            "booleans: [ja, nein]",
            "max: 1",
            "when: {path: @O}",
            "when: {national: code, is: [H1]}",
            "separator: \"; \"",
            "split: {by: \"-\", part: 1, of: 1}",
            "split: {by: \"-\", part: first}",
            "before: \"<\"",
            "after: \">\"");

    private static final Map<String, List<String>> HEAD = keys(
            "zone: UTC",
            "encoding: utf-16le",
            "capitals: lost",
            "codesOn: receipt.receivedAt",
            "namespaces: {p: \"urn:x\"}",
            "inside: {format: json, path: $.A, encoding: text}",
            "csv: {separator: \";\"}",
            "fixed: {columns: [{name: So, at: 1, width: 10}]}",
            "rows: {group: [So]}",
            "each: \"@D\"",
            "header: [{local: \"@H\", constant: x}]",
            "codes: {t: {a: b}}",
            "message: dossier-stopped");

    private static final Map<String, List<String>> LIST = keys(
            "by: \";\"",
            "group: [name]",
            "when: {path: @O}",
            "when: {national: code}",
            "required: true",
            "wanted: true");

    /** Parts of keys: where they stand, the key, and what they need beside them. */
    private static final List<String> PARTS = List.of(
            "when.path|json|{local: $.L, national: text, when: [{path: $.L}, {path: $.O}]}|, {path: $.O}",
            "when.national|json|{local: $.L, national: text, when: [{national: code}, {national: status}]}|, {national: status}",
            "when.is|json|{local: $.L, national: text, when: {path: $.L, is: [a b]}}|, is: [a b]",
            "when.is|json|{local: $.L, national: text, when: {national: code, is: [H2]}}|, is: [H2]",
            "when.not|json|{local: $.L, national: text, when: {path: $.L, not: [a b]}}|, not: [a b]",
            "when.not|json|{local: $.L, national: text, when: {national: code, not: [H2]}}|, not: [H2]",
            "split.of|json|{local: $.L, national: text, split: {by: \"-\", part: first, of: 2}}|, of: 2",
            "split.label|json|{local: $.L, national: text, split: {by: \"-\", part: 1, of: 1, label: a}}|, label: a",
            "value.cut|json|{local: $.L, national: text, max: 1, cut: true}|, cut: true",
            "value.cut|csv|{local: L, national: text, max: 1, cut: true}|, cut: true");

    private static final List<String> LAYOUTS = List.of(
            "csv.separator|csv|csv: {header: true, separator: \";\"}|, separator: \";\"",
            "csv.quote|csv|csv: {header: true, quote: \"'\"}|, quote: \"'\"",
            "csv.quote|csv|csv: {header: true, quote: none}|, quote: none",
            "csv.header|csv|csv: {columns: [So, L, M, O], header: false}|, header: false",
            "csv.columns|csv|csv: {separator: \",\", columns: [M, So, L, O]}|, columns: [M, So, L, O]",
            "csv.columns|csv|csv: {separator: \",\", header: false, columns: [M, So, L, O]}|, columns: [M, So, L, O]",
            "csv.ends|csv|csv: {separator: \",\", ends: lf}|, ends: lf",
            "fixed.ends|fixed|fixed: {columns: @C, ends: lf}|, ends: lf",
            "column.pad|fixed|fixed: {columns: [{name: So, at: 1, width: 10}, {name: L, at: 11, width: 40, fill: \"#\", pad: left}]}|, pad: left",
            "column.fill|fixed|fixed: {columns: [{name: So, at: 1, width: 10}, {name: L, at: 11, width: 40, fill: \"#\"}]}|, fill: \"#\"",
            "inside.each|xml|inside: {format: json, path: A, encoding: text, each: $.d}|, each: $.d",
            "inside.each|xml|inside: {format: csv, path: A, encoding: text, each: $.d}|, each: $.d",
            "inside.each|xml|inside: {format: form, path: A, encoding: text, each: d}|, each: d",
            "inside.inside|xml|inside: {format: json, path: $.A, encoding: text, inside: {format: json, path: $.B, encoding: text}}"
                    + "|, inside: {format: json, path: $.B, encoding: text}",
            "inside.csv|xml|inside: {format: csv, path: A, encoding: text, csv: {quote: \"'\"}}|, csv: {quote: \"'\"}",
            "inside.csv|xml|inside: {format: csv, path: A, encoding: text, csv: {quote: \"'\", ends: lf}}|, ends: lf",
            "inside.fixed|xml|inside: {format: csv, path: A, encoding: text, fixed: {columns: @C}}|, fixed: {columns: @C}");

    private static final String COLUMNS = "[{name: So, at: 1, width: 10}, {name: L, at: 11, width: 40},"
            + " {name: M, at: 51, width: 10}, {name: O, at: 61, width: 10}]";

    private static final List<String> TEXTS = List.of(
            "a b",
            "a-b",
            "a,b",
            "1",
            "1.234,50",
            "1234.5",
            "ja",
            "true",
            "true-x",
            "#1",
            "1#",
            "2025-07-01",
            "01/07/2025",
            "STOPPED");

    private static final List<NationalMessage> MESSAGES = Stream.of(
                    "'code':'H1','text':'a b','occurredAt':'2025-06-30T20:00:00Z','status':'STOPPED',"
                            + "'officer':{'name':'n-m','title':'t'},'progress':{'workingHours':350,'sentBack':true},"
                            + "'result':{'documents':[{'name':'a','id':'1'},{'name':'b'}]}",
                    "'code':'H2','text':'a-b','occurredAt':'2025-06-30T20:00:00Z','status':'STOPPED',"
                            + "'officer':{'name':'n'},'progress':{'workingHours':1234.5,'sentBack':false}",
                    "'code':'H2','text':'a,b'",
                    "'text':'x','result':{'documents':[{'name':'a'}]}",
                    "'code':'H1'")
            .map(json -> "{'type':'DOSSIER_STOPPED'," + json + "}")
            .map(json -> NationalJson.read(json.replace('\'', '"'), NationalMessage.class))
            .toList();

    @Test
    void everyKeyActsOrIsRefused() {
        List<String> silent = new ArrayList<>();
        Set<String> acting = new TreeSet<>();
        int tried = 0;
        for (Trial trial : trials().toList()) {
            if (!MappingTesting.compile(trial.without()).findings().isEmpty()) {
                continue;
            }
            tried++;
            if (acts(trial)) {
                acting.add(trial.key());
            } else if (MappingTesting.compile(trial.with()).findings().isEmpty()) {
                silent.add(trial.key() + " does nothing in\n" + trial.with());
            }
        }
        assertThat(silent).isEmpty();
        assertThat(tried).isGreaterThan(1500);
        Set<String> all = new TreeSet<>(acting);
        STRUCTURE.forEach(keys -> all.addAll(List.of(keys.split(" "))));
        // Of these only refusals are tried here: what they do needs other keys beside them.
        all.addAll(Set.of("head.capitals", "head.codesOn", "head.namespaces", "head.codes", "head.rows"));
        all.addAll(Set.of("head.each", "head.fixed", "inside.each", "inside.fixed"));
        assertThat(all).isEqualTo(schema());
    }

    /** Without the check that refuses idle keys this test must fail. */
    @Test
    void aKeyThatIsPassedOverInSilenceIsFound() {
        String without = MappingTesting.head("in", "json") + "message: dossier-stopped\nfields:\n"
                + "  - {local: $.L, national: text}\n";
        Trial max = new Trial("value.max", without.replace("text}", "text, max: 1}"), without, "json");
        YamlTree tree = YamlFiles.parse("mappings/x.yaml", max.with()).tree();
        MappingLibrary.Compiled made =
                MappingLibrary.compiled(tree, MappingParser.parseMade(tree, MappingTesting.NAME, new CodeFiles(null)));
        assertThat(outcome(made.mapping().orElseThrow(), "json")).isEqualTo(outcome(without, "json"));
        assertThat(MappingTesting.compile(max.with()).findings())
                .extracting(Finding::rule)
                .containsExactly("idle-key");
    }

    private static boolean acts(Trial trial) {
        return MappingTesting.compile(trial.with()).findings().isEmpty()
                && !outcome(trial.with(), trial.format()).equals(outcome(trial.without(), trial.format()));
    }

    private static Stream<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (String direction : DIRECTIONS) {
            for (String format : FORMATS) {
                VALUE.forEach((key, texts) -> texts.forEach(text -> FIELDS.stream()
                        .filter(field -> !key.equals("split") || !WORDS.contains(field))
                        .forEach(field -> trials.add(trial(
                                "value." + key,
                                direction,
                                format,
                                "",
                                "{" + field + ", " + text + "}",
                                ", " + text)))));
                LIST.forEach((key, texts) -> texts.forEach(text -> trials.add(list(key, direction, format, text))));
                HEAD.forEach((key, texts) -> texts.forEach(text -> trials.add(trial(
                        "head." + key,
                        direction,
                        format,
                        text + "\n",
                        "{local: @L, national: occurredAt, date: [yyyy-MM-dd, dd/MM/yyyy]}",
                        text + "\n"))));
            }
            for (String part : PARTS) {
                String[] said = part.split("\\|");
                trials.add(trial(said[0], direction, said[1], "", said[2], said[3]));
            }
            for (String layout : LAYOUTS) {
                String[] said = layout.split("\\|");
                String head = said[2].replace("@C", COLUMNS) + "\n";
                trials.add(trial(
                        said[0],
                        direction,
                        said[1],
                        head,
                        "{local: @L, national: text}",
                        said[3].replace("@C", COLUMNS)));
            }
        }
        return trials.stream();
    }

    private static Trial list(String key, String direction, String format, String text) {
        boolean bare = key.equals("by") || format.equals("form");
        String fields = bare ? "[{local: ., national: name}]" : "[{local: N, national: name}]";
        String field = "{list: @L, national: result.documents, fields: " + fields + ", " + text + "}";
        // A list in one text is read of another place than a list of parts: compared is that it is taken at all.
        String taken = key.equals("by") ? field : ", " + text;
        return key.equals("by")
                ? trial("list.by", direction, format, "", field, "{", field)
                : trial("list." + key, direction, format, "", field, taken);
    }

    private static Trial trial(
            String key, String direction, String format, String head, String field, String... taken) {
        String yaml = MappingTesting.head(direction, format)
                + (head.contains("message:") || direction.equals("out") ? "" : "message: dossier-withdrawn\n")
                + head
                + (format.equals("fixed") && !head.contains("fixed:") ? "fixed: {columns: " + COLUMNS + "}\n" : "")
                + "fields:\n  - {local: @S, national: code}\n  - " + field + "\n";
        String without = taken.length == 2
                ? yaml.replace("  - " + field + "\n", "")
                : head.isEmpty() ? replaceLast(yaml, taken[0]) : yaml.replace(taken[0], "");
        if (head.contains("message:") && !direction.equals("out")) {
            without = without.replace("fields:\n", "message: dossier-withdrawn\nfields:\n");
        }
        return new Trial(key, placed(yaml, format), placed(without, format), format);
    }

    private static String replaceLast(String text, String part) {
        int at = text.lastIndexOf(part);
        return at < 0 ? text : text.substring(0, at) + text.substring(at + part.length());
    }

    private static String placed(String yaml, String format) {
        String before = format.equals("json") ? "$." : format.equals("xml") ? "/M/" : "";
        return yaml.replace("@S", before + "So")
                .replace("@L", before + "L")
                .replace("@M", before + "M")
                .replace("@O", before + "O")
                .replace("@H", before + "H")
                .replace("@D", format.equals("json") ? "$" : format.equals("xml") ? "/M" : "So");
    }

    private static String outcome(String yaml, String format) {
        return OUTCOMES.computeIfAbsent(
                yaml, any -> outcome(MappingTesting.compile(yaml).mapping().orElseThrow(), format));
    }

    /** All that is read and written with a mapping, findings included. */
    private static String outcome(Mapping mapping, String format) {
        List<String> said = new ArrayList<>(List.of(mapping.verbs().toString()));
        if (mapping.direction().reads()) {
            List<String> documents = DOCUMENTS.computeIfAbsent(format, EveryKeyTests::documents);
            documents.forEach(document -> said.add(read(mapping, document, SETTINGS)));
            said.add(read(mapping, documents.get(0), Map.of()));
        }
        if (mapping.direction().writes()) {
            MESSAGES.forEach(message -> said.add(written(mapping, message, SETTINGS)));
            said.add(written(mapping, MESSAGES.get(0), Map.of()));
        }
        return String.join("\n", said).replaceAll("\\d+:\\d+", "").replaceAll("line=\\d+, column=\\d+", "");
    }

    private static String read(Mapping mapping, String document, Map<String, String> settings) {
        return mapping.read(document.getBytes(StandardCharsets.UTF_8), MappingTesting.surroundings(settings))
                .toString();
    }

    private static String written(Mapping mapping, NationalMessage message, Map<String, String> settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            return mapping.write(List.of(message), MappingTesting.surroundings(settings), out)
                    + out.toString(StandardCharsets.ISO_8859_1)
                    + mapping.lacks(message, MappingTesting.surroundings(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> documents(String format) {
        List<String> documents = new ArrayList<>();
        documents.add(document(format, Map.of("So", "H1")));
        for (int i = 0; i < TEXTS.size(); i++) {
            Map<String, String> values = new LinkedHashMap<>(Map.of("So", "H1", "L", TEXTS.get(i), "M", "z"));
            documents.add(document(format, values));
            if (i % 3 == 0) {
                values.put("O", "o");
                documents.add(document(format, values));
            }
        }
        if (format.equals("json")) {
            documents.add("{\"So\":\"H1\",\"O\":\"o\",\"L\":[{\"N\":\"a\"},{\"N\":\"a\"}]}");
            documents.add("{\"So\":\"H1\",\"L\":[{\"N\":\"a\"}]}");
        } else if (format.equals("xml")) {
            documents.add("<M><So>H1</So><O>o</O><L><N>a</N></L><L><N>a</N></L></M>");
            documents.add("<M><So>H1</So><L><N>a</N></L></M>");
            documents.add("{\"A\":\"<M><So>H1</So><L>x</L></M>\"}");
            documents.add("A\r\n\"<M><So>H1</So><L>x</L></M>\"\r\n");
        } else if (format.equals("fixed")) {
            documents.add("H1        " + "#".repeat(39) + "1\n");
            documents.add("H1        1" + "#".repeat(39) + "\n");
        } else if (format.equals("form")) {
            documents.add("So=H1&O=o&L=a&L=a");
        }
        return documents;
    }

    private static String document(String format, Map<String, String> values) {
        List<String> names = List.of("So", "L", "M", "O");
        Stream<String> there = names.stream().filter(values::containsKey);
        return switch (format) {
            case "json" -> object(values);
            case "rows" -> "{\"rows\":[" + object(values) + "]}";
            case "xml" ->
                there.map(name -> "<" + name + ">" + values.get(name) + "</" + name + ">")
                        .collect(Collectors.joining("", "<M>", "</M>"));
            case "csv" ->
                "So,L,M,O\r\n"
                        + names.stream()
                                .map(name -> values.getOrDefault(name, ""))
                                .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                                .collect(Collectors.joining(","))
                        + "\r\n";
            case "form" ->
                there.map(name ->
                                name + "=" + values.get(name).replace(" ", "+").replace("#", "%23"))
                        .collect(Collectors.joining("&"));
            default ->
                "%-10s%-40s%-10s%-10s%n"
                        .formatted(names.stream()
                                .map(name -> values.getOrDefault(name, ""))
                                .toArray());
        };
    }

    private static String object(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> '"' + entry.getKey() + "\":\"" + entry.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, List<String>> keys(String... samples) {
        Map<String, List<String>> keys = new TreeMap<>();
        for (String sample : samples) {
            keys.computeIfAbsent(sample.substring(0, sample.indexOf(':')), any -> new ArrayList<>())
                    .add(sample);
        }
        return keys;
    }

    /** Every key of the schema, with the object in which it stands. */
    private static Set<String> schema() {
        JsonNode schema = JsonMapper.builder().build().readTree(Path.of("mappings/mapping.schema.json"));
        Map<String, String> objects = Map.of(
                "head", "",
                "message", "/properties/message/anyOf/1",
                "inside", "/properties/inside",
                "value", "/$defs/value",
                "split", "/$defs/value/properties/split",
                "list", "/$defs/list",
                "when", "/$defs/when",
                "codes", "/$defs/codes/then",
                "csv", "/$defs/csv",
                "rows", "/$defs/rows");
        Set<String> keys = new TreeSet<>();
        objects.forEach((name, pointer) -> names(name, schema.at(pointer), keys));
        names("fixed", schema.at("/$defs/fixed"), keys);
        names("column", schema.at("/$defs/fixed/properties/columns/items"), keys);
        return keys;
    }

    private static void names(String object, JsonNode node, Set<String> keys) {
        node.path("properties").properties().forEach(entry -> keys.add(object + "." + entry.getKey()));
    }
}
