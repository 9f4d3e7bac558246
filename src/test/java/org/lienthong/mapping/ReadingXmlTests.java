package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.findings;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.read;
import static org.lienthong.mapping.MappingTesting.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.TaxNotice;

class ReadingXmlTests {

    private static final String NOTICES = """
            message: obligation-notified
            inside: {format: json, path: $.Data.FileThongBaoThue, encoding: base64}
            each: /DATA/BODY/ROW_LIST
            fields:
              - {local: MA_HSO, national: code, required: true}
              - list: LIST
                national: notices
                group: [number, payerTaxCode]
                fields:
                  - {local: SO_QUYET_DINH, national: number, required: true}
                  - {local: MA_SO_THUE, national: payerTaxCode}
                  - {local: TEN_NNT, national: payerName}
                  - {local: NGAY_QUYET_DINH, national: issuedOn, date: dd-MM-yyyy}
                  - {local: TEN_TIEUMUC, national: "payables[].item", required: true}
                  - {local: SO_TIEN, national: "payables[].amount", required: true}
                  - {local: HAN_NOP, national: "payables[].dueOn", date: dd-MM-yyyy}
            """;

    private static String wrapped(String xml) {
        return "{\"SecurityKey\":\"k\",\"Data\":{\"FileThongBaoThue\":\""
                + Base64.getMimeEncoder()
                        .encodeToString(xml.getBytes(StandardCharsets.UTF_8))
                        .replace("\r\n", "\\r\\n")
                + "\"}}";
    }

    @Test
    void readsABatchOfNoticesInsideJsonAndRefusesOnlyTheBadRow() {
        List<Reading> readings = read(mapping("in", "xml", NOTICES), wrapped("""
                <?xml version="1.0" encoding="UTF-8"?>
                <DATA><BODY><ROW_LIST><MA_HSO>H56.1</MA_HSO>
                <LIST><MA_SO_THUE>0101</MA_SO_THUE><SO_QUYET_DINH>12/TB</SO_QUYET_DINH><NGAY_QUYET_DINH>02-11-2026</NGAY_QUYET_DINH>
                <TEN_TIEUMUC>Thuế TNCN</TEN_TIEUMUC><SO_TIEN>12500000</SO_TIEN><HAN_NOP>02-12-2026</HAN_NOP></LIST>
                <LIST><MA_SO_THUE>0101</MA_SO_THUE><SO_QUYET_DINH>12/TB</SO_QUYET_DINH><NGAY_QUYET_DINH>02-11-2026</NGAY_QUYET_DINH>
                <TEN_TIEUMUC>Lệ phí trước bạ</TEN_TIEUMUC><SO_TIEN>500000</SO_TIEN></LIST>
                </ROW_LIST><ROW_LIST><MA_HSO>H56.2</MA_HSO>
                <LIST><SO_QUYET_DINH>13/TB</SO_QUYET_DINH><TEN_TIEUMUC>x</TEN_TIEUMUC><SO_TIEN>1.000</SO_TIEN></LIST></ROW_LIST>
                </BODY></DATA>
                """));
        List<TaxNotice> notices = message(readings.get(0)).notices();
        assertThat(notices).hasSize(1);
        assertThat(notices.get(0).issuedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(notices.get(0).payables())
                .extracting("amount")
                .containsExactly(new Money(12_500_000), new Money(500_000));
        Reading.Refused refused = readings.get(1).fold(ok -> null, no -> no);
        assertThat(refused.name()).isEqualTo("H56.2");
        assertThat(rules(refused.findings())).containsExactly("/DATA/BODY/ROW_LIST[2]/LIST[1]/SO_TIEN money");
        assertThat(refused.findings().get(0).place().line()).isEqualTo(8);
    }

    @Test
    void rowsOfOneNoticeThatDisagreeAreAFinding() {
        assertThat(rules(findings(mapping("in", "xml", NOTICES), wrapped("""
                <DATA><BODY><ROW_LIST><MA_HSO>H56.1</MA_HSO>
                <LIST><SO_QUYET_DINH>1</SO_QUYET_DINH><TEN_NNT>A</TEN_NNT><TEN_TIEUMUC>x</TEN_TIEUMUC><SO_TIEN>1</SO_TIEN></LIST>
                <LIST><SO_QUYET_DINH>1</SO_QUYET_DINH><TEN_NNT>B</TEN_NNT><TEN_TIEUMUC>x</TEN_TIEUMUC><SO_TIEN>1</SO_TIEN></LIST>
                </ROW_LIST></BODY></DATA>
                """))))
                .containsExactly("/DATA/BODY/ROW_LIST[1]/LIST[2] group");
    }

    @Test
    void readsAttributesNamespacesAndOnePosition() {
        Mapping mapping = mapping("in", "xml", """
                message: {path: /p:Doc/@status, codes: {waiting: supplement-requested}}
                namespaces: {p: "urn:a", q: "urn:b"}
                fields:
                  - {local: /p:Doc/p:Code, national: code}
                  - {local: "/p:Doc/q:Supplementary[last()]/Note", national: supplement.text}
                  - {local: "/p:Doc/p:Papers/p:Paper[1]/@name", national: text}
                """);
        NationalMessage message = message(mapping, """
                <Doc xmlns="urn:a" xmlns:z="urn:b" status="waiting"><Code>C1</Code><z:Code>no</z:Code>
                <z:Supplementary><Note xmlns="">một</Note></z:Supplementary>
                <z:Supplementary><Note xmlns="">hai <![CDATA[& ba]]></Note></z:Supplementary>
                <Papers><Paper name="a"/><Paper name="b"/></Papers></Doc>
                """);
        assertThat(message.code().value()).isEqualTo("C1");
        assertThat(message.supplement().text()).isEqualTo("hai & ba");
        assertThat(message.text()).isEqualTo("a");
    }

    @Test
    void refusesWhatStandsTwiceOrIsNoSingleValueOrBeginsOtherwise() {
        Mapping mapping = mapping("in", "xml", """
                message: dossier-progressed
                fields:
                  - {local: /A/Code, national: code}
                  - {local: /A/B/Note, national: text}
                """);
        assertThat(rules(findings(mapping, "<A><Code>1</Code><Code>2</Code></A>")))
                .containsExactly("/A/Code repeated");
        assertThat(rules(findings(mapping, "<A><Code><X>1</X></Code></A>"))).containsExactly("/A/Code shape");
        assertThat(rules(findings(mapping, "<A><B>text</B></A>"))).containsExactly("/A/B shape");
        assertThat(rules(findings(mapping, "<Other/>"))).containsExactly("/Other shape");
        assertThat(rules(findings(mapping, "<A xmlns='urn:x'/>"))).containsExactly("/A shape");
    }
}
