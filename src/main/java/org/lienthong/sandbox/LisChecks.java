package org.lienthong.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/** What the LIS asks of each call of the hub: required fields, their types, UTC times that can be true. */
enum LisChecks {
    ACCEPT("tiepnhan", LisChecks::acceptance),
    SUPPLEMENT("capnhattrangthaibosunghoso", (body, now) -> {
        Times.LIS.read("NgayHenTraMoi", Need.text(body, "NgayHenTraMoi"));
        Need.full(body, "DanhSachGiayToBoSung").forEach(LisChecks::paper);
    }),
    DELIVERED(
            "capnhattrangthaitraketquahoso", (body, now) -> Times.LIS.past("NgayTra", Need.text(body, "NgayTra"), now)),
    TAX("capnhatnghiavutaichinh", LisChecks::tax),
    DISPUTE("phanhoihososaiketqua", (body, now) -> Need.text(body, "NoiDung"));

    private final String path;
    private final BiConsumer<ObjectNode, Instant> check;

    LisChecks(String path, BiConsumer<ObjectNode, Instant> check) {
        this.path = path;
        this.check = check;
    }

    String path() {
        return path;
    }

    /** Throws {@link Unreadable} with the first thing that is wrong. */
    void check(ObjectNode body, Instant now) {
        Need.text(body, "SoBienNhan");
        check.accept(body, now);
    }

    private static void acceptance(ObjectNode body, Instant now) {
        Need.bool(body, "LaQuyTrinhCapTinh");
        List.of("TinhId", "HuyenId", "XaId").forEach(field -> Need.integer(body, field));
        Need.text(body, "NguoiTiepNhan");
        Times.LIS.past("NgayTiepNhan", Need.text(body, "NgayTiepNhan"), now);
        Times.LIS.read("NgayHenTra", Need.text(body, "NgayHenTra"));
        ObjectNode applicant = Need.object(body, "ThongTinNguoiNopDon");
        List.of("HoTen", "SoChungMinh", "DiaChiChiTiet").forEach(field -> Need.text(applicant, field));
        ObjectNode procedure = Need.object(body, "ThongTinQuyTrinh");
        List.of("MaQuyTrinh", "TenQuyTrinh").forEach(field -> Need.text(procedure, field));
        for (ObjectNode parcel : Need.full(body, "ThongTinThuaDat")) {
            List.of("SoThuTuThua", "SoHieuBanDo", "DienTich").forEach(field -> Need.text(parcel, field));
        }
        Need.full(body, "DanhSachGiayToDinhKem").forEach(LisChecks::paper);
    }

    private static void paper(ObjectNode paper) {
        Need.text(paper, "TenGiayTo");
        Need.integerIfThere(paper, "SoBanChinh");
        Need.integerIfThere(paper, "SoBanSao");
        Need.file(paper, "TapTin");
    }

    private static void tax(ObjectNode body, Instant now) {
        Need.bool(body, "DaHoanThanh");
        Times.LIS.past("NgayCapNhat", Need.text(body, "NgayCapNhat"), now);
        for (ObjectNode notice : Need.list(body, "DanhSachThongBao")) {
            Need.text(notice, "SoThongBao");
            if (notice.hasNonNull("TongSoTien")) {
                Need.integer(notice, "TongSoTien");
            }
        }
        for (ObjectNode payment : Need.list(body, "DanhSachChungTu")) {
            List.of("SoThamChieu", "SoThongBao").forEach(field -> Need.text(payment, field));
            Need.integer(payment, "SoTien");
        }
    }
}
