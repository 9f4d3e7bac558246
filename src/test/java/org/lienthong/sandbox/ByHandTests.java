package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Partners that are made to speak, as a rehearsal does it. */
class ByHandTests extends SandboxTest {

    @Override
    Sandbox start() {
        SandboxProvince province = new SandboxProvince(
                "H56",
                Map.of(
                        "lis", new SandboxSystem("vbdlis", Map.of()),
                        "one-stop-shop", new SandboxSystem("mot-cua-json", Map.of()),
                        "portal", new SandboxSystem("portal-0-19", Map.of())),
                Hand.SECRETS);
        return Sandbox.start(new SandboxSettings(memory, hub.address(), List.of(province), Pace.test(), 0));
    }

    @Test
    void aVerbIsSaidAtOnceInTheWordsOfTheFamilyAndTheAnswerIsRemembered() {
        hub.says("one-stop-shop", "{\"thanhCong\":\"1\",\"thongBao\":\"Đã nhận\"}");
        shop().say(Verb.DOSSIER_REFUSED, "H56.12-9", Map.of("note", "thiếu \"giấy tờ\""));
        soon().until(() -> shop().memory().sentFor("H56.12-9").size() == 1);
        ObjectNode said = Json.read(hub.bodies("one-stop-shop/callback/tu-choi").get(0));
        assertThat(Json.text(said.path("suKien"), "lyDo")).isEqualTo("thiếu \"giấy tờ\"");
        assertThat(hub.calls("one-stop-shop").get(0).getHeader("X-Access-Token"))
                .isEqualTo(Hand.SECRETS.get("one-stop-shop.inbound"));
        assertThat(shop().memory().sentFor("H56.12-9").get(0))
                .satisfies(sent -> assertThat(sent.accepted()).isTrue())
                .satisfies(sent -> assertThat(sent.key()).isEqualTo("dossier-refused"))
                .satisfies(sent -> assertThat(sent.message()).isEqualTo("Đã nhận"));
    }

    @Test
    void alsoAnOfficeThatWasWrittenForItsFamilySpeaksByHand() {
        lis().say(
                        Verb.DOSSIER_PROGRESSED,
                        "BN-7",
                        Map.of("from", "CB01", "to", "CB02", "what", "Trình ký", "hours", 8.0));
        soon().until(() -> lis().memory().sentFor("BN-7").size() == 1);
        assertThat(hub.bodies("lis/ChuyenHoSo").get(0)).contains("Trình ký", "CB02");
    }

    @Test
    void whatAFamilyHasNoWordsForIsNotSaid() {
        assertThat(shop().canSay(Verb.OBLIGATION_PAID)).isFalse();
        assertThatThrownBy(() -> shop().say(Verb.OBLIGATION_PAID, "H56.12-9", Map.of()))
                .hasMessageContaining("obligation-paid");
    }

    @Test
    void theCounterOfNestedJsonTakesADossierAndHandsTheResultOver() throws Exception {
        hub.says("one-stop-shop", "{\"thanhCong\":\"1\",\"thongBao\":\"\"}");
        assertThat(tell("/ho-so/moi", opening("H56.12-9"))).contains("\"thanhCong\":\"1\"", "Thành công");
        soon().until(() -> hub.calls("one-stop-shop/callback/tiep-nhan").size() == 1);
        assertThat(hub.bodies("one-stop-shop/callback/tiep-nhan").get(0)).contains("BN-20");
        assertThat(tell("/ho-so/moi", opening("H56.12-9"))).contains("đã tồn tại");
        assertThat(tell("/ho-so/H56.12-9/tien-trinh", state("co-ket-qua"))).contains("Thành công");
        soon().until(() -> hub.calls("one-stop-shop/callback/tra-ket-qua").size() == 1);
        assertThat(tell("/ho-so/H56.12-9/tien-trinh", state("gì đó"))).contains("\"thanhCong\":\"0\"");
        assertThat(shop().memory().effects("H56.12-9")).hasSize(2);
    }

    @Test
    void everyStoryCanBeHandedInAtAPortalThatIsOnlyData() throws Exception {
        hub.says("portal", "{\"ket_qua\":\"1\"}");
        List<String> codes = sandbox.submitAll(1);
        soon().until(() -> portal().memory().acknowledgedByHub().size() == codes.size());
        assertThat(hub.bodies("portal/ho-so"))
                .extracting(body -> Json.text(Json.read(body).path("ds_ho_so").path(0), "so_ho_so"))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(hub.bodies("portal/ho-so").toString()).contains("\"dien_tich\": \"120,5\"", "2.500.000.000");
        String asked = Hand.text(
                at(portal()),
                "/trang-thai",
                "application/json",
                "{\"so_ho_so\":\"%s\",\"trang_thai\":\"3\",\"thoi_gian\":\"26/11/2026 08:00:00\"}"
                        .formatted(codes.get(0)),
                "Authorization",
                Guard.basic("h56-lienthong", "secret-2"));
        assertThat(asked).contains("\"ket_qua\":\"1\"");
        soon().until(() -> hub.bodies("portal/ho-so").size() == codes.size() + 1);
        assertThat(hub.bodies("portal/ho-so").get(codes.size())).contains("\"trang_thai\": \"17\"", "bo-sung.pdf");
        assertThat(portal().memory().statusOf(codes.get(0))).isEqualTo("5");
    }

    private String tell(String path, String body) throws Exception {
        return Hand.text(at(shop()), path, "application/json", body, "X-API-Key", "secret-4");
    }

    private static String opening(String code) {
        return """
                {"hoSo": {"tuCong": "1", "dinhDanh": {"maHoSo": "%s"}, "thuTuc": {"ma": "1.013994", "ten": "Cấp đổi"},
                 "nopLuc": "2026-11-26T08:00:00+07:00", "nguoiNop": {"hoTen": "Trần Thị B"},
                 "giayTo": [{"ten": "Giấy chứng nhận"}]}}""".formatted(code);
    }

    private static String state(String word) {
        return """
                {"hoSo": {"dinhDanh": {"maHoSo": "H56.12-9"}},
                 "suKien": {"trangThai": "%s", "thoiDiem": "2026-11-26T09:00:00+07:00"}}""".formatted(word);
    }
}
