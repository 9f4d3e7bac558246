package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.findings;
import static org.lienthong.mapping.MappingTesting.head;
import static org.lienthong.mapping.MappingTesting.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Finding;

/** Every rule that a mapping file or a document can break, seen once. */
class MappingFaultsTests {

    private static final String IN = head("in", "json") + "message: dossier-stopped\n";

    private static void fault(String yaml, String expected) {
        MappingLibrary.Compiled compiled = compile(yaml);
        assertThat(compiled.mapping()).as(yaml).isEmpty();
        assertThat(compiled.findings())
                .as(yaml)
                .extracting(MappingFaultsTests::shown)
                .contains(expected);
    }

    private static String shown(Finding finding) {
        return finding.place().line() + ":" + finding.place().column() + " " + finding.rule();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {local: $.A, national: code, lokal: x}                              | 6:33 unknown-key
            {local: $.A, national: nothing}                                     | 6:27 unknown-national-path
            {local: $.A, national: receipt.nothing}                             | 6:27 unknown-national-path
            {local: $.A, national: notices.number}                              | 6:27 unknown-national-path
            {local: $.A, national: "submission[].note"}                         | 6:27 unknown-national-path
            {local: $.A, national: text.more}                                   | 6:27 unknown-national-path
            {local: $.A, national: submission}                                  | 6:27 wrong-type
            {local: $.A, national: notices}                                     | 6:27 wrong-type
            {local: $.A, national: type}                                        | 6:27 duplicate-field
            {local: A, national: code}                                          | 6:12 bad-path
            {local: /A, national: code}                                         | 6:12 bad-path
            {local: $, national: code}                                          | 6:12 bad-path
            {local: "$.A[*].B", national: code}                                 | 6:12 bad-path
            {local: "$..A", national: code}                                     | 6:12 bad-path
            {local: [$.A], national: code}                                      | 6:12 wrong-type
            {local: $.A}                                                        | 6:4 missing-key
            {national: code}                                                    | 6:4 missing-key
            {local: $.A, national: code, constant: B}                           | 6:4 missing-key
            {local: $.A, constant: B}                                           | 6:4 direction
            {local: $.A, national: code, required: yes}                         | 6:43 wrong-type
            {local: $.A, national: occurredAt, date: "dd/MM"}                   | 6:45 bad-pattern
            {local: $.A, national: occurredAt, date: "pp{"}                     | 6:45 bad-pattern
            {local: $.A, national: occurredAt, codes: {"1": x}}                 | 6:46 wrong-type
            {local: $.A, national: code, date: yyyyMMdd}                        | 6:39 wrong-type
            {local: $.A, national: code, booleans: ["1", "0"]}                  | 6:43 wrong-type
            {local: $.A, national: progress.sentBack, booleans: ["1"]}          | 6:56 wrong-type
            {local: $.A, national: code, file: base64}                          | 6:39 wrong-type
            {local: $.A, national: "supplement.documents[].content"}            | 6:4 wrong-type
            {local: $.A, national: submission.channel, codes: {"1": ON}}        | 6:60 unknown-code
            {local: $.A, national: submission.channel, codes: {"1": [ONLINE, POST]}} | 6:60 wrong-type
            {local: $.A, national: submission.channel, codes: missing}          | 6:54 missing-key
            {local: $.A, national: submission.channel, codes: {}}               | 6:54 wrong-type
            {constant: x y, national: code}                                     | 6:15 unknown-code
            {local: $.A, national: code, as: float}                             | 6:37 wrong-type
            {local: $.A, national: code, max: many}                             | 6:38 wrong-type
            {local: $.A, national: code, cut: true}                             | 6:38 missing-key
            {local: $.A, national: code, when: {path: $.B, is: [a], not: [b]}}  | 6:39 unknown-key
            {local: $.A, national: text, after: " đồng"}                        | 6:40 direction
            {local: $.A, national: code, when: {is: [a]}}                       | 6:39 missing-key
            {local: $.A, national: code, when: {path: $.B, is: a}}              | 6:55 wrong-type
            {local: $.A, national: code, when: {national: text, is: [a]}}       | 6:39 direction
            {list: $.A, national: code, fields: [{local: B, national: name}]}   | 6:26 wrong-type
            {list: $.A, national: notices}                                      | 6:4 missing-key
            {list: $.A, national: notices, fields: []}                          | 6:43 wrong-type
            {list: $.A, national: notices, fields: [{local: $.B, national: number}]} | 6:52 bad-path
            {list: $.A, national: slip.obligations, fields: [{local: ., national: x}]} | 6:74 unknown-national-path
            {list: $.A, national: notices, group: [a], fields: [{local: B, national: number}]} | 6:42 unknown-national-path
            {local: $.A.B, national: text}, {local: $.A, national: code}        | 6:36 bad-path
            {local: "$.A[0].B", national: text}, {local: "$.A[1].B", national: code} | 6:41 bad-path
            {local: $.A, national: code}, {local: $.B, national: code}          | 6:57 duplicate-field
            """)
    void aWrongFieldIsToldWithLineAndColumn(String field, String expected) {
        fault(IN + "fields: [\n   " + field.replace("\n", " ") + "\n]\n", shifted(expected));
    }

    /** The list opens on line 6, the field stands on line 7. */
    private static String shifted(String expected) {
        return expected.replaceFirst("^6:", "7:");
    }

    @Test
    void aWrongHeadIsTold() {
        String fields = "fields: [{local: $.A, national: code}]\n";
        fault(IN + fields + "other: 1\n", "7:1 unknown-key");
        fault(IN, "1:1 missing-key");
        fault(head("in", "json") + fields, "1:1 missing-key");
        fault(head("in", "json") + "message: dossier-lost\n" + fields, "5:10 unknown-code");
        fault(head("in", "json") + "message: {path: $.A, codes: {x: y}}\n" + fields, "5:33 unknown-code");
        fault(head("in", "json") + "message: {path: $.B}\n" + fields, "5:10 missing-key");
        fault(head("in", "cvs") + "message: dossier-stopped\n" + fields, "4:9 wrong-type");
        fault(head("up", "json") + "message: dossier-stopped\n" + fields, "3:12 wrong-type");
        fault(IN.replace("test/mapping", "other/name") + fields, "1:10 wrong-type");
        fault(IN + "zone: Mars/Base\n" + fields, "6:7 wrong-type");
        fault(IN + "namespaces: {p: x}\n" + fields, "6:13 wrong-type");
        fault(IN + "inside: {format: html, path: /A, encoding: base64}\n" + fields, "6:18 wrong-type");
        fault(IN + "inside: {format: json, path: A, encoding: base64}\n" + fields, "6:30 bad-path");
        fault(IN + "header: [{local: $.A, constant: x}]\n" + fields, "6:9 direction");
        fault(IN + "each: A\n" + fields, "6:7 bad-path");
        fault(
                head("out", "xml") + "fields: [{local: /A/B, national: code}, {local: /C/B, national: text}]\n",
                "1:1 bad-path");
        fault(head("out", "json") + "fields: [{constant: x, national: code}]\n", "5:10 direction");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {local: $.A, national: code, requird: true}  | write `required`, or one of
            {local: $.A, national: code, colour: red}    | use one of after
            {local: $.A, national: receiptnumber}        | write `receiptNumber`, or one of
            {local: $.A, national: x}                    | use one of type
            {local: $.A, national: a: b}                 | put a text with
            {local: $.A[0], national: code}              | put a text with
            """)
    void aSlipOfThePenIsToldWithWhatWasMeant(String field, String cure) {
        assertThat(compile(IN + "fields:\n  - " + field + "\n").findings())
                .extracting(Finding::text)
                .anyMatch(text -> text.contains(cure));
    }

