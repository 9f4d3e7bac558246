package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.rules;
import static org.lienthong.mapping.MappingTesting.surroundings;
import static org.lienthong.mapping.MappingTesting.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

class WritingTests {

    private static final NationalMessage ACCEPTED = NationalJson.read("""
            {"type":"DOSSIER_ACCEPTED","code":"H56-1","receipt":{"number":"BN1","receivedAt":"2026-11-02T01:30:00Z"},
             "submission":{"procedure":"1.013831","submittedAt":"2026-11-01T01:30:00Z",
              "applicant":{"role":"OWNER","kind":"INDIVIDUAL","name":"Lê \\"Văn\\" <Thử> & con","phone":"0900000000"},
              "parcels":[{"sheet":"12","number":"34","commune":"14758","area":125.50},{"sheet":"12","number":"35","area":60}],
              "documents":[{"name":"Đơn đăng ký biến động đất đai","originals":1},{"name":"Sơ đồ"}]},
             "slip":{"number":"1","date":"2026-11-02","issuedBy":"VPĐKĐĐ","obligations":["a","b"]}}
            """, NationalMessage.class);

    private static final NationalMessage REFUSED = NationalJson.read(
            "{\"type\":\"DOSSIER_REFUSED\",\"code\":\"H56-2\",\"text\":\"Thiếu giấy tờ\"}", NationalMessage.class);

    @Test
    void writesJsonInTheOrderOfTheFileAndJoinsWhatSharesAPath() {
        Mapping mapping = mapping("out", "json", """
                message: dossier-accepted
                zone: UTC
                fields:
                  - {local: $.LaQuyTrinhCapTinh, config: provinceLevel, as: boolean}
                  - {local: $.TinhId, config: tinhId, as: integer, required: true}
                  - {local: $.XaId, national: submission.applicant.address.commune, as: integer}
                  - {local: $.SoBienNhan, national: receipt.number, required: true}
                  - {local: $.NguoiNop.HoTen, national: submission.applicant.name, required: true}
                  - {local: $.NgayTiepNhan, national: receipt.receivedAt, date: "yyyy-MM-dd'T'HH:mm:ss"}
                  - {local: $.NguoiNop.SoDienThoai, national: submission.applicant.phone}
                  - {local: $.NguoiNop.DiaChi.Xa, national: submission.applicant.address.text}
                  - {local: $.Loai, constant: LIS}
                  - list: $.ThongTinThuaDat
                    national: submission.parcels
                    fields:
                      - {local: SoThuTuThua, national: number, as: integer}
                      - {local: DienTich, national: area}
                  - list: $.GiayTo
                    national: submission.documents
                    fields:
                      - {local: Ten, national: name, max: 10, cut: true}
                      - {local: SoBanChinh, national: originals, as: integer}
                  - list: $.NghiaVu
                    national: slip.obligations
                    fields: [{local: ., national: .}]
                  - list: $.LePhi
                    national: submission.fees
                    fields: [{local: Ten, national: name}]
                """);
        assertThat(write(mapping, ACCEPTED)).isEqualTo("""
                {"LaQuyTrinhCapTinh":false,"TinhId":38,"SoBienNhan":"BN1",\
                "NguoiNop":{"HoTen":"Lê \\"Văn\\" <Thử> & con","SoDienThoai":"0900000000"},\
                "NgayTiepNhan":"2026-11-02T01:30:00","Loai":"LIS",\
                "ThongTinThuaDat":[{"SoThuTuThua":34,"DienTich":"125.50"},{"SoThuTuThua":35,"DienTich":"60"}],\
                "GiayTo":[{"Ten":"Đơn đăng …","SoBanChinh":1},{"Ten":"Sơ đồ"}],"NghiaVu":["a","b"]}""");
    }

