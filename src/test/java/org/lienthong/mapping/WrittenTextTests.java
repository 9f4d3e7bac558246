package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.head;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.rules;
import static org.lienthong.mapping.MappingTesting.surroundings;
import static org.lienthong.mapping.MappingTesting.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

/** Texts of several parts, and lists in one text, are written so that they are read again, or not at all. */
class WrittenTextTests {

    private static final String BODY = """
            message: dossier-completed
            fields:
              - {local: $.So, national: code}
              - list: $.L
                national: result.documents
                fields: [%s]
            """;
    private static final Mapping PLAIN = mapping(
            "in",
            "json",
            BODY.formatted(
                    "{local: n, national: name}, {local: c, national: component}, {local: f, national: fileName}"));

    private static final Map<String, Mapping> MAPPINGS = new HashMap<>();

    private static String part(String national, String by, String part) {
        return "{local: ., national: " + national + ", split: {by: \"" + by + "\", part: " + part + "}}";
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static List<String> refusals(Mapping mapping, NationalMessage message) {
        try {
            List<Finding> findings = mapping.write(List.of(message), surroundings(), new ByteArrayOutputStream());
            return rules(findings);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static NationalMessage plain(String... parts) {
        String list = List.of(parts).stream().map(part -> "{" + part + "}").collect(Collectors.joining(","));
        return message(PLAIN, json("{'So':'A1','L':[" + list + "]}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            first              | after-first        | 'n':'a','c':'b=c' | a=b=c
            first              | after-first        | 'n':'a'           | a
            before-last        | last               | 'c':'c','n':'a=b' | a=b=c
            last               | before-last        | 'n':'a'           | a
            1, of: 2           | 2, of: 2           | 'n':'a','c':'c'   | a=c
            2, of: 2           | 1, of: 2           | 'n':'a'           | =a
            1, of: 2           | 2, of: 2           | 'n':'a'           | a=
            """)
    void thePartsOfATextAreWrittenTogether(String name, String component, String parts, String text) {
        String fields = part("name", "=", name) + ", " + part("component", "=", component);
        Mapping mapping = mapping("both", "json", BODY.formatted(fields));
        assertThat(write(mapping, plain(parts))).isEqualTo(json("{'So':'A1','L':['" + text + "']}"));
        assertThat(message(mapping, write(mapping, plain(parts)))).isEqualTo(plain(parts));
    }

    @Test
    void aPartWithItsSeparatorInItIsToldAndSoIsAMissingOne() {
        String fields = part("name", "=", "1, of: 2") + ", "
                + part("component", "=", "2, of: 2, label: số").replace("}}", "}, required: true}");
        Mapping mapping = mapping("both", "json", BODY.formatted(fields));
        assertThat(write(mapping, plain("'n':'a','c':'2'"))).contains("\"a=số 2\"");
        assertThat(refusals(mapping, plain("'n':'a=b','c':'2'"))).contains("result.documents[0].name parts");
        assertThat(refusals(mapping, plain("'n':'a'"))).contains("result.documents[0].component required");
    }

    @Test
    void aListInOneTextIsWrittenWithTheSeparatorInBetween() {
        Mapping mapping = mapping(
                "both",
                "json",
                BODY.formatted("{local: ., national: name}")
                        .replace("list: $.L", "list: $.L\n    by: \"; \"\n    required: true"));
        assertThat(write(mapping, plain("'n':'a'", "'n':'b;c'"))).isEqualTo(json("{'So':'A1','L':'a; b;c'}"));
        assertThat(message(mapping, json("{'So':'A1','L':'a; b;c'}"))).isEqualTo(plain("'n':'a'", "'n':'b;c'"));
        assertThat(refusals(mapping, plain("'n':'a'", "'n':'b; c'"))).containsExactly("result.documents[1] parts");
        assertThat(refusals(mapping, plain())).containsExactly("result.documents required");
        Mapping dashes = mapping(
                "both",
                "json",
                BODY.formatted("{local: ., national: name}").replace("list: $.L", "list: $.L\n    by: \"--\""));
        assertThat(refusals(dashes, plain("'n':'a-'", "'n':'b'"))).containsExactly("result.documents parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{local: $.A, national: text, split: {by: '/', part: first}}",
                "{local: $.A, national: text, split: {by: '/', part: 1, of: 2}}",
                "{local: $.A, national: text, split: {by: '/', part: 2, of: 2}}"
            })
    void aTextOfWhichAPartHasNoFieldIsNotWritten(String field) {
        assertThat(compile(head("both", "json") + "message: dossier-completed\nfields:\n  - " + field + "\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("missing-key");
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("ab;=/ ê-")
                .ofMinLength(0)
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 500, seed = "2026")
    void whatIsWrittenIsReadAgainOrRefused(@ForAll("texts") List<String> texts) {
        String[] parts = texts.stream()
                .map(text -> "'n':'x" + text + "','c':'" + texts.get(texts.size() - 1) + "','f':'"
                        + text.replace("/", "") + "'")
                .toArray(String[]::new);
        NationalMessage message;
        try {
            message = plain(parts);
        } catch (AssertionError unreadable) {
            return;
        }
        for (String[] of : new String[][] {
            {"1, of: 3", "2, of: 3", "3, of: 3"},
            {"3, of: 3", "1, of: 3", "2, of: 3"}
        }) {
            for (String separator : List.of("=", " ", "--", " = ")) {
                for (String by : List.of(";", "; ", " ", "/")) {
                    String fields = part("name", separator, of[0]) + ", " + part("component", separator, of[1]) + ", "
                            + part("fileName", separator, of[2]);
                    String body = BODY.formatted(fields).replace("$.L", "$.L\n    by: \"" + by + "\"");
                    Mapping mapping = MAPPINGS.computeIfAbsent(body, text -> mapping("both", "json", text));
                    List<String> refusals = refusals(mapping, message);
                    if (refusals.isEmpty()) {
                        String written = write(mapping, message);
                        assertThat(message(mapping, written)).as(written).isEqualTo(message);
                    } else {
                        assertThat(refusals).allMatch(refusal -> refusal.endsWith(" parts"));
                    }
                }
            }
        }
    }
}
