package org.lienthong.sandbox;

import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The slip as the land office states it: what only the land office knows about the dossier. */
final class LandSlip {

    /** The sandbox's own price list: one price for all land, VND per square metre. */
    private static final long LAND_PRICE = 6_500_000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LandSlip() {}

    static ObjectNode of(String receipt, String number, Turn turn) {
        ObjectNode slip = Json.object()
                .put("slip", number)
                .put("date", turn.now().atZone(ZONE).toLocalDate().toString())
                .put("issuer", "Văn phòng đăng ký đất đai, Phòng Đăng ký và Cấp giấy chứng nhận");
        ArrayNode duties = slip.putArray("duties").add("Lệ phí trước bạ");
        if (turn.flag(receipt, "sale")) {
            duties.add("Thuế thu nhập cá nhân");
        }
        slip.putArray("legal").add("Nghị định 252/2026/NĐ-CP");
        ArrayNode parcels = slip.putArray("parcels");
        for (JsonNode parcel : turn.file(receipt).path("parcels")) {
            parcels.addObject()
                    .put("sheet", Json.text(parcel, "sheet"))
                    .put("number", Json.text(parcel, "number"))
                    .put("position", "1")
                    .put("price", LAND_PRICE)
                    .put("origin", "Công nhận quyền sử dụng đất")
                    .put("term", "Lâu dài");
        }
        return slip;
    }
}
