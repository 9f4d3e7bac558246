package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.findings;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.message;
import static org.lienthong.mapping.MappingTesting.read;
import static org.lienthong.mapping.MappingTesting.rules;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.Payment;
import org.lienthong.dossier.Progress;
import org.lienthong.dossier.TaxNotice;

class ReadingJsonTests {

    private static final String ENDED = """
            message:
              path: $.TrangThaiKetThuc
              codes: {"0": dossier-completed, "1": dossier-stopped, "2": dossier-withdrawn}
            zone: UTC
            fields:
              - local: $.SoBienNhan
                national: receiptNumber
                required: true
              - local: $.NgayKetThuc
                national: occurredAt
                date: yyyy-MM-dd'T'HH:mm:ss
              - {local: $.GhiChu, national: text}
              - list: $.DanhSachGiayToKetQua
                national: result.documents
                fields:
                  - {local: TenGiayTo, national: name, required: true}
                  - {local: LinkFile, national: link}
              - list: $.DanhSachGiayToKetQua
                national: result.certificates
                fields:
                  - {local: SoPhatHanh, national: serialNumber}
                  - {local: SoVaoSo, national: bookNumber}
            """;

    @Test
    void readsTheExampleOfTheGuide() {
        NationalMessage message = message(mapping("in", "json", ENDED), """
                {"SoBienNhan":"BN-2026/000123","NgayKetThuc":"2026-11-02T08:30:00","TrangThaiKetThuc":0,"GhiChu":" ",
                 "DanhSachGiayToKetQua":[{"TenGiayTo":"Giấy chứng nhận","SoPhatHanh":"AA 01234567","SoVaoSo":"CS1"},
                 {"TenGiayTo":"Trích lục","LinkFile":"http://localhost/1","SoPhatHanh":null}]}
                """);
        assertThat(message.type()).isEqualTo(MessageType.DOSSIER_COMPLETED);
        assertThat(message.receiptNumber().value()).isEqualTo("BN-2026/000123");
        assertThat(message.occurredAt()).isEqualTo(Instant.parse("2026-11-02T08:30:00Z"));
        assertThat(message.text()).isNull();
        assertThat(message.result().documents()).extracting("name").containsExactly("Giấy chứng nhận", "Trích lục");
        assertThat(message.result().certificates()).extracting("serialNumber").containsExactly("AA 01234567");
    }

    @Test
    void whoMendsACodeIsToldWhichOnesThereAreAlsoWhereItSaysWhichMessageItIs() {
        assertThat(mapping("in", "json", ENDED).codesAt("$.TrangThaiKetThuc"))
                .containsOnlyKeys("0", "1", "2")
                .containsEntry("1", "DOSSIER_STOPPED");
        assertThat(mapping("in", "json", ENDED).codesAt("$.GhiChu")).isEmpty();
    }

    @Test
    void tellsEveryFaultOfAnItemWithPathLineAndColumn() {
        List<Finding> findings = findings(mapping("in", "json", ENDED), """
                {"NgayKetThuc":"2026-02-30T08:30:00",
                 "TrangThaiKetThuc":"9",
                 "DanhSachGiayToKetQua":[{"TenGiayTo":"A"},{"LinkFile":"http://localhost/1"}]}
                """);
        assertThat(rules(findings))
                .containsExactlyInAnyOrder(
                        "$.SoBienNhan required",
                        "$.NgayKetThuc date",
                        "$.TrangThaiKetThuc unknown-code",
                        "$.DanhSachGiayToKetQua[1].TenGiayTo required");
        Finding code = findings.stream()
                .filter(finding -> finding.rule().equals("unknown-code"))
                .findFirst()
                .orElseThrow();
        assertThat(code.place()).isEqualTo(new Finding.Place("document", 2, 21));
    }

