package org.lienthong.sandbox;

import java.util.ArrayList;
import java.util.List;

/** What the tax office asks of a slip before it takes it. */
final class SlipChecks {

    private static final String NAMESPACE = "urn:lienthong:slip:1";

    private SlipChecks() {}

    /** Throws {@link Unreadable} naming everything that is missing. */
    static void check(XmlPart slip) {
        if (!slip.name().equals("PhieuChuyen") || !slip.namespace().equals(NAMESPACE)) {
            throw new Unreadable("không phải phiếu chuyển " + NAMESPACE);
        }
        if (!slip.version().equals("1.0")) {
            throw new Unreadable("phiên bản phiếu chuyển không được hỗ trợ");
        }
        List<String> missing = new ArrayList<>();
        need(slip, "", missing, "SoPhieu", "NgayLap", "MaTinh", "CoQuanLap", "MaHoSo", "SoBienNhan", "MaTTHC");
        need(slip, "", missing, "NgayNhanDu", "LoaiNghiaVu");
        some(slip, "NguoiSuDungDat", missing)
                .forEach(user -> need(user, "NguoiSuDungDat/", missing, "VaiTro", "Ten", "SoDinhDanh", "DiaChi"));
        for (XmlPart parcel : some(slip, "ThuaDat", missing)) {
            need(parcel, "ThuaDat/", missing, "SoToBanDo", "SoThua", "MaXa", "DiaChi", "DienTich", "ViTri");
            need(parcel, "ThuaDat/", missing, "GiaDat", "NguonGoc");
            some(parcel, "MucDich", missing).forEach(use -> need(use, "ThuaDat/MucDich/", missing, "Ma"));
        }
        if (slip.all("LoaiNghiaVu").stream().anyMatch(duty -> duty.text().contains("thu nhập"))) {
            need(slip, "", missing, "GiaTriChuyenNhuong");
        }
        if (!missing.isEmpty()) {
            throw new Unreadable("phiếu chuyển thiếu: " + String.join(", ", missing));
        }
    }

    private static List<XmlPart> some(XmlPart part, String name, List<String> missing) {
        if (part.all(name).isEmpty()) {
            missing.add(name);
        }
        return part.all(name);
    }

    private static void need(XmlPart part, String where, List<String> missing, String... names) {
        for (String name : names) {
            if (part.text(name).isEmpty()) {
                missing.add(where + name);
            }
        }
    }
}
