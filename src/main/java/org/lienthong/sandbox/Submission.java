package org.lienthong.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a citizen hands in, in names that belong to no family; the names stand in docs/sandbox.md. */
final class Submission {

    private static final Map<String, String> HEAD = names(
            "code",
            "MaHoSo",
            "procedure",
            "MaTTHC",
            "procedureName",
            "TenTTHC",
            "applicant",
            "ChuHoSo",
            "id",
            "SoGiayToChuHoSo",
            "email",
            "Email",
            "phone",
            "SoDienThoai",
            "subject",
            "TrichYeuHoSo",
            "address",
            "DiaChiChuHoSo",
            "commune",
            "MaXaChuHoSo");
    private static final Map<String, String> LAND = names(
            "type", "LoaiBienDong", "price", "GiaChuyenNhuong", "contract", "SoHopDong", "contractDate", "NgayHopDong");
    private static final Map<String, String> PAPER = names("name", "TenTepDinhKem", "link", "DuongDanTaiTepTin");
    private static final Map<String, String> PARTY = names(
            "role",
            "VaiTro",
            "name",
            "HoTen",
            "id",
            "SoGiayTo",
            "taxCode",
            "MaSoThue",
            "born",
            "NgaySinh",
            "address",
            "DiaChi",
            "commune",
            "MaXa",
            "phone",
            "SoDienThoai",
            "share",
            "TyLe");
    private static final Map<String, String> PARCEL = names(
            "parcelId",
            "MaDinhDanhThua",
            "sheet",
            "SoToBanDo",
            "number",
            "SoThua",
            "commune",
            "MaXa",
            "area",
            "DienTich",
            "address",
            "DiaChi");
    private static final Map<String, String> USE =
            names("use", "MaMucDich", "area", "DienTich", "term", "ThoiHan", "origin", "NguonGoc");
    private static final Map<String, String> CERTIFICATE =
            names("serial", "SoPhatHanh", "book", "SoVaoSo", "issued", "NgayCap");
    private static final Map<String, String> ADDED = names("name", "TenGiayTo", "link", "DuongDanTaiTepTin");

    private Submission() {}

    static ObjectNode of(ObjectNode hoSo) {
        ObjectNode values = renamed(hoSo, HEAD);
        JsonNode land = hoSo.path("ToKhai");
        values.setAll(renamed(land, LAND));
        values.set("papers", list(hoSo.path("TaiLieuNop"), PAPER));
        values.set("parties", list(land.path("DanhSachBen"), PARTY));
        ArrayNode parcels = list(land.path("DanhSachThua"), PARCEL);
        for (int i = 0; i < parcels.size(); i++) {
            JsonNode uses = land.path("DanhSachThua").path(i).path("DanhSachMucDich");
            ((ObjectNode) parcels.get(i)).set("uses", list(uses, USE));
        }
        values.set("parcels", parcels);
        values.set("certificates", list(land.path("DanhSachGCN"), CERTIFICATE));
        ArrayNode added = Json.array();
        hoSo.path("DanhSachHoSoBoSung")
                .forEach(supplement -> added.addAll(list(supplement.path("DanhSachGiayToBoSung"), ADDED)));
        values.set("added", added);
        return values;
    }

    private static ArrayNode list(JsonNode items, Map<String, String> names) {
        ArrayNode list = Json.array();
        items.forEach(item -> list.add(renamed(item, names)));
        return list;
    }

    private static ObjectNode renamed(JsonNode from, Map<String, String> names) {
        ObjectNode to = Json.object();
        names.forEach((name, field) -> {
            if (from.hasNonNull(field)) {
                to.put(name, Json.text(from, field));
            }
        });
        return to;
    }

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
