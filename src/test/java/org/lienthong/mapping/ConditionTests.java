package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.findings;
import static org.lienthong.mapping.MappingTesting.head;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.rules;

import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;

class ConditionTests {

    private static final String BODY = """
            message: dossier-progressed
            fields:
              - {local: $.code, national: code}
              - {local: $.text, national: text, when: {path: $.mark%s}}
            """;

    @Test
    void withIsAFieldCountsOnlyForTheseValues() {
        Mapping mapping = mapping("in", "json", BODY.formatted(", is: [a]"));
        assertThat(message(mapping, "{'code':'A1','text':'t','mark':'a'}".replace('\'', '"'))
                        .text())
                .isEqualTo("t");
        assertThat(message(mapping, "{'code':'A1','text':'t','mark':'b'}".replace('\'', '"'))
                        .text())
                .isNull();
        assertThat(message(mapping, "{'code':'A1','text':'t'}".replace('\'', '"'))
                        .text())
                .isNull();
    }

    @Test
    void withNotAFieldCountsUnlessItIsOneOfTheseAndAlsoWhenNothingIsSaid() {
        Mapping mapping = mapping("in", "json", BODY.formatted(", not: [a]"));
        assertThat(message(mapping, "{'code':'A1','text':'t','mark':'a'}".replace('\'', '"'))
                        .text())
                .isNull();
        assertThat(message(mapping, "{'code':'A1','text':'t','mark':'b'}".replace('\'', '"'))
                        .text())
                .isEqualTo("t");
        assertThat(message(mapping, "{'code':'A1','text':'t'}".replace('\'', '"'))
                        .text())
                .isEqualTo("t");
    }

    @Test
    void withNeitherAFieldCountsWhenTheValueIsThere() {
        Mapping mapping = mapping("in", "json", BODY.formatted(""));
        assertThat(message(mapping, "{'code':'A1','text':'t','mark':'x'}".replace('\'', '"'))
                        .text())
                .isEqualTo("t");
        assertThat(message(mapping, "{'code':'A1','text':'t','mark':' '}".replace('\'', '"'))
                        .text())
                .isNull();
    }

    @Test
    void isAndNotTogetherAreAFault() {
        assertThat(compile(head("in", "json") + BODY.formatted(", is: [a], not: [b]"))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("unknown-key");
    }

    @Test
    void aFileNameWithAFolderInItIsRefused() {
        Mapping mapping = mapping("in", "json", """
                message: dossier-completed
                fields:
                  - {local: $.code, national: code}
                  - list: $.papers
                    national: result.documents
                    fields:
                      - {local: name, national: name}
                      - {local: name, national: fileName}
                """);
        for (String name : new String[] {"../a.pdf", "/etc/passwd", "C:\\\\a.pdf", "..", "a/b.pdf"}) {
            assertThat(rules(findings(mapping, "{\"code\":\"A1\",\"papers\":[{\"name\":\"" + name + "\"}]}")))
                    .as(name)
                    .containsExactly("$.papers[0].name file-name");
        }
        assertThat(findings(mapping, "{\"code\":\"A1\",\"papers\":[{\"name\":\"Đơn (bản 2).v1.pdf\"}]}"))
                .isEmpty();
    }

    @Test
    void aFieldIsWrittenUnlessAValueIsOneOfTheseOrOnlyWhenThereIsOne() {
        String fields = """
                fields:
                  - {local: $.code, national: code}
                  - {local: $.text, national: text, when: {national: %s}}
                """;
        var stopped = message(
                mapping("in", "json", "message: dossier-stopped\n" + fields.replace(", when: {national: %s}", "")),
                "{\"code\":\"A1\",\"text\":\"t\"}");
        assertThat(MappingTesting.write(
                        mapping("out", "json", fields.formatted("type, not: [dossier-stopped]")), stopped))
                .doesNotContain("text");
        assertThat(MappingTesting.write(mapping("out", "json", fields.formatted("status, not: [STOPPED]")), stopped))
                .contains("text");
        assertThat(MappingTesting.write(mapping("out", "json", fields.formatted("code")), stopped))
                .contains("text");
        assertThat(MappingTesting.write(mapping("out", "json", fields.formatted("receiptNumber")), stopped))
                .doesNotContain("text");
    }

    @Test
    void ofSeveralConditionsAllMustHold() {
        Mapping mapping = mapping("both", "json", """
                message: dossier-stopped
                fields:
                  - {local: $.code, national: code}
                  - local: $.text
                    national: text
                    when: [{path: $.a, is: [x]}, {path: $.b, not: [y]}, {national: code, not: [A2]}]
                """);
        String document = "{'code':'%s','text':'t','a':'%s','b':'%s'}".replace('\'', '"');
        assertThat(message(mapping, document.formatted("A1", "x", "z")).text()).isEqualTo("t");
        assertThat(message(mapping, document.formatted("A1", "x", "y")).text()).isNull();
        assertThat(message(mapping, document.formatted("A1", "w", "z")).text()).isNull();
        assertThat(MappingTesting.write(mapping, message(mapping, document.formatted("A1", "x", "z"))))
                .contains("text");
        assertThat(MappingTesting.write(mapping, message(mapping, document.formatted("A2", "x", "z"))))
                .doesNotContain("text");
    }

    @Test
    void fieldsMayShareAConditionOrHaveOthersInBetween() {
        Mapping mapping = mapping("in", "json", """
                message: dossier-progressed
                fields:
                  - {local: $.code, national: code, when: {path: $.a, is: [x]}}
                  - {local: $.text, national: text, when: {path: $.a, is: [x]}}
                  - {local: $.text, national: oneStopCode, when: {path: $.b, is: [x]}}
                  - {local: $.text, national: nationalCode}
                  - {local: $.text, national: receiptNumber, when: {path: $.a, is: [x]}}
                """);
        String json = "{'code':'A1','text':'t','a':'%s','b':'%s'}".replace('\'', '"');
        var first = message(mapping, json.formatted("x", "y"));
        assertThat(String.valueOf(first.code())).isEqualTo("A1");
        assertThat(first.text()).isEqualTo("t");
        assertThat(String.valueOf(first.nationalCode())).isEqualTo("t");
        assertThat(first.oneStopCode()).isNull();
        assertThat(String.valueOf(first.receiptNumber())).isEqualTo("t");
        var second = message(mapping, json.formatted("y", "x"));
        assertThat(second.code()).isNull();
        assertThat(second.text()).isNull();
        assertThat(String.valueOf(second.nationalCode())).isEqualTo("t");
        assertThat(String.valueOf(second.oneStopCode())).isEqualTo("t");
        assertThat(second.receiptNumber()).isNull();
    }
}