    @Test
    void oneBadItemOfABatchNeverSpoilsTheOthers() {
        Mapping mapping = mapping("in", "json", """
                message: dossier-submitted
                each: $.data
                fields:
                  - {local: MaHoSo, national: code, required: true}
                  - {local: MaTTHC, national: submission.procedure, required: true}
                  - {local: NgayNopHoSo, national: submission.submittedAt, date: yyyyMMddHHmmss, required: true}
                  - {local: KenhThucHien, national: submission.channel, codes: {"1": DIRECT, "2": ONLINE, "3": POST}}
                  - {local: ChuHoSo, national: submission.applicant.name}
                  - {constant: OWNER, national: submission.applicant.role}
                  - {constant: INDIVIDUAL, national: submission.applicant.kind}
                  - {join: [DiaChi.So, DiaChi.Duong, DiaChi.Xa], separator: ", ", national: submission.applicant.address.text}
                """);
        List<Reading> readings = read(mapping, """
                {"service":"DongBoHoSoMC","data":[
                 {"MaHoSo":"H56.1","MaTTHC":"1.012783.H61","NgayNopHoSo":"20261102083000","KenhThucHien":"2","ChuHoSo":"Lê Văn Thử",
                  "DiaChi":{"So":"12","Xa":"Hạc Thành"}},
                 {"MaHoSo":"H56.2","MaTTHC":"abc","NgayNopHoSo":"20261102083000","KenhThucHien":"7","ChuHoSo":"Lê Văn Thử"}]}
                """);
        NationalMessage first = message(readings.get(0));
        assertThat(first.submission().procedure().value()).isEqualTo("1.012783");
        assertThat(first.submission().channel()).isEqualTo(Channel.ONLINE);
        assertThat(first.submission().submittedAt()).isEqualTo(Instant.parse("2026-11-02T01:30:00Z"));
        assertThat(first.submission().applicant().role()).isEqualTo(PartyRole.OWNER);
        assertThat(first.submission().applicant().address().text()).isEqualTo("12, Hạc Thành");
        Reading.Refused second = readings.get(1).fold(ok -> null, refused -> refused);
        assertThat(second.item()).isEqualTo(1);
        assertThat(second.name()).isEqualTo("H56.2");
        assertThat(rules(second.findings()))
                .containsExactly("$.data[1].MaTTHC procedure-code", "$.data[1].KenhThucHien unknown-code");
        assertThat(second.findings().toString()).doesNotContain("Lê");
    }