    @Test
    void whatIsOnlyWantedIsToldBeforeAndNeverStandsInTheWay() throws IOException {
        Mapping mapping = mapping("out", "json", """
                message: dossier-accepted
                fields:
                  - {local: $.SoBienNhan, national: receipt.number, required: true}
                  - {local: $.NgayHenTra, national: receipt.promisedAt, wanted: true, when: {national: type, is: [dossier-accepted]}}
                  - {local: $.NguoiNhan, national: receipt.receivedBy, wanted: true}
                  - {local: $.NguoiNhan, national: submission.applicant.name}
                  - list: $.GiayTo
                    national: submission.documents
                    wanted: true
                    fields:
                      - {local: Ten, national: name, wanted: true}
                      - {local: Tep, national: content, file: base64, wanted: true}
                  - list: $.LePhi
                    national: submission.fees
                    wanted: true
                    fields: [{local: Ten, national: name}]
                """);

        assertThat(write(mapping, ACCEPTED)).contains("\"SoBienNhan\":\"BN1\"").doesNotContain("NgayHenTra");
        assertThat(mapping.lacks(ACCEPTED, surroundings()))
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly(
                        "wanted receipt.promisedAt",
                        "wanted submission.documents[0].content",
                        "wanted submission.documents[1].content",
                        "wanted submission.fees");
        assertThat(mapping.lacks(REFUSED, surroundings()))
                .extracting(finding -> finding.rule() + " " + finding.path())
                .startsWith("required receipt.number");
    }

    @Test
    void writesSeveralMessagesAsPartsBehindAHeader() {
        Mapping mapping = mapping("out", "json", """
                message: {path: TrangThai, codes: {"2": dossier-accepted, "3": [dossier-refused, dossier-stopped]}}
                each: $.data
                header:
                  - {local: $.session, config: session, required: true}
                  - {local: $.service, constant: DongBoHoSoMC}
                fields:
                  - {local: MaHoSo, national: code, required: true}
                  - {local: GhiChu, national: text, when: {national: type, is: [dossier-refused]}}
                """);
        assertThat(write(mapping, surroundings(Map.of("session", "s1")), ACCEPTED, REFUSED))
                .isEqualTo("{\"session\":\"s1\",\"service\":\"DongBoHoSoMC\",\"data\":["
                        + "{\"TrangThai\":\"2\",\"MaHoSo\":\"H56-1\"},"
                        + "{\"TrangThai\":\"3\",\"MaHoSo\":\"H56-2\",\"GhiChu\":\"Thiếu giấy tờ\"}]}");
    }

