package org.lienthong.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The officials of the tax office: they compute, notify in batches, and pass on what the citizens paid. */
final class TaxOfficials {

    /** Stands in a journaled body for the SecurityKey. */
    static final String SECRET = "{secret}";

    private static final String NOTICE = "ThongBaoThue";
    private static final String PROOF = "ChungTuThue";
    private static final String NOTICES = "notices";

    /** 30 days from the day of the notice, NĐ 252/2026 Đ21. */
    private static final Duration TIME_TO_PAY = Duration.ofDays(30);

    void take(XmlPart slip, Turn turn) {
        String code = slip.text("MaHoSo");
        ArrayNode notices = Json.array();
        for (XmlPart user : slip.all("NguoiSuDungDat")) {
            List<TaxRule.Due> due = TaxRule.owedBy(user, slip);
            if (!due.isEmpty()) {
                notices.add(notice(user, due, turn));
            }
        }
        turn.note(
                code,
                Json.object()
                        .put(Office.STATUS, "computed")
                        .put(Office.ALIAS, slip.text("SoBienNhan"))
                        .put(Office.OTHER_ALIAS, slip.text("SoPhieu"))
                        .set(NOTICES, notices));
        turn.plan("notify", code);
    }

    /** Everything that is computed and not yet told goes out in one document. */
    void notify(Turn turn) {
        List<String> due = turn.filesLike(file -> Json.text(file, Office.STATUS).equals("computed"));
        if (due.isEmpty()) {
            return;
        }
        XmlText xml = new XmlText().open("DATA").open("BODY");
        for (String code : due) {
            xml.open("ROW_LIST").field("MA_HSO", code);
            turn.file(code).path(NOTICES).forEach(notice -> rows(notice, xml, turn));
            xml.close("ROW_LIST");
            turn.note(code, Office.STATUS, "told");
        }
        xml.close("BODY").close("DATA");
        String file = Base64.getEncoder().encodeToString(xml.toString().getBytes(StandardCharsets.UTF_8));
        ObjectNode body = envelope(NOTICE, turn).put("IsUpdating", "False");
        body.set("Data", Json.object().put("FileThongBaoThue", file));
        turn.call(Partner.HUB, NOTICE, due, "", "application/json", body.toString());
    }

    /** A notice that the hub has taken can be paid. */
    void answered(Fact.Queued call, Verdict verdict, Turn turn) {
        if (call.door().equals(NOTICE)) {
            call.dossiers().stream()
                    .filter(verdict.takenDossiers()::contains)
                    .forEach(code -> turn.note(code, Office.STATUS, "payable"));
        }
    }

    /** Pays every notice of the dossier at once; answers how many are paid, 0 while none can be paid. */
    int pay(String code, Turn turn) {
        JsonNode notices = turn.file(code).path(NOTICES);
        String status = turn.text(code, Office.STATUS);
        if (status.equals("paid")) {
            return notices.size();
        }
        if (!status.equals("payable")) {
            return 0;
        }
        turn.note(code, Office.STATUS, "paid");
        notices.forEach(notice -> proof(code, notice, turn));
        return notices.size();
    }

    private static ObjectNode notice(XmlPart user, List<TaxRule.Due> due, Turn turn) {
        String number = "TB-%s-%06d".formatted(Times.TAX_GATE.date(turn.now(), "yyyy"), turn.next("notice"));
        String taxCode = user.text("MaSoThue").isEmpty() ? user.text("SoDinhDanh") : user.text("MaSoThue");
        ObjectNode notice = Json.object()
                .put("number", number)
                .put("taxCode", taxCode)
                .put("name", user.text("Ten"))
                .put("id", user.text("SoDinhDanh"))
                .put("address", user.text("DiaChi"));
        ArrayNode sums = notice.putArray("sums");
        due.forEach(sum -> sums.addObject().put("item", sum.item()).put("amount", sum.amount()));
        return notice;
    }

    private static void rows(JsonNode notice, XmlText xml, Turn turn) {
        for (JsonNode sum : notice.path("sums")) {
            xml.open("LIST")
                    .field("MA_SO_THUE", Json.text(notice, "taxCode"))
                    .field("TEN_NNT", Json.text(notice, "name"))
                    .field("SO_QUYET_DINH", Json.text(notice, "number"))
                    .field("NGAY_QUYET_DINH", Times.TAX_GATE.date(turn.now(), "dd-MM-yyyy"))
                    .field("TEN_TIEUMUC", Json.text(sum, "item"))
                    .field("SO_TIEN", Json.text(sum, "amount"))
                    .field("HAN_NOP", Times.TAX_GATE.date(turn.now().plus(TIME_TO_PAY), "dd-MM-yyyy"))
                    .close("LIST");
        }
    }

    private static void proof(String code, JsonNode notice, Turn turn) {
        String number = Json.text(notice, "number");
        long sum = notice.path("sums")
                .valueStream()
                .mapToLong(due -> due.path("amount").asLong())
                .sum();
        String link = "http://localhost:%d/files/%s/GNT-%s.pdf"
                .formatted(turn.file(Turn.OWN).path("port").asInt(), code, number);
        ObjectNode data = Json.object()
                .put("MaHoSo", code)
                .put("MaSoThue", Json.text(notice, "taxCode"))
                .put("HoTenNguoiNopTien", Json.text(notice, "name"))
                .put("SoCMTNguoiNopTien", Json.text(notice, "id"))
                .put("DiaChiNguoiNopTien", Json.text(notice, "address"))
                .put("UrlFileChungTu", link);
        data.putObject("ThongTinThanhToan")
                .put("NoiDungThanhToan", "Nộp theo thông báo " + number)
                .put("ThoiGianThanhToan", Times.TAX_GATE.write(turn.now()))
                .put("MaThongBaoThue", number)
                .put("TrangThaiThanhToan", "1")
                .put("SoTien", Long.toString(sum));
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
