package org.lienthong.sandbox;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** What the officials of the land office say with each verb, by the names of docs/sandbox.md. */
final class LandWords {

    private static final Duration EXTENSION = Duration.ofDays(10);

    private LandWords() {}

    static ObjectNode of(Verb verb, String receipt, Turn turn) {
        return switch (verb) {
            case DOSSIER_ACCEPTED -> takenIn(turn);
            case DOSSIER_PROGRESSED -> step("CB01", "CB01", "Thẩm định hồ sơ");
            case SUPPLEMENT_REQUESTED ->
                noted("CB01", "Đề nghị bổ sung giấy xác nhận tình trạng hôn nhân")
                        .put("until", later(turn));
            case SUPPLEMENT_RECEIVED -> noted("CB01", "Đã nhận giấy tờ bổ sung").put("promised", later(turn));
            case OBLIGATION_REQUESTED -> LandSlip.of(receipt, number("PC", "slip", turn), turn);
            case OBLIGATION_NOTIFIED -> notices(receipt, turn);
            case DOSSIER_COMPLETED -> completed(receipt, turn);
            case DOSSIER_WITHDRAWN -> noted("CB02", "Người sử dụng đất đề nghị rút hồ sơ");
            case DOSSIER_STOPPED -> noted("CB02", "Dừng giải quyết: đất đang có tranh chấp");
            case DOSSIER_RETURNED_FOR_CORRECTION ->
                noted("CB01", "Đề nghị sửa lại hồ sơ").put("kind", "update");
            default -> Json.object();
        };
    }

    static ObjectNode step(String from, String to, String what) {
        return Json.object().put("from", from).put("to", to).put("what", what).put("hours", 8.0);
    }

    private static ObjectNode noted(String officer, String note) {
        return Json.object().put("officer", officer).put("note", note);
    }

    /** Somebody who came to the land office without going to the one-stop-shop. */
    private static ObjectNode takenIn(Turn turn) {
        ObjectNode values = Json.object()
                .put("promised", later(turn))
                .put("officer", "Lê Văn Tiếp")
                .put("procedure", "1.012783")
                .put("procedureName", "Cấp đổi Giấy chứng nhận")
                .put("applicant", "Phạm Thị Lành")
                .put("id", "038176005521")
                .put("address", "Tổ 3, phường Sầm Sơn")
                .put("phone", "0915005521");
        values.putArray("parcels")
                .addObject()
                .put("sheet", "31")
                .put("number", "77")
                .put("area", "96.4");
        values.putArray("papers").addObject().put("name", "Giấy chứng nhận quyền sử dụng đất (bản gốc)");
        return values;
    }

    private static ObjectNode notices(String receipt, Turn turn) {
        ObjectNode values = noted("CB01", "Đã có thông báo nộp tiền");
        values.putArray("notices")
                .addObject()
                .put("number", number("TB-VP", "passed-on", turn))
                .put("name", "Phạm Thị Lành")
                .put("link", files(receipt, turn) + "/thong-bao.pdf");
        return values;
    }

    private static ObjectNode completed(String receipt, Turn turn) {
        int number = turn.next("certificate");
        return noted("CB02", "Đã có kết quả")
                .put("paper", "Giấy chứng nhận quyền sử dụng đất")
                .put("serial", "AH %08d".formatted(number))
                .put("book", "CN %05d".formatted(number))
                .put("link", files(receipt, turn) + "/giay-chung-nhan.pdf");
    }

    private static String number(String kind, String counter, Turn turn) {
        return "%s-%s-%06d".formatted(kind, Times.LIS.date(turn.now(), "yyyy"), turn.next(counter));
    }

    private static String later(Turn turn) {
        return turn.now().plus(EXTENSION).toString();
    }

    private static String files(String receipt, Turn turn) {
        return turn.text(Turn.OWN, Partner.ADDRESS) + "/files/" + receipt;
    }
}
