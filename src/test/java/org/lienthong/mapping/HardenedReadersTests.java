package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.surroundings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;

class HardenedReadersTests {

    private final Mapping xml =
            mapping("in", "xml", "message: dossier-stopped\nfields: [{local: /A/Code, national: code}]\n");
    private final Mapping json =
            mapping("in", "json", "message: dossier-stopped\nfields: [{local: $.Code, national: code}]\n");

    private static List<String> rules(Mapping mapping, byte[] document) {
        return mapping.read(document, surroundings()).stream()
                .flatMap(reading -> reading.fold(ok -> List.<Finding>of(), Reading.Refused::findings).stream())
                .map(Finding::rule)
                .toList();
    }

    private List<String> xml(String document) {
        return rules(xml, document.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> json(String document) {
        return rules(json, document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDocumentTypeIsRefusedAndNeverIgnored() {
        assertThat(xml("<!DOCTYPE A><A><Code>1</Code></A>")).containsExactly("doctype");
        assertThat(xml("<!DOCTYPE A [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><A><Code>&x;</Code></A>"))
                .containsExactly("doctype");
        assertThat(xml("<!DOCTYPE A SYSTEM \"http://localhost:1/a.dtd\"><A><Code>1</Code></A>"))
                .containsExactly("doctype");
        assertThat(xml("<!DOCTYPE A [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><A>&b;</A>"))
                .containsExactly("doctype");
        assertThat(xml("<A><Code>&x;</Code></A>")).containsExactly("doctype");
    }

    @Test
    void xmlBeyondTheLimitsIsRefused() {
        assertThat(xml("<A>".repeat(64) + "</A>".repeat(64))).doesNotContain("too-deep");
        assertThat(xml("<A>".repeat(65) + "</A>".repeat(65))).containsExactly("too-deep");
        assertThat(xml("<A>".repeat(100_000))).containsExactly("too-deep");
        assertThat(xml("<A><B/>" + "<B/>".repeat(500_000) + "</A>")).containsExactly("too-long");
        assertThat(xml("<A b='" + "x".repeat(70_000) + "'/>")).containsExactly("too-long");
        assertThat(xml("<A "
                        + IntStream.range(0, 70).mapToObj(i -> "a" + i + "='1'").collect(Collectors.joining(" "))
                        + "/>"))
                .hasSize(1);
        assertThat(xml("<A><Code>" + "x".repeat((16 << 20) + 1) + "</Code></A>"))
                .containsExactly("too-long");
        assertThat(xml("<A><Code>" + "<![CDATA[xx]]>".repeat(10) + "</Code></A>"))
                .isEmpty();
    }

    @Test
    void onlyUtf8IsRead() {
        assertThat(xml("<?xml version=\"1.0\" encoding=\"utf-8\"?><A><Code>1</Code></A>"))
                .isEmpty();
        assertThat(xml("\ufeff<A><Code>1</Code></A>")).isEmpty();
        assertThat(json("\ufeff{\"Code\":\"1\"}")).isEmpty();
        assertThat(xml("<?xml version=\"1.0\" encoding=\"windows-1258\"?><A><Code>1</Code></A>"))
                .containsExactly("unreadable-document");
        assertThat(rules(xml, "<A><Code>1</Code></A>".getBytes(StandardCharsets.UTF_16)))
                .containsExactly("unreadable-document");
        assertThat(rules(json, "{\"Code\":\"1\"}".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("unreadable-document");
        assertThat(rules(json, "{\"Code\":\"1\",\"N\":\"ê\"}".getBytes(Charset.forName("ISO-8859-1"))))
                .containsExactly("unreadable-document");
        byte[] overlong = "{\"Code\":\"1\",\"N\":\"xx\"}".getBytes(StandardCharsets.UTF_8);
        overlong[overlong.length - 4] = (byte) 0xc0;
        overlong[overlong.length - 3] = (byte) 0xaf;
        assertThat(rules(json, overlong)).containsExactly("unreadable-document");
    }

    @Test
    void nothingMayFollowTheDocumentAndNothingMayBeMissingFromIt() {
        assertThat(xml("<A><Code>1</Code></A>x")).containsExactly("unreadable-document");
        assertThat(xml("<A><Code>1</Code></A><A/>")).containsExactly("unreadable-document");
        assertThat(xml("<A><Code>1</Code>")).containsExactly("unreadable-document");
        assertThat(xml("")).containsExactly("unreadable-document");
        assertThat(json("{\"Code\":\"1\"} x")).containsExactly("unreadable-document");
        assertThat(json("{\"Code\":\"1\"}{}")).containsExactly("unreadable-document");
        assertThat(json("{\"Code\":\"1\"")).containsExactly("unreadable-document");
        assertThat(json("{\"Code\":1.}")).containsExactly("unreadable-document");
        assertThat(json("")).containsExactly("shape");
        assertThat(json("[]")).containsExactly("shape");
    }

    @Test
    void jsonBeyondTheLimitsIsRefused() {
        assertThat(json("{\"x\":" + "[".repeat(64) + "]".repeat(64) + "}")).containsExactly("too-deep");
        assertThat(json("{\"x\":" + "9".repeat(101) + "}")).containsExactly("too-long");
        assertThat(json("{\"" + "n".repeat(60_000) + "\":1}")).containsExactly("too-long");
        assertThat(json("{\"x\":{\"a\":1,\"a\":2}}")).containsExactly("repeated");
    }

    @Test
    void aNameThatStandsTwiceInOneObjectIsRefusedWhereverItStands() {
        assertThat(json("{\"Code\":\"1\",\"x\":2,\"Code\":\"1\"}")).containsExactly("repeated");
        assertThat(json("{\"x\":[{\"a\":1},[{\"b\":1,\"a\":2,\"b\":3}]]}")).containsExactly("repeated");
        assertThat(json("{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"a\":2}"))
                .containsExactly("repeated");
        assertThat(json("{\"x\":{\"a\":1},\"y\":{\"a\":1},\"z\":[{\"a\":1},{\"a\":1}]}"))
                .doesNotContain("repeated");
    }

    @Test
    void theReaderKeepsWatchWhereOthersUseIt() throws IOException, XMLStreamException {
        XMLStreamReader reader = HardenedXml.open(
                new ByteArrayInputStream("<A> <B>x<!-- - -->y</B></A>".getBytes(StandardCharsets.UTF_8)));
        reader.nextTag();
        reader.nextTag();
        assertThat(reader.getElementText()).isEqualTo("xy");
        reader.nextTag();
        assertThat(reader.isEndElement()).isTrue();
    }
}
