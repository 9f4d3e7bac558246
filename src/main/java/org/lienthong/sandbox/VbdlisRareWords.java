package org.lienthong.sandbox;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a land office of the family vbdlis says seldom: it took a dossier in itself, returned one, passed notices on. */
final class VbdlisRareWords {

    private static final Map<String, String> RETURNS = Map.of(
            "update", "YeuCauCapNhatHoSo",
            "procedure", "ThongBaoNhapSaiThuTuc",
            "slip", "ThueChuyenTraHoSoDoSai");

    private VbdlisRareWords() {}

    /** The kind of return is its door. */
    static void returned(String receipt, ObjectNode values, Turn turn) {
        String kind = Json.text(values, "kind");
        ObjectNode body = VbdlisVoice.named(receipt).put("GhiChu", Json.text(values, "note"));
        if (!kind.equals("slip")) {
            body.put("MaCanBoXuLy", Json.text(values, "officer"));
        }
        VbdlisVoice.call(receipt, String.valueOf(RETURNS.get(kind)), kind, body, turn);
    }

    static void notices(String receipt, ObjectNode values, Turn turn) {
        ObjectNode body = VbdlisVoice.named(receipt)
                .put("NgayCoKetQuaThue", Times.LIS.write(turn.now()))
                .put("NguoiXuLy", Json.text(values, "officer"))
                .put("GhiChu", Json.text(values, "note"));
        ArrayNode notices = body.putArray("DanhSachThongBaoThue");
        for (JsonNode notice : values.path("notices")) {
            notices.addObject()
                    .put("SoThongBaoThue", Json.text(notice, "number"))
                    .put("HoTenChu", Json.text(notice, "name"))
                    .put("DuongDanThongBaoThue", Json.text(notice, "link"));
        }
        VbdlisVoice.call(receipt, "GuiKetQuaThue", "notices", body, turn);
    }

    static void takenIn(String receipt, ObjectNode values, Turn turn) {
        ObjectNode body = VbdlisVoice.named(receipt)
                .put("NgayTiepNhan", Times.LIS.write(turn.now()))
                .put("NgayHenTra", VbdlisVoice.time(values, "promised"))
                .put("NguoiTiepNhan", Json.text(values, "officer"));
        body.putObject("ThongTinQuyTrinh")
                .put("MaQuyTrinh", Json.text(values, "procedure"))
                .put("TenQuyTrinh", Json.text(values, "procedureName"));
        body.putObject("ThongTinNguoiNopDon")
                .put("HoTen", Json.text(values, "applicant"))
                .put("SoChungMinh", Json.text(values, "id"))
                .put("DiaChiChiTiet", Json.text(values, "address"))
                .put("SoDienThoai", Json.text(values, "phone"));
        ArrayNode parcels = body.putArray("ThongTinThuaDat");
        for (JsonNode parcel : values.path("parcels")) {
            parcels.addObject()
                    .put("SoHieuBanDo", Json.text(parcel, "sheet"))
                    .put("SoThuTuThua", Json.text(parcel, "number"))
                    .put("DienTich", Json.text(parcel, "area"));
        }
        ArrayNode papers = body.putArray("DanhSachGiayToDinhKem");
        for (JsonNode paper : values.path("papers")) {
            papers.addObject().put("TenGiayTo", Json.text(paper, "name")).put("SoBanChinh", 1);
        }
        VbdlisVoice.call(receipt, "TiepNhanHoSoChoMotCua", receipt, body, turn);
    }
}
