package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of the family tax-gate for what the tax office decides. */
final class TaxGateVoice implements Voice {

    /** Stands in a journaled body for the SecurityKey. */
    static final String SECRET = "{secret}";

    private static final String NOTICE = "ThongBaoThue";
    private static final String PROOF = "ChungTuThue";

    @Override
    public boolean canSay(Verb verb) {
        return verb == Verb.OBLIGATION_NOTIFIED || verb == Verb.OBLIGATION_PAID;
    }

    @Override
    public boolean canHear(Verb verb) {
        return verb == Verb.OBLIGATION_REQUESTED;
    }

    @Override
    public void say(Verb verb, List<String> dossiers, ObjectNode values, Turn turn) {
        switch (verb) {
            case OBLIGATION_NOTIFIED -> notices(dossiers, values, turn);
            case OBLIGATION_PAID -> proof(dossiers.get(0), values, turn);
            default -> throw new IllegalArgumentException("tax-gate has no words for " + verb.code());
        }
    }

    private static void notices(List<String> dossiers, ObjectNode values, Turn turn) {
        String until = Times.TAX_GATE.date(Instant.parse(Json.text(values, "until")), "dd-MM-yyyy");
        XmlText xml = new XmlText().open("DATA").open("BODY");
        for (JsonNode dossier : values.path("dossiers")) {
            xml.open("ROW_LIST").field("MA_HSO", Json.text(dossier, "code"));
            dossier.path("notices").forEach(notice -> rows(notice, until, xml, turn));
            xml.close("ROW_LIST");
        }
        xml.close("BODY").close("DATA");
        String file = Base64.getEncoder().encodeToString(xml.toString().getBytes(StandardCharsets.UTF_8));
        ObjectNode body = envelope(NOTICE, turn).put("IsUpdating", "False");
        body.set("Data", Json.object().put("FileThongBaoThue", file));
        turn.call(Partner.HUB, NOTICE, dossiers, "", "application/json", body.toString());
    }

    private static void rows(JsonNode notice, String until, XmlText xml, Turn turn) {
        for (JsonNode sum : notice.path("sums")) {
            xml.open("LIST")
                    .field("MA_SO_THUE", Json.text(notice, "taxCode"))
                    .field("TEN_NNT", Json.text(notice, "name"))
                    .field("SO_QUYET_DINH", Json.text(notice, "number"))
                    .field("NGAY_QUYET_DINH", Times.TAX_GATE.date(turn.now(), "dd-MM-yyyy"))
                    .field("TEN_TIEUMUC", Json.text(sum, "item"))
                    .field("SO_TIEN", Json.text(sum, "amount"))
                    .field("HAN_NOP", until)
                    .close("LIST");
        }
    }

    private static void proof(String code, ObjectNode values, Turn turn) {
        String number = Json.text(values, "number");
        ObjectNode data = Json.object()
                .put("MaHoSo", code)
                .put("MaSoThue", Json.text(values, "taxCode"))
                .put("HoTenNguoiNopTien", Json.text(values, "name"))
                .put("SoCMTNguoiNopTien", Json.text(values, "id"))
                .put("DiaChiNguoiNopTien", Json.text(values, "address"))
                .put("UrlFileChungTu", Json.text(values, "link"));
        data.putObject("ThongTinThanhToan")
                .put("NoiDungThanhToan", "Nộp theo thông báo " + number)
                .put("ThoiGianThanhToan", Times.TAX_GATE.write(turn.now()))
                .put("MaThongBaoThue", number)
                .put("TrangThaiThanhToan", "1")
                .put("SoTien", Json.text(values, "sum"));
        ObjectNode body = envelope(PROOF, turn).set("Data", data);
        turn.call(Partner.HUB, PROOF, List.of(code), number, "application/json", body.toString());
    }

    private static ObjectNode envelope(String service, Turn turn) {
        return Json.object()
                .put("SecurityKey", SECRET)
                .put("Service", service)
                .put("Ngay", Times.TAX_GATE.write(turn.now()));
    }
}
