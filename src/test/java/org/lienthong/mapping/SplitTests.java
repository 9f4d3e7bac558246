package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.head;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Finding;

class SplitTests {

    private static Mapping mapping(String fields) {
        return MappingTesting.mapping(
                "in", "json", "message: dossier-progressed\nfields:\n  - {local: $.So, national: code}\n" + fields);
    }

    private static String json(String text) {
        return "{\"So\":\"H57.1\",\"A\":\"" + text + "\"}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            part: last                | Nguyễn Thị Hoa | Hoa
            part: before-last         | Nguyễn Thị Hoa | Nguyễn Thị
            part: first               | Nguyễn Thị Hoa | Nguyễn
            part: after-first         | Nguyễn Thị Hoa | Thị Hoa
            part: last                | Hoa            | Hoa
            part: before-last         | Hoa            | null
            "part: 2, of: 3"          | Nguyễn Thị Hoa | Thị
            """)
    void aPartOfAName(String part, String name, String expected) {
        Mapping mapping =
                mapping("  - {local: $.A, national: text, split: {by: \" \", " + part.replace("\"", "") + "}}\n");
        assertThat(String.valueOf(MappingTesting.message(mapping, json(name)).text()))
                .isEqualTo(expected);
    }

    @Test
    void twoFieldsOutOfOneText() {
        Mapping mapping = mapping("""
                  - {local: $.A, national: receiptNumber, split: {by: ",", part: 1, of: 2, label: "thửa số"}}
                  - {local: $.A, national: text, split: {by: ",", part: 2, of: 2, label: "tờ bản đồ số"}}
                """);
        var message = MappingTesting.message(mapping, json("Thửa số 12, tờ bản đồ số 5"));
        assertThat(message.receiptNumber()).hasToString("12");
        assertThat(message.text()).isEqualTo("5");
        for (String wrong : List.of("thửa số 12", "thửa số 1, tờ bản đồ số 2, tờ bản đồ số 3", "12, 5")) {
            assertThat(MappingTesting.findings(mapping, json(wrong)))
                    .extracting(Finding::path, Finding::rule)
                    .containsOnly(org.assertj.core.groups.Tuple.tuple("$.A", "parts"));
        }
        Explanation explanation = mapping.explain(
                json("thửa số 12, tờ bản đồ số 5").getBytes(StandardCharsets.UTF_8), MappingTesting.surroundings());
        assertThat(explanation.lines()).anyMatch(line -> line.contains("split"));
    }

    @Test
    void aTextIsAList() {
        Mapping mapping = mapping("""
                  - list: $.A
                    by: ";"
                    national: result.documents
                    fields:
                      - {local: ., national: name, split: {by: "=", part: 1, of: 2}}
                      - {local: ., national: link, split: {by: "=", part: 2, of: 2}}
                """);
        assertThat(NationalJson.write(MappingTesting.message(mapping, json("GCN=http://x.vn/1; TB=http://x.vn/2;"))))
                .contains("\"GCN\"", "http://x.vn/1", "\"TB\"", "http://x.vn/2");
        assertThat(MappingTesting.findings(mapping, json("GCN=http://x.vn/1;TB")))
                .extracting(Finding::path)
                .containsOnly("$.A[1]");
        assertThat(MappingTesting.findings(mapping, json("a=b;".repeat(2000))))
                .extracting(Finding::rule)
                .contains("too-long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in  | {local: $.A, national: text, split: {part: 1, of: 2}}                                     | missing-key
            in  | {local: $.A, national: text, split: {by: "/", part: 1}}                                   | missing-key
            in  | {local: $.A, national: text, split: {by: "/", part: 3, of: 2}}                            | missing-key
            in  | {local: $.A, national: text, split: {by: "/", part: middle}}                              | wrong-type
            in  | {local: $.A, national: text, split: {by: "/", part: first, regex: x}}                     | unknown-key
            out | {local: $.A, national: text, split: {by: "/", part: first}}                               | missing-key
            in  | {list: $.A, by: ";", national: result.documents, fields: [{local: B, national: name}]}    | bad-path
            in  | {list: $.A, by: "", national: result.documents, fields: [{local: ., national: name}]}     | missing-key
            """)
    void whatCannotBeSplitIsTold(String direction, String field, String rule) {
        assertThat(compile(head(direction, "json") + "message: dossier-progressed\nfields:\n  - " + field + "\n")
                        .findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void severalValuesAreWrittenAsOneText() {
        var message = MappingTesting.message(
                mapping("  - {local: $.A, national: text}\n  - {local: $.B, national: receiptNumber}\n"),
                "{\"So\":\"H57.1\",\"A\":\"t\"}");
        Mapping out = MappingTesting.mapping(
                "out",
                "json",
                "fields: [{local: $.X, join: [code, receiptNumber, text], separator: \" / \", max: 20}]\n");
        assertThat(MappingTesting.write(out, message)).isEqualTo("{\"X\":\"H57.1 / t\"}");
        assertThat(compile(head("out", "json") + "fields: [{local: $.X, join: [code, occurredAt, nothing]}]\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("wrong-type", "unknown-national-path");
    }
}
