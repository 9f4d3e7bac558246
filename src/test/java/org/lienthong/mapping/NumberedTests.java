package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.findings;
import static org.lienthong.mapping.MappingTesting.head;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.rules;
import static org.lienthong.mapping.MappingTesting.surroundings;
import static org.lienthong.mapping.MappingTesting.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

/** Lists that are no lists on the other side but names with numbers. */
class NumberedTests {

    private static final String BODY = """
            message: dossier-completed
            fields:
              - {local: $.code, national: code, required: true}
              - numbered: 1..3
                national: result.documents
                fields:
                  - {local: "$.name_{n}", national: name, required: true}
                  - {local: "$.more.link_{n}", national: link}
            """;

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static List<String> names(NationalMessage message) {
        return message.result().documents().stream().map(Document::name).toList();
    }

    @Test
    void everyPlaceOfWhichAnythingIsSaidIsAnElementAndGapsAreFree() {
        Mapping mapping = mapping("both", "json", BODY);
        NationalMessage message =
                message(mapping, json("{'code':'A1','name_1':'a','name_3':'c','more':{'link_3':'http://x.vn/3'}}"));
        assertThat(names(message)).containsExactly("a", "c");
        assertThat(message.result().documents().get(1).link()).hasToString("http://x.vn/3");
        assertThat(write(mapping, message))
                .isEqualTo(json("{'code':'A1','name_1':'a','more':{'link_2':'http://x.vn/3'},'name_2':'c'}"));
        assertThat(message(mapping, write(mapping, message))).isEqualTo(message);
    }

    @Test
    void whatAPlaceNeedsIsToldUnderTheNameOfThatPlace() {
        Mapping mapping = mapping("in", "json", BODY);
        assertThat(rules(findings(mapping, json("{'code':'A1','more':{'link_2':'http://x.vn/2'}}"))))
                .containsExactly("$.name_2 required");
        assertThat(message(mapping, json("{'code':'A1','name_1':' '}")).result())
                .isNull();
        Mapping needed = mapping("in", "json", BODY.replace("numbered: 1..3", "numbered: 1..3\n    required: true"));
        assertThat(rules(findings(needed, json("{'code':'A1'}")))).containsExactly("$.name_1 required");
    }

    @Test
    void moreElementsThanPlacesAreAFindingAndNothingIsLeftOutSilently() throws IOException {
        Mapping mapping = mapping("both", "json", BODY);
        Mapping list = mapping("in", "json", """
                message: dossier-completed
                fields:
                  - {local: $.code, national: code}
                  - {list: $.l, national: result.documents, fields: [{local: ., national: name}]}
                """);
        NationalMessage message = message(list, json("{'code':'A1','l':['a','b','c','d']}"));
        assertThat(mapping.write(List.of(message), surroundings(), new ByteArrayOutputStream()))
                .extracting(Finding::path, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("result.documents", "too-many"));
    }

    @Test
    void aFaultWhileWritingNamesTheElement() throws IOException {
        Mapping list = mapping("in", "json", """
                message: dossier-completed
                fields:
                  - {local: $.code, national: code}
                  - {list: $.l, national: result.documents, fields: [{local: ., national: name}]}
                """);
        NationalMessage message = message(list, json("{'code':'A1','l':['a','b']}"));
        Mapping mapping = mapping("out", "json", BODY.replace("national: link", "national: link, required: true"));
        assertThat(rules(mapping.write(List.of(message), surroundings(), new ByteArrayOutputStream())))
                .containsExactly("result.documents[0].link required", "result.documents[1].link required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            json | $.a_{n}   | $.code  | {"code":"A1","a_08":"x","a_10":"y"}             | {"code":"A1","a_08":"x","a_09":"y"}
            xml  | /D/P{n}/N | /D/code | <D><code>A1</code><P09><N>y</N></P09></D>       | <D><code>A1</code><P08><N>y</N></P08></D>
            form | a_{n}     | code    | code=A1&a_09=y                                  | code=A1&a_08=y
            rows | A_{n}     | code    | {"table":"T","rows":[{"code":"A1","A_09":"y"}]} | "A_08":"y"
            csv  | A_{n}     | code    | code,A_08,A_09#A1,,y#                           | A1,y,
            """)
    void everyFormatHasNamesWithNumbersAlsoWithZeros(
            String format, String local, String code, String document, String written) {
        Mapping mapping = mapping("both", format, """
                message: dossier-completed
                fields:
                  - {local: "%s", national: code}
                  - numbered: 08..11
                    national: result.documents
                    fields: [{local: "%s", national: name}]
                """.formatted(code, local));
        NationalMessage message = message(mapping, document.replace("#", "\r\n"));
        assertThat(names(message)).contains("y");
        assertThat(write(mapping, message)).contains(written);
        assertThat(message(mapping, write(mapping, message))).isEqualTo(message);
    }

    @Test
    void aProvinceSaysOnlyHowManyMore() {
        YamlTree above =
                YamlFiles.parse("b.yaml", "- {numbered: 1..5, national: x}").tree();
        YamlTree below = YamlFiles.parse("a.yaml", "- {numbered: 1..3, national: x, fields: [{local: 'a_{n}'}]}")
                .tree();
        List<YamlTree> laid = new FieldsOverlay(true).laid(above.items(), below.items());
        assertThat(laid).hasSize(1);
        assertThat(laid.get(0).at("numbered").text()).contains("1..5");
        assertThat(laid.get(0).at("fields").items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numbered: 20, fields: [{local: "$.a_{n}", national: name}]                      | wrong-type
            numbered: 1..101, fields: [{local: "$.a_{n}", national: name}]                  | wrong-type
            numbered: 3..1, fields: [{local: "$.a_{n}", national: name}]                    | wrong-type
            numbered: 1..3, fields: [{local: $.a, national: name}]                          | bad-path
            numbered: 1..3, fields: [{join: ["$.a_{n}", $.b], national: name}]              | bad-path
            numbered: 1..3, fields: [{numbered: 1..2, local: "$.{n}"}]                      | bad-path
            numbered: 1..3, list: $.a, fields: [{local: "$.a_{n}", national: name}]         | unknown-key
            numbered: 1..3, by: ";", fields: [{local: "$.a_{n}", national: name}]           | unknown-key
            numbered: 1..3                                                                  | missing-key
            """)
    void whatCannotBeNumberedIsTold(String field, String rule) {
        assertThat(compile(head("in", "json") + "message: dossier-completed\nfields:\n  - {national: result.documents, "
                                + field + "}\n")
                        .findings())
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void namesAreBoundedAsAWhole() {
        String fields = String.join(
                ", ",
                IntStream.range(0, 21)
                        .mapToObj(i -> "{local: '$.a" + i + "_{n}', national: name}")
                        .toList());
        assertThat(compile(head("in", "json")
                                + "message: dossier-completed\nfields:\n"
                                + "  - {numbered: 1..100, national: result.documents, fields: [" + fields + "]}\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("too-long");
    }

    @Test
    void anExplanationNamesThePlace() {
        Explanation explanation = mapping("in", "json", BODY)
                .explain(
                        json("{'code':'A1','name_2':'a','name_4':'z'}").getBytes(StandardCharsets.UTF_8),
                        surroundings());
        assertThat(explanation.lines())
                .anyMatch(line -> line.contains("$.name_2"))
                .anyMatch(line -> line.contains("not read: $.name_4"));
    }
}