    @Test
    void readsSumsFilesBooleansNumbersAndListsOfValues() {
        Mapping mapping = mapping("in", "json", """
                message: dossier-progressed
                fields:
                  - {local: $.So, national: receiptNumber}
                  - {local: $.ChuyenLai, national: progress.sentBack, booleans: ["1", "0"]}
                  - {local: $.HanXuLy, national: progress.workingHours}
                  - {constant: Tệp, national: "supplement.documents[].name"}
                  - {local: $.TapTin.data, national: "supplement.documents[].content", file: base64}
                  - {local: $.TapTin.name, national: "supplement.documents[].fileName"}
                  - {local: $.SoTien, national: payment.amount}
                  - {local: $.MaThamChieu, national: payment.reference}
                  - {local: $.MaThongBao, national: payment.noticeNumber}
                  - {local: $.ThoiGian, national: payment.paidAt, date: [yyyyMMddHHmmss, dd/MM/yyyy]}
                  - {constant: PAYMENT, national: payment.kind}
                  - {config: madonvi, national: province}
                  - list: $.LoaiNghiaVu
                    national: slip.obligations
                    fields: [{local: ., national: .}]
                  - {local: $.SoPhieu, national: slip.number}
                  - {local: $.NgayLap, national: slip.date, date: yyyy-MM-dd}
                  - {local: $.CoQuan, national: slip.issuedBy}
                """);
        String data = Base64.getEncoder().encodeToString("hồ sơ".getBytes(StandardCharsets.UTF_8));
        MappingTesting.Store store = new MappingTesting.Store();
        String document = """
                {"So":"1","ChuyenLai":"1","HanXuLy":12.5,"TapTin":{"name":"don.pdf","data":"%s"},"SoTien":12500000,"MaThamChieu":"R1",
                "MaThongBao":"N1","ThoiGian":"02/11/2026","LoaiNghiaVu":["Lệ phí trước bạ","Thuế TNCN",null," "],
                "SoPhieu":"5","NgayLap":"2026-11-02","CoQuan":"VPĐKĐĐ"}
                """.formatted(data);
        NationalMessage message = message(mapping.read(
                        document.getBytes(StandardCharsets.UTF_8),
                        new Surroundings(MappingTesting.HANOI, java.util.Map.of("madonvi", "H56"), store))
                .get(0));
        Progress progress = message.progress();
        assertThat(progress.sentBack()).isTrue();
        assertThat(progress.workingHours()).isEqualByComparingTo(new BigDecimal("12.5"));
        assertThat(message.supplement().documents()).hasSize(1);
        assertThat(store.kept.get(message.supplement().documents().get(0).content()))
                .isEqualTo("hồ sơ".getBytes(StandardCharsets.UTF_8));
        assertThat(store.names.values()).containsExactly("don.pdf");
        Payment payment = message.payment();
        assertThat(payment.amount()).isEqualTo(new Money(12_500_000));
        assertThat(payment.paidAt()).isEqualTo(Instant.parse("2026-11-01T17:00:00Z"));
        assertThat(message.province().value()).isEqualTo("H56");
        assertThat(message.slip().obligations()).containsExactly("Lệ phí trước bạ", "Thuế TNCN");
        assertThat(message.slip().date()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void gathersScatteredRowsOfOneNoticeAndPayer() {
        Mapping mapping = mapping("in", "json", """
                message: obligation-notified
                fields:
                  - {local: $.Ma, national: code}
                  - list: $.Rows
                    national: notices
                    group: [number, payerTaxCode]
                    fields:
                      - {local: So, national: number}
                      - {local: Mst, national: payerTaxCode}
                      - {local: Muc, national: "payables[].item"}
                      - {local: Tien, national: "payables[].amount"}
                """);
        List<TaxNotice> notices = message(mapping, """
                {"Ma":"A","Rows":[{"So":"1","Mst":"a","Muc":"x","Tien":1},{"So":"2","Mst":"a","Muc":"x","Tien":2},
                {"So":"1","Mst":"a","Muc":"y","Tien":"3"},{"So":"1","Mst":"b","Muc":"y","Tien":4}]}
                """).notices();
        assertThat(notices).hasSize(3);
        assertThat(notices.get(0).payables()).extracting("amount").containsExactly(new Money(1), new Money(3));
    }

    @Test
    void aFieldWithAConditionCountsOnlyThen() {
        Mapping mapping = mapping("in", "json", """
                message: {path: $.Status, codes: {denied: dossier-refused, done: result-delivered}}
                fields:
                  - {local: $.Code, national: code}
                  - {local: $.Note, national: text, when: {path: $.Status, is: [denied]}}
                  - {local: $.SuccessNote, national: text, when: {path: $.Status, is: [done]}}
                  - {local: $.Finished, national: handover.deliveredAt, date: dd/MM/yyyy, when: {path: $.Status, is: [done]}}
                """);
        NationalMessage denied = message(
                mapping,
                "{\"Note\":\"a\",\"SuccessNote\":\"b\",\"Finished\":\"x\",\"Code\":\"C\",\"Status\":\"denied\"}");
        assertThat(denied.text()).isEqualTo("a");
        assertThat(denied.handover()).isNull();
    }

    @Test
    void onePositionOfAListCanBeRead() {
        Mapping mapping = mapping("in", "json", """
                message: supplement-provided
                fields:
                  - {local: $.Code, national: code}
                  - {local: "$.BoSung[-1].NoiDung", national: supplement.text}
                  - list: $.BoSung[-1].GiayTo
                    national: supplement.documents
                    fields: [{local: Ten, national: name}]
                """);
        NationalMessage message = message(mapping, """
                {"Code":"C","BoSung":[{"NoiDung":"một","GiayTo":[{"Ten":"a"}]},{"NoiDung":"hai","GiayTo":[{"Ten":"b"},{"Ten":"c"}]}]}
                """);
        assertThat(message.supplement().text()).isEqualTo("hai");
        assertThat(message.supplement().documents()).extracting("name").containsExactly("b", "c");
    }
}
