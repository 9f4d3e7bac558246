package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LisTests extends SandboxTest {

    private static final String RECEIPT = "BN-2026-000001";
    private static final String SALE = "Hợp đồng chuyển nhượng quyền sử dụng đất";
    private static final String PROOF = "Giấy xác nhận tình trạng hôn nhân";
    private static final String TAXED = "1.013831";
    private static final String UNTAXED = "1.012783";

    @Test
    void anUntaxedDossierIsWorkedOnAndEndsWithACertificate() throws Exception {
        accept(Hand.acceptance(RECEIPT, UNTAXED, "Đơn"));
        soon().until(() -> doors().equals(List.of("ChuyenHoSo", "ChuyenHoSo", "KetThucHoSo")));
        ObjectNode end = body(2);
        assertThat(end.path("TrangThaiKetThuc").asInt()).isZero();
        assertThat(Json.text(end, "NgayKetThuc")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(hub.calls("lis/").get(0).getUrl()).endsWith("/ChuyenHoSo/secret+5%2Fa");
        String link = Json.text(end.path("DanhSachGiayToKetQua").path(0), "LinkFile");
        assertThat(Hand.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aTaxedDossierWaitsUntilTheObligationIsSettled() throws Exception {
        accept(Hand.acceptance(RECEIPT, TAXED, SALE, PROOF));
        soon().until(() -> doors().equals(List.of("ChuyenHoSo", "LienThongThue")));
        ObjectNode slip = body(1);
        assertThat(slip.path("LoaiNghiaVu")).hasSize(2);
        assertThat(Json.text(slip.path("DanhSachThua").path(0), "SoThuTuThua")).isEqualTo("101");
        assertThat(tax(false)).isEqualTo(1);
        assertThat(doors()).hasSize(2);
        assertThat(tax(true)).isEqualTo(1);
        soon().until(() -> doors().size() == 4);
        assertThat(doors()).endsWith("ChuyenHoSo", "KetThucHoSo");
        assertThat(tax(true)).isEqualTo(1);
        assertThat(Hand.lis(at(lis()), "capnhattrangthaitraketquahoso", delivered())
                        .path("data")
                        .asInt())
                .isEqualTo(1);
        assertThat(lis().memory().statusOf(RECEIPT)).isEqualTo("delivered");
    }

    @Test
    void aSaleWithoutProofOfMarriageIsSentBackForItAndGoesOnWhenItCame() throws Exception {
        accept(Hand.acceptance(RECEIPT, TAXED, SALE));
        soon().until(() -> doors().equals(List.of("ChuyenHoSo", "YeuCauBoSungHoSo")));
        assertThat(body(1).path("LaTamDung").isBoolean()).isTrue();
        ObjectNode papers = supplement();
        assertThat(Hand.lis(at(lis()), "capnhattrangthaibosunghoso", papers)
                        .path("data")
                        .asInt())
                .isEqualTo(1);
        assertThat(Hand.lis(at(lis()), "capnhattrangthaibosunghoso", papers).toString())
                .contains("đã tồn tại");
        soon().until(() -> doors().size() == 4);
        assertThat(doors()).endsWith("NhanBoSungHoSo", "LienThongThue");
    }

    @Test
    void aWishToWithdrawEndsTheDossierAsWithdrawn() throws Exception {
        accept(Hand.acceptance(RECEIPT, UNTAXED, "Đơn đề nghị rút hồ sơ"));
        soon().until(() -> doors().equals(List.of("ChuyenHoSo", "KetThucHoSo")));
        assertThat(body(1).path("TrangThaiKetThuc").asInt()).isEqualTo(2);
    }

    @Test
    void aReceiptThatIsThereIsAnsweredAsThereAndOpenedOnce() throws Exception {
        ObjectNode body = Hand.acceptance(RECEIPT, UNTAXED, "Đơn");
        accept(body);
        assertThat(Hand.lis(at(lis()), "tiepnhan", body).toString()).contains("\"data\":1", "đã tồn tại");
        assertThat(lis().memory().effects("code of " + RECEIPT)).hasSize(1);
        soon().until(() -> doors().size() == 3);
    }

    @Test
    void wrongTypesMissingFieldsAndLocalTimesAreRefusedWithAReason() throws Exception {
        ObjectNode good = Hand.acceptance(RECEIPT, UNTAXED, "Đơn");
        assertRefused(good.deepCopy().put("TinhId", "38"), "TinhId");
        assertRefused(good.deepCopy().put("LaQuyTrinhCapTinh", "False"), "LaQuyTrinhCapTinh");
        assertRefused(good.deepCopy().put("SoBienNhan", " "), "SoBienNhan");
        ObjectNode area = good.deepCopy();
        ((ObjectNode) area.path("ThongTinThuaDat").path(0)).put("DienTich", 120.5);
        assertRefused(area, "DienTich");
        ObjectNode paper = good.deepCopy();
        ((ObjectNode) paper.path("DanhSachGiayToDinhKem").path(0).path("TapTin")).put("data", "%%%");
        assertRefused(paper, "base64");
        String local = Times.LIS.write(Instant.now().plus(Duration.ofHours(7)));
        assertRefused(good.deepCopy().put("NgayTiepNhan", local), "tương lai");
        assertRefused(good.deepCopy().put("NgayTiepNhan", "23/11/2026"), "NgayTiepNhan");
        assertThat(Hand.text(at(lis()), "/tiepnhan", "application/json", "{", "X-API-Key", "secret-6"))
                .contains("\"data\":0");
        assertThat(Hand.response(at(lis()), "/tiepnhan", "application/json", "{}", "X-API-Key", "x")
                        .statusCode())
                .isEqualTo(401);
    }

    private void assertRefused(ObjectNode body, String reason) throws Exception {
        assertThat(Hand.lis(at(lis()), "tiepnhan", body).toString()).contains("\"data\":0", reason);
    }

    private void accept(ObjectNode body) throws Exception {
        assertThat(Hand.lis(at(lis()), "tiepnhan", body).path("data").asInt()).isEqualTo(1);
    }

    private int tax(boolean settled) throws Exception {
        ObjectNode body = Json.object()
                .put("SoBienNhan", RECEIPT)
                .put("DaHoanThanh", settled)
                .put("NgayCapNhat", "2026-11-01T01:00:00");
        return Hand.lis(at(lis()), "capnhatnghiavutaichinh", body).path("data").asInt();
    }

    private static ObjectNode delivered() {
        return Json.object().put("SoBienNhan", RECEIPT).put("NgayTra", "2026-11-02T01:00:00");
    }

    private static ObjectNode supplement() {
        ObjectNode body = Json.object().put("SoBienNhan", RECEIPT).put("NgayHenTraMoi", "2026-12-30T09:00:00");
        body.putArray("DanhSachGiayToBoSung")
                .addObject()
                .put("TenGiayTo", PROOF)
                .putObject("TapTin")
                .put("name", "a.pdf")
                .put("data", Base64.getEncoder().encodeToString(Pdf.saying(PROOF)));
        return body;
    }

    private List<String> doors() {
        return hub.calls("lis/").stream()
                .map(LoggedRequest::getUrl)
                .map(url -> url.split("/")[4])
                .toList();
    }

    private ObjectNode body(int index) {
        return Json.read(hub.bodies("lis/").get(index));
    }
}