    @Test
    void whatIsNoPlainYamlIsTold() {
        fault("mapping: [", "1:11 yaml-syntax");
        fault("", "0:0 yaml-syntax");
        fault("a: 1\na: 2\n", "2:1 yaml-syntax");
        fault("a: !!java.net.URL [http://localhost]\n", "1:4 yaml-syntax");
        fault("a: 1\n---\nb: 2\n", "2:1 yaml-syntax");
        fault("a: &x [*x]\n", "1:4 yaml-syntax");
        fault("a: &a [x]\n" + "b: [" + "*a, ".repeat(20) + "]\n", "0:0 yaml-syntax");
        fault("[".repeat(100), "0:0 yaml-syntax");
    }

    @Test
    void everyFileOfTheFolderIsLoadedAndOnlyTheRightOnesAreInTheLibrary(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("mappings/test/codes"));
        Files.createDirectories(root.resolve("mappings/national"));
        String right = IN + "fields: [{local: $.A, national: code}]\n";
        Files.writeString(root.resolve("mappings/test/mapping.yaml"), right);
        Files.writeString(root.resolve("mappings/test/other.yaml"), right);
        Files.writeString(root.resolve("mappings/test/profile.yaml"), "family: test\n");
        Files.writeString(root.resolve("mappings/test/codes/x.yaml"), "a: b\n");
        Files.writeString(root.resolve("mappings/national/x.yaml"), "a: b\n");
        Files.writeString(root.resolve("mappings/test/late.yml"), right);
        Files.write(root.resolve("mappings/test/bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
        MappingLibrary.Loaded loaded = MappingLibrary.load(root);
        assertThat(loaded.library().all()).extracting(Mapping::name).containsExactly("test/mapping");
        assertThat(loaded.findings())
                .extracting(finding -> finding.place() + " " + finding.rule())
                .containsExactly(
                        "mappings/test/bytes.yaml:0:0 yaml-syntax",
                        "mappings/test/late.yml:0:0 bad-name",
                        "mappings/test/other.yaml:1:10 wrong-type");
        assertThat(MappingLibrary.load(root.resolve("nowhere")).findings())
                .extracting(Finding::rule)
                .containsExactly("missing-folder");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payment.amount         |            | "1.5"            | money
            payment.amount         |            | 1.0              | money
            payment.amount         |            | -1               | money
            payment.amount         |            | 1e3              | money
            payment.amount         |            | "12 500 000"     | money
            payment.amount         |            | true             | money
            progress.workingHours  |            | 1e400            | number
            progress.workingHours  |            | "1,5"            | number
            progress.workingHours  |            | "-1"             | number
            progress.sentBack      |            | "yes"            | boolean
            occurredAt             |            | "2026-02-30"     | date
            occurredAt             | dd/MM/yyyy | "31/11/2026"     | date
            occurredAt             | dd/MM/yyyy | "1/1/2026"       | date
            slip.date              | yyyyMMdd   | 20261332         | date
            code                   |            | "a b"            | dossier-code
            province               |            | "77"             | province-code
            submission.channel     |            | "FAX"            | unknown-code
            code                   |            | ["a"]            | shape
            code                   |            | {"a":1}          | shape
            """)
    void aWrongValueIsToldByItsRuleAndNeverQuoted(String national, String date, String value, String rule) {
        Mapping mapping = mapping(
                "in",
                "json",
                "message: dossier-stopped\nfields:\n  - {local: $.A, national: " + national
                        + (date == null ? "" : ", date: " + date) + "}\n");
        List<Finding> findings = findings(mapping, "{\"A\":" + value + "}");
        assertThat(findings.get(0).path()).isEqualTo("$.A");
        assertThat(findings.get(0).rule()).isEqualTo(rule);
        if (!rule.equals("unknown-code")) {
            assertThat(findings.get(0).text()).doesNotContain(value.replace("\"", ""));
        }
    }

    @Test
    void aFileThatIsNoBase64IsToldAndNothingIsKept() {
        Mapping mapping = mapping("in", "json", """
                message: supplement-provided
                fields:
                  - {constant: Tệp, national: "supplement.documents[].name"}
                  - {local: $.A, national: "supplement.documents[].content", file: base64}
                  - {local: $.B, national: code}
                """);
        assertThat(findings(mapping, "{\"A\":\"#\"}")).extracting(Finding::rule).containsExactly("file");
        assertThat(findings(mapping, "{\"A\":\"QUI\"}"))
                .extracting(Finding::rule)
                .containsExactly("file");
        MappingTesting.Store store = new MappingTesting.Store();
        mapping.read(
                "{\"A\":\"QUI=\",\"B\":\"a b\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new Surroundings(MappingTesting.HANOI, java.util.Map.of(), store));
        assertThat(store.kept).isEmpty();
    }

    @Test
    void aRecordThatAppearsNeedsItsOwnFields() {
        Mapping mapping = mapping("in", "json", """
                message: dossier-accepted
                fields:
                  - {local: $.So, national: receipt.number}
                  - {local: $.Ngay, national: receipt.receivedAt, date: yyyyMMdd}
                  - {local: $.Ten, national: submission.applicant.name}
                """);
        assertThat(MappingTesting.rules(findings(mapping, "{\"So\":\"1\"}"))).containsExactly("$.Ngay required");
        assertThat(MappingTesting.message(mapping, "{}").receipt()).isNull();
        assertThat(findings(mapping, "{\"Ten\":\"a\"}"))
                .allMatch(finding -> finding.rule().equals("required"))
                .extracting(Finding::text)
                .anyMatch(text -> text.contains("submission.procedure"));
    }

    @Test
    void aBatchWithoutPartsIsRefused() {
        Mapping mapping = mapping("in", "json", """
                message: dossier-stopped
                each: $.data
                fields: [{local: A, national: code}]
                """);
        assertThat(MappingTesting.rules(findings(mapping, "{\"data\":[]}"))).containsExactly("$.data required");
        assertThat(MappingTesting.rules(findings(mapping, "{}"))).containsExactly("$.data required");
        assertThat(MappingTesting.rules(findings(mapping, "{\"data\":{}}"))).containsExactly("$.data shape");
    }

    @Test
    void textsAreCleanedOnTheWayIn() {
        Mapping mapping = mapping("in", "json", "message: dossier-stopped\nfields: [{local: $.A, national: text}]\n");
        assertThat(MappingTesting.message(mapping, "{\"A\":\"\\u00a0 Le\\u0302 \\u0000\\u202eVăn\\r\\n\\tA\\ud800 \"}")
                        .text())
                .isEqualTo("Lê Văn A");
        assertThat(MappingTesting.message(mapping, "{\"A\":\"\\u200b \\n\"}").text())
                .isNull();
    }
}
