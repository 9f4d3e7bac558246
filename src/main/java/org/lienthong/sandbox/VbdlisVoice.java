package org.lienthong.sandbox;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The words of the family vbdlis for what a land office decides. */
final class VbdlisVoice implements Voice {

    @Override
    public boolean canSay(Verb verb) {
        return switch (verb) {
            case DOSSIER_ACCEPTED,
                    DOSSIER_PROGRESSED,
                    DOSSIER_RETURNED_FOR_CORRECTION,
                    SUPPLEMENT_REQUESTED,
                    SUPPLEMENT_RECEIVED,
                    OBLIGATION_REQUESTED,
                    OBLIGATION_NOTIFIED,
                    DOSSIER_COMPLETED,
                    DOSSIER_WITHDRAWN,
                    DOSSIER_STOPPED -> true;
            default -> false;
        };
    }

    @Override
    public boolean canHear(Verb verb) {
        return true;
    }

    @Override
    public void say(Verb verb, List<String> dossiers, ObjectNode values, Turn turn) {
        String receipt = dossiers.get(0);
        switch (verb) {
            case DOSSIER_PROGRESSED -> step(receipt, values, turn);
            case SUPPLEMENT_REQUESTED ->
                call(
                        receipt,
                        "YeuCauBoSungHoSo",
                        "5",
                        named(receipt)
                                .put("NgayChoBoSung", time(values, "until"))
                                .put("MaCanBoXuLy", Json.text(values, "officer"))
                                .put("LaTamDung", true)
                                .put("GhiChu", Json.text(values, "note")),
                        turn);
            case SUPPLEMENT_RECEIVED ->
                call(
                        receipt,
                        "NhanBoSungHoSo",
                        "4",
                        named(receipt)
                                .put("NgayNhanBoSung", Times.LIS.write(turn.now()))
                                .put("NgayHenTraMoi", time(values, "promised"))
                                .put("GhiChu", Json.text(values, "note")),
                        turn);
            case OBLIGATION_REQUESTED ->
                call(receipt, "LienThongThue", Json.text(values, "slip"), slip(receipt, values), turn);
            case OBLIGATION_NOTIFIED -> VbdlisRareWords.notices(receipt, values, turn);
            case DOSSIER_ACCEPTED -> VbdlisRareWords.takenIn(receipt, values, turn);
            case DOSSIER_RETURNED_FOR_CORRECTION -> VbdlisRareWords.returned(receipt, values, turn);
            case DOSSIER_COMPLETED -> end(receipt, 0, values, turn);
            case DOSSIER_STOPPED -> end(receipt, 1, values, turn);
            case DOSSIER_WITHDRAWN -> end(receipt, 2, values, turn);
            default -> throw new IllegalArgumentException("vbdlis has no words for " + verb.code());
        }
    }

    private static void step(String receipt, ObjectNode values, Turn turn) {
        ObjectNode body = named(receipt)
                .put("MaCanBoChuyen", Json.text(values, "from"))
                .put("MaCanBoNhan", Json.text(values, "to"))
                .put("MaTrangThai", "4")
                .put("LaTrangThaiChuyenLai", false)
                .put("NoiDungXuLy", Json.text(values, "what"))
                .put("NgayChuyen", Times.LIS.write(turn.now()))
                .put("HanXuLy", values.path("hours").asDouble(0));
        body.putArray("DanhSachTapTin");
        call(receipt, "ChuyenHoSo", Json.text(values, "what"), body, turn);
    }

    private static void end(String receipt, int how, ObjectNode values, Turn turn) {
        ObjectNode body = named(receipt)
                .put("NgayKetThuc", Times.LIS.write(turn.now()))
                .put("MaCanBoXuLy", Json.text(values, "officer"))
                .put("TrangThaiKetThuc", how)
                .put("GhiChu", Json.text(values, "note"));
        if (values.has("paper")) {
            body.putArray("DanhSachGiayToKetQua")
                    .addObject()
                    .put("TenGiayTo", Json.text(values, "paper"))
                    .put("SoPhatHanh", Json.text(values, "serial"))
                    .put("SoVaoSo", Json.text(values, "book"))
                    .put("LinkFile", Json.text(values, "link"));
        }
        call(receipt, "KetThucHoSo", Integer.toString(how), body, turn);
    }

    private static ObjectNode slip(String receipt, ObjectNode values) {
        ObjectNode slip = named(receipt)
                .put("SoPhieu", Json.text(values, "slip"))
                .put("NgayLap", Json.text(values, "date"))
                .put("CoQuanLap", Json.text(values, "issuer"))
                .put("NgayNhanDu", Json.text(values, "date"));
        slip.set("LoaiNghiaVu", values.path("duties"));
        slip.set("CanCuPhapLy", values.path("legal"));
        ArrayNode parcels = slip.putArray("DanhSachThua");
        for (JsonNode parcel : values.path("parcels")) {
            parcels.addObject()
                    .put("SoHieuBanDo", Json.text(parcel, "sheet"))
                    .put("SoThuTuThua", Json.text(parcel, "number"))
                    .put("ViTri", Json.text(parcel, "position"))
                    .put("GiaDat", parcel.path("price").asLong())
                    .put("NguonGoc", Json.text(parcel, "origin"))
                    .put("ThoiHan", Json.text(parcel, "term"));
        }
        slip.putArray("MienGiam");
        return slip;
    }

    static String time(ObjectNode values, String name) {
        return Times.LIS.write(Instant.parse(Json.text(values, name)));
    }

    static ObjectNode named(String receipt) {
        return Json.object().put("SoBienNhan", receipt);
    }

    static void call(String receipt, String door, String key, ObjectNode body, Turn turn) {
        turn.call(Partner.HUB, door, List.of(receipt), key, "application/json", body.toString());
    }
}
