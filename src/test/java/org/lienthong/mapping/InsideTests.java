package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.findings;
import static org.lienthong.mapping.MappingTesting.head;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.read;
import static org.lienthong.mapping.MappingTesting.write;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

/** Documents that lie in fields of other documents. */
class InsideTests {

    private static final Map<String, String> PATHS =
            Map.of("json", "$.a.b", "xml", "/A/B", "csv", "B", "rows", "B", "form", "b");
    private static final Map<String, String> FIELDS =
            Map.of("json", "$.So, $.Ly", "xml", "/M/So, /M/Ly", "csv", "So, Ly", "rows", "So, Ly", "form", "So, Ly");

    private static final NationalMessage MESSAGE = NationalJson.read(
            "{\"type\":\"DOSSIER_STOPPED\",\"receiptNumber\":\"B/1\",\"text\":\"Lý do ]]> ; , = % <B>&\\\"\"}",
            NationalMessage.class);

    private static String yaml(String inner, String inside) {
        String[] fields = FIELDS.get(inner).split(", ");
        return "message: dossier-stopped\ninside: " + inside + "\nfields:\n  - {local: " + fields[0]
                + ", national: receiptNumber, required: true}\n  - {local: " + fields[1] + ", national: text}\n";
    }

    private static String inside(String format, String encoding, String more) {
        return "{format: " + format + ", path: " + PATHS.get(format) + ", encoding: " + encoding + more + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv", "rows", "form"})
    void anyDocumentLiesInAnyOtherAndComesBack(String inner) {
        for (String outer : PATHS.keySet()) {
            for (String encoding : List.of("base64", "text")) {
                Mapping one = mapping("both", inner, yaml(inner, inside(outer, encoding, "")));
                assertThat(message(one, write(one, MESSAGE)))
                        .as(inner + " in " + outer + " as " + encoding)
                        .isEqualTo(MESSAGE);
                String around = ", inside: " + inside("xml", "text", "");
                Mapping two = mapping("both", inner, yaml(inner, inside(outer, encoding, around)));
                assertThat(message(two, write(two, MESSAGE))).isEqualTo(MESSAGE);
            }
        }
    }

    @Test
    void everyRowMayHoldADocumentAndABadOneSpoilsNoOther() {
        Mapping mapping = mapping("both", "xml", yaml("xml", inside("rows", "text", "")));
        assertThat(write(mapping, MESSAGE, MESSAGE)).contains("},{");
        String document = "{\"rows\":[{\"b\":\"<?xml version='1.0' encoding='utf-16'?>\\n<M><So>1</So></M>\"},"
                + "{\"B\":\"<M>\"},{\"B\":\"<M/>\"},{\"C\":\"x\"},{\"B\":\"<M><So>2</So></M>\"}]}";
        List<Reading> readings = read(mapping, document);
        assertThat(message(readings.get(0)).receiptNumber().value()).isEqualTo("1");
        assertThat(message(readings.get(4)).receiptNumber().value()).isEqualTo("2");
        assertThat(findings(mapping, document))
                .extracting(finding -> finding.path() + " " + finding.rule())
                .containsExactly("$.rows[1].B:  unreadable-document", "/M/So required", "$.rows[3].B required");
    }

    @Test
    void partsOfAnOuterDocumentMayHoldOneEach() {
        Mapping mapping =
                mapping("both", "json", yaml("json", "{format: json, each: $.data, path: doc, encoding: base64}"));
        String document = write(mapping, MESSAGE, MESSAGE);
        assertThat(read(mapping, document)).hasSize(2);
        assertThat(findings(mapping, "{\"data\":[]}")).extracting(Finding::rule).containsExactly("required");
    }

    @Test
    void atMostTwoDocumentsLieAround() {
        String three = inside(
                "json", "text", ", inside: " + inside("json", "text", ", inside: " + inside("json", "text", "")));
        assertThat(compile(head("in", "json") + yaml("json", three)).findings())
                .extracting(Finding::rule)
                .contains("wrong-type");
        assertThat(compile(head("in", "json")
                                + yaml("json", "{format: csv, csv: {quote: none}, path: B, encoding: text}"))
                        .findings())
                .extracting(Finding::rule)
                .contains("wrong-type");
    }
}
