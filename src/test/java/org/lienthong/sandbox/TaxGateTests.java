package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TaxGateTests extends SandboxTest {

    private static final String NOTICE = "tax-gate/ThongBaoThue";
    private static final String PROOF = "tax-gate/ChungTuThue";

    @Test
    void aSlipBecomesOneNoticeForEachLandUserByShare() throws Exception {
        assertThat(Hand.slip(at(gate()), Hand.slip("PC-1", "H56.12-1", "1/2", "1/2")))
                .contains("<Ma>0</Ma>");
        soon().until(() -> hub.calls(NOTICE).size() == 1);
        List<XmlPart> rows = rows(0);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).text("MA_HSO")).isEqualTo("H56.12-1");
        assertThat(rows.get(0).all("LIST"))
                .extracting(list -> list.text("SO_TIEN"))
                .containsExactly("6250000", "25000000", "6250000", "25000000");
        assertThat(rows.get(0).all("LIST"))
                .extracting(list -> list.text("SO_QUYET_DINH"))
                .satisfies(numbers -> assertThat(numbers.stream().distinct()).hasSize(2));
        assertThat(Json.text(Json.read(hub.bodies(NOTICE).get(0)), "SecurityKey"))
                .isEqualTo("secret \"7\"");
    }

    /** Thuế TNCN is of who sells, lệ phí trước bạ of who buys. */
    @Test
    void whoSellsOwesTheIncomeTaxAndWhoBuysTheRegistrationFeeEachOnNoticesOfTheirOwn() throws Exception {
        String sold = Hand.slip("PC-1", "H56.12-1", "1/1")
                .replace(
                        "<ThuaDat>",
                        "<BenChuyen><VaiTro>chuyen</VaiTro><Ten>Ông Bán</Ten><SoDinhDanh>038061000009</SoDinhDanh>"
                                + "<MaSoThue>8061000009</MaSoThue><DiaChi>Hạc Thành</DiaChi></BenChuyen><ThuaDat>");
        assertThat(Hand.slip(at(gate()), sold)).contains("<Ma>0</Ma>");
        soon().until(() -> hub.calls(NOTICE).size() == 1);

        assertThat(rows(0).get(0).all("LIST"))
                .extracting(list -> list.text("MA_SO_THUE") + " " + list.text("SO_TIEN"))
                .containsExactly("038185000000 12500000", "8061000009 50000000");
    }

    @Test
    void aCitizenPaysOnceTheHubHasTakenTheNotice() throws Exception {
        Hand.slip(at(gate()), Hand.slip("PC-1", "H56.12-1", "1/2", "1/2"));
        soon().until(() -> pay("H56.12-1").contains("2"));
        soon().until(() -> hub.calls(PROOF).size() == 2);
        assertThat(pay("H56.12-1")).contains("2");
        ObjectNode payment =
                Json.read(hub.bodies(PROOF).get(0)).withObject("Data").withObject("ThongTinThanhToan");
        assertThat(Json.text(payment, "SoTien")).isEqualTo("31250000");
        assertThat(gate().memory().sentFor("H56.12-1"))
                .extracting(Sent::door)
                .startsWith("ThongBaoThue", "ChungTuThue");
        assertThat(hub.calls(PROOF)).hasSize(2);
    }

    @Test
    void aNoticeThatTheHubRefusedCannotBePaid() throws Exception {
        hub.says(
                "tax-gate",
                "{\"Result\":0,\"Message\":\"\",\"Items\":[{\"MaHoSo\":\"H56.12-1\",\"Result\":0,\"Message\":\"x\"}]}");
        Hand.slip(at(gate()), Hand.slip("PC-1", "H56.12-1", "1/1"));
        soon().until(() -> gate().memory().sent().size() == 1);
        assertThat(gate().memory().acknowledgedByHub()).isEmpty();
        assertThat(pay("H56.12-1")).contains("0");
    }

    @Test
    void slipsThatAreDueTogetherGoOutInOneDocument() throws Exception {
        gate().desk().turn(turn -> {
            new TaxOfficials(new TaxGateVoice())
                    .take(XmlPart.read(Hand.slip("PC-1", "H56.12-1", "1/1").getBytes()), turn);
            new TaxOfficials(new TaxGateVoice())
                    .take(XmlPart.read(Hand.slip("PC-2", "H56.12-2", "1/1").getBytes()), turn);
            return turn;
        });
        soon().until(() -> gate().memory().acknowledgedByHub().size() == 1);
        assertThat(rows(0)).extracting(row -> row.text("MA_HSO")).containsExactly("H56.12-1", "H56.12-2");
        assertThat(gate().memory().sentFor("H56.12-2")).hasSize(1);
        assertThat(hub.calls(NOTICE)).hasSize(1);
    }

    @Test
    void aRepeatedSlipIsAnsweredAsThereAndNeverDoubles() throws Exception {
        String slip = Hand.slip("PC-1", "H56.12-1", "1/1");
        Hand.slip(at(gate()), slip);
        assertThat(Hand.slip(at(gate()), slip)).contains("<Ma>0</Ma>", "đã tồn tại");
        soon().until(() -> hub.calls(NOTICE).size() == 1);
        assertThat(gate().memory().effects("H56.12-1")).hasSize(1);
        assertThat(gate().memory().receivedFor("H56.12-1")).hasSize(2);
    }

    @Test
    void anIncompleteSlipIsRefusedAndNamesWhatIsMissing() throws Exception {
        String slip = Hand.slip("PC-1", "H56.12-1", "1/1")
                .replace("<GiaDat>6500000</GiaDat>", "")
                .replaceAll("<DiaChi>[^<]*</DiaChi><TyLe>", "<TyLe>");
        assertThat(Hand.slip(at(gate()), slip)).contains("<Ma>1</Ma>", "NguoiSuDungDat/DiaChi", "ThuaDat/GiaDat");
        assertThat(Hand.slip(at(gate()), "<PhieuChuyen phienBan='1.0'/>")).contains("<Ma>1</Ma>");
        assertThat(Hand.slip(at(gate()), "<PhieuChuyen")).contains("<Ma>1</Ma>");
    }

    @Test
    void aTokenNeedsTheSecretAndASlipNeedsAToken() throws Exception {
        String form = "grant_type=client_credentials&client_id=h56-lienthong&client_secret=no";
        assertThat(Hand.response(at(gate()), "/token", "application/x-www-form-urlencoded", form)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Hand.response(at(gate()), "/PhieuChuyen", "application/xml", "<a/>", "Authorization", "Bearer x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theSecurityKeyIsNeverWrittenDown() throws Exception {
        Hand.slip(at(gate()), Hand.slip("PC-1", "H56.12-1", "1/1"));
        soon().until(() -> gate().memory().acknowledgedByHub().size() == 1);
        assertThat(java.nio.file.Files.readString(memory.resolve("H56/tax-gate.jsonl")))
                .doesNotContain("secret \\");
    }

    private String pay(String code) throws Exception {
        return Hand.text(at(gate()), "/nop-thue", "application/json", "{\"MaHoSo\":\"" + code + "\"}")
                .replaceAll("\\D", "");
    }

    private List<XmlPart> rows(int index) {
        ObjectNode body = Json.read(hub.bodies(NOTICE).get(index));
        byte[] xml = Base64.getDecoder().decode(Json.text(body.path("Data"), "FileThongBaoThue"));
        return XmlPart.read(xml).all("BODY").get(0).all("ROW_LIST");
    }
}
