package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentValuesTests {

    private static final String JSON = """
            { "Ma" : "H56", "Tỉnh":{"Mã":"é \\" x"},
              "HoSo": [ {"MaXa": "1"}, {"MaXa" :  "22", "So": 12.50, "Co": true, "Trong": null} ] }
            """;
    private static final String XML = """
            <?xml version="1.0"?><!-- <A>no</A> -->
            <p:Tep xmlns:p="urn:x"><HoSo><Ma c='1&gt;2'>A&amp;B</Ma></HoSo>
            <HoSo><Ma c="d"><![CDATA[<x>]]></Ma><Trong/></HoSo></p:Tep>
            """;

    @ParameterizedTest
    @CsvSource({
        "$.Ma, H57",
        "$.Tỉnh.Mã, ữ\"\\",
        "$.HoSo[1].MaXa, 23",
        "$.HoSo[1].So, 7",
        "$.HoSo[1].So, bảy",
        "$.HoSo[1].Co, false",
    })
    void aValueInJsonIsReplacedAndEverythingElseStaysAsItWas(String place, String value) {
        byte[] mended = DocumentValues.with(bytes(JSON), place, value).orElseThrow();

        assertThat(DocumentValues.at(mended, place)).contains(value);
        String before = DocumentValues.at(bytes(JSON), place).orElseThrow();
        assertThat(text(DocumentValues.with(mended, place, before).orElseThrow())
                        .replaceAll("[\"\\s]", ""))
                .isEqualTo(JSON.replaceAll("[\"\\s]", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/Tep/HoSo/Ma, C<D",
        "/p:Tep/HoSo[1]/Ma/@c, '\"'''",
        "/Tep/HoSo[2]/Ma, y]]>",
        "/Tep/HoSo[2]/Ma/@c, e",
        "/Tep/HoSo[2]/Trong, đầy",
    })
    void aValueInXmlIsReplacedAndEverythingElseStaysAsItWas(String place, String value) {
        byte[] mended = DocumentValues.with(bytes(XML), place, value).orElseThrow();

        assertThat(DocumentValues.at(mended, place)).contains(value);
        assertThat(DocumentValues.all(mended)).hasSameSizeAs(DocumentValues.all(bytes(XML)));
        DocumentValues.all(bytes(XML)).forEach((other, was) -> {
            if (!other.replace("p:", "").equals(place.replace("p:", "").replace("[1]", ""))) {
                assertThat(DocumentValues.at(mended, other)).as(other).contains(was);
            }
        });
    }

    @Test
    void aDocumentInsideAnotherIsMendedInItsPlace() {
        String plain = "{\"edXML\": \"<A><B>1</B></A>\"}";
        String base64 = "{\"edXML\": \"" + Base64.getEncoder().encodeToString(bytes("<A><B>1</B></A>")) + "\"}";
        for (String document : new String[] {plain, base64}) {
            byte[] mended =
                    DocumentValues.with(bytes(document), "$.edXML: /A/B", "2").orElseThrow();
            assertThat(DocumentValues.at(mended, "$.edXML: /A/B")).contains("2");
        }
    }

    @Test
    void whatIsNotThereOrNotSingleOrNotReadableIsLeftAlone() {
        for (String place : new String[] {"$.Không", "$.HoSo", "$.HoSo[7].MaXa", "/Tep", "", "cột"}) {
            assertThat(DocumentValues.with(bytes(JSON), place, "x")).as(place).isEmpty();
            assertThat(DocumentValues.with(bytes(XML), place, "x")).as(place).isEmpty();
            assertThat(DocumentValues.with(bytes("a;b\n1;2"), place, "x"))
                    .as(place)
                    .isEmpty();
            assertThat(DocumentValues.with(bytes("{\"a\":"), place, "x"))
                    .as(place)
                    .isEmpty();
            assertThat(DocumentValues.with(new byte[] {'{', (byte) 0xff}, place, "x"))
                    .as(place)
                    .isEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
