package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lienthong.dossier.NationalMessage;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in a cell, it comes back, and whatever comes in, nothing is thrown. */
class RowsPropertiesTests {

    private static final String FIELDS = """
            message: dossier-stopped
            fields:
              - {local: Số, national: receiptNumber, required: true}
              - {local: "a;b", national: text}
            """;
    private static final String FIXED = """
            fixed:
              columns:
                - {name: Số, at: 3, width: 8, pad: left}
                - {name: "a;b", at: 11, width: 30}
            """;
    private static final List<Mapping> MAPPINGS = List.of(
            MappingTesting.mapping("both", "csv", FIELDS),
            MappingTesting.mapping("both", "csv", "csv: {separator: tab, quote: \"'\", ends: lf}\n" + FIELDS),
            MappingTesting.mapping(
                    "both", "csv", "csv: {separator: \";\", header: false, columns: [x, \"a;b\", Số]}\n" + FIELDS),
            MappingTesting.mapping("both", "fixed", FIXED + FIELDS),
            MappingTesting.mapping("both", "rows", FIELDS));
    private static final Mapping FORM = MappingTesting.mapping("both", "form", FIELDS);

    @Property(tries = 200, seed = "2026")
    void everyCellComesBack(@ForAll("texts") List<String> texts) {
        NationalMessage[] messages = messages(texts);
        for (Mapping mapping : MAPPINGS) {
            String document = MappingTesting.write(mapping, messages);
            assertThat(MappingTesting.read(mapping, document).stream().map(MappingTesting::message))
                    .containsExactly(messages);
        }
        for (NationalMessage message : messages) {
            assertThat(MappingTesting.message(FORM, MappingTesting.write(FORM, message)))
                    .isEqualTo(message);
        }
    }

    @Property(tries = 300, seed = "2026")
    void nothingThatComesInThrows(@ForAll("documents") String document) {
        for (Mapping mapping : MAPPINGS) {
            assertThat(MappingTesting.read(mapping, document)).isNotEmpty();
            assertThat(MappingTesting.read(mapping, "Số;\"a;b\"\tSố,x\n" + document))
                    .isNotEmpty();
        }
        assertThat(MappingTesting.read(FORM, document)).hasSize(1);
    }

    private static NationalMessage[] messages(List<String> texts) {
        List<NationalMessage> messages = new ArrayList<>();
        for (String raw : texts) {
            String text = SafeText.clean(raw);
            String json = "{\"type\":\"DOSSIER_STOPPED\",\"receiptNumber\":\"BN" + messages.size() + "\""
                    + (text == null ? "" : ",\"text\":" + JsonMapper.shared().writeValueAsString(text)) + "}";
            messages.add(NationalJson.read(json, NationalMessage.class));
        }
        return messages.toArray(NationalMessage[]::new);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withChars("a\"';,|\t\n\r=%&+ êĐ\u0301<{0$")
                .ofMaxLength(14)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.strings()
                .withChars("a\"';,\t\n\r=%&+ ê{}:[]\u0000\ud800")
                .ofMaxLength(40);
    }
}
