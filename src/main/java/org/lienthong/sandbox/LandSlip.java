package org.lienthong.sandbox;

import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The slip as the land office states it: what only the land office knows about the dossier. */
final class LandSlip {

    /** The sandbox province's own price list: one price for all land, VND per square metre. */
    private static final long LAND_PRICE = 6_500_000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LandSlip() {}

    static ObjectNode of(String receipt, String number, Turn turn) {
        String today = turn.now().atZone(ZONE).toLocalDate().toString();
        ObjectNode slip = Json.object()
                .put("SoBienNhan", receipt)
                .put("SoPhieu", number)
                .put("NgayLap", today)
                .put("CoQuanLap", "Văn phòng đăng ký đất đai tỉnh Thanh Hóa")
                .put("NgayNhanDu", today);
        ArrayNode duties = slip.putArray("LoaiNghiaVu").add("Lệ phí trước bạ");
        if (turn.flag(receipt, "sale")) {
            duties.add("Thuế thu nhập cá nhân");
        }
        slip.putArray("CanCuPhapLy").add("Nghị định 252/2026/NĐ-CP");
        ArrayNode parcels = slip.putArray("DanhSachThua");
        for (JsonNode parcel : turn.file(receipt).path("parcels")) {
            parcels.addObject()
                    .put("SoHieuBanDo", Json.text(parcel, "SoHieuBanDo"))
                    .put("SoThuTuThua", Json.text(parcel, "SoThuTuThua"))
                    .put("ViTri", "1")
                    .put("GiaDat", LAND_PRICE)
                    .put("NguonGoc", "Công nhận quyền sử dụng đất")
                    .put("ThoiHan", "Lâu dài");
        }
        slip.putArray("MienGiam");
        return slip;
    }
}