    @Test
    void writesXmlWithAttributesNamespacesAndLists() {
        Mapping mapping = mapping("out", "xml", """
                message: dossier-accepted
                namespaces: {p: "urn:a&b"}
                fields:
                  - {local: /p:Doc/Code, national: code}
                  - {local: /p:Doc/@phienBan, constant: "1.0"}
                  - {local: /p:Doc/Người, national: submission.applicant.name}
                  - {local: /p:Doc/Empty/A, national: text}
                  - list: /p:Doc/Papers/Paper
                    national: submission.documents
                    fields:
                      - {local: "@copies", national: originals}
                      - {local: ., national: name}
                """);
        assertThat(write(mapping, ACCEPTED)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <p:Doc xmlns:p="urn:a&amp;b" phienBan="1.0"><Code>H56-1</Code>\
                <Người>Lê &quot;Văn&quot; &lt;Thử&gt; &amp; con</Người>\
                <Papers><Paper copies="1">Đơn đăng ký biến động đất đai</Paper><Paper>Sơ đồ</Paper></Papers></p:Doc>""");
    }

    @Test
    void tellsEveryThingThatTheOtherSideNeedsAndDoesNotGet() throws IOException {
        Mapping mapping = mapping("out", "json", """
                message: {path: $.Status, codes: {a: dossier-accepted}}
                fields:
                  - {local: $.Missing, national: nationalCode, required: true}
                  - {local: $.Setting, config: nothing, required: true}
                  - {local: $.Kind, national: submission.applicant.kind, codes: {"3": ORGANISATION}}
                  - {local: $.Name, national: submission.applicant.name, max: 5}
                  - {local: $.Number, national: submission.applicant.name, as: integer}
                  - list: $.Papers
                    national: submission.documents
                    fields: [{local: Link, national: link, required: true}]
                  - {list: $.Fees, national: submission.fees, required: true, fields: [{local: A, national: name}]}
                """);
        List<Finding> findings = mapping.write(List.of(ACCEPTED), surroundings(), new ByteArrayOutputStream());
        assertThat(rules(findings))
                .containsExactly(
                        "nationalCode required",
                        "config nothing required",
                        "submission.applicant.kind unknown-code",
                        "submission.applicant.name text-too-long",
                        "submission.applicant.name number",
                        "submission.documents[0].link required",
                        "submission.documents[1].link required",
                        "submission.fees required");
        assertThat(findings.get(0).place().toString()).isEqualTo("mappings/test/mapping.yaml:7:5");
        assertThat(findings.toString()).doesNotContain("Thử");
        assertThat(rules(mapping.write(List.of(REFUSED), surroundings(), new ByteArrayOutputStream())))
                .contains("type unknown-code");
    }

    @Test
    void writesFilesAndDocumentsInsideDocumentsThatCanBeReadAgain() throws IOException {
        String body = """
                message: supplement-provided
                inside: {format: json, path: $.Data.File, encoding: base64}
                each: /D/R
                fields:
                  - {local: C, national: code}
                  - list: F
                    national: supplement.documents
                    fields:
                      - {local: N, national: name}
                      - {local: B, national: content, file: base64}
                """;
        MappingTesting.Store store = new MappingTesting.Store();
        byte[] bytes = new byte[40_000];
        new java.util.Random(7).nextBytes(bytes);
        Content content = store.keep(new ByteArrayInputStream(bytes), "x");
        NationalMessage sent = NationalJson.read(
                "{\"type\":\"SUPPLEMENT_PROVIDED\",\"code\":\"A\",\"supplement\":{\"documents\":[{\"name\":\"n\",\"content\":"
                        + NationalJson.write(content) + "}]}}",
                NationalMessage.class);
        Surroundings surroundings = new Surroundings(MappingTesting.HANOI, Map.of("k", "v"), store);
        Mapping out = mapping("both", "xml", body + "header: [{local: $.Key, config: k}]\n");
        String json = write(out, surroundings, sent);
        assertThat(json).startsWith("{\"Key\":\"v\",\"Data\":{\"File\":\"");
        assertThat(message(out.read(json.getBytes(StandardCharsets.UTF_8), surroundings)
                        .get(0)))
                .isEqualTo(sent);

        Mapping plain = mapping("both", "json", """
                message: supplement-provided
                fields:
                  - {local: $.C, national: code}
                  - list: $.F
                    national: supplement.documents
                    fields: [{local: N, national: name}, {local: T.data, national: content, file: base64}]
                """);
        String written = write(plain, surroundings, sent);
        assertThat(written).contains(Base64.getEncoder().encodeToString(bytes));
        assertThat(message(plain.read(written.getBytes(StandardCharsets.UTF_8), surroundings)
                        .get(0)))
                .isEqualTo(sent);
    }

    @Test
    void severalMessagesNeedPartsAndAWrongWayIsAFinding() throws IOException {
        Mapping one = mapping("out", "json", "fields: [{local: $.A, national: code}]\n");
        assertThatThrownBy(() -> write(one, ACCEPTED, REFUSED)).isInstanceOf(IllegalArgumentException.class);
        assertThat(rules(MappingTesting.findings(one, "{}"))).containsExactly(" direction");
        Mapping in = mapping("in", "json", "message: dossier-stopped\nfields: [{local: $.A, national: code}]\n");
        assertThat(rules(in.write(List.of(ACCEPTED), surroundings(), new ByteArrayOutputStream())))
                .containsExactly(" direction");
    }
}
