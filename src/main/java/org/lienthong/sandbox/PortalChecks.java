package org.lienthong.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the portal asks of a dossier and of a step before it takes them. */
final class PortalChecks {

    private static final int LONGEST_SUBJECT = 1000;
    private static final int LONGEST_NAME = 50;

    private PortalChecks() {}

    static void dossier(ObjectNode item) {
        List.of("MaHoSo", "MaTTHC", "ChuHoSo", "NgayNopHoSo", "KenhThucHien").forEach(field -> Need.text(item, field));
        int status = status(item, "TrangThaiHoSo");
        if (status == 2) {
            List.of("SoBienNhan", "NgayTiepNhan", "NgayHenTra").forEach(field -> Need.text(item, field));
        }
        times(item, List.of("NgayNopHoSo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy", "NgayTra"));
        if (Json.text(item, "TrichYeuHoSo").length() > LONGEST_SUBJECT) {
            throw new Unreadable("TrichYeuHoSo dài quá " + LONGEST_SUBJECT + " ký tự");
        }
        for (ObjectNode paper : Need.list(item, "DanhSachGiayToKetQua")) {
            Need.text(paper, "TenGiayTo");
        }
    }

    static void step(ObjectNode item) {
        List.of("MaHoSo", "NguoiXuLy", "ThoiDiemXuLy").forEach(field -> Need.text(item, field));
        if (Json.text(item, "NguoiXuLy").length() > LONGEST_NAME) {
            throw new Unreadable("NguoiXuLy dài quá " + LONGEST_NAME + " ký tự");
        }
        status(item, "TrangThai");
        times(item, List.of("ThoiDiemXuLy", "NgayBatDau", "NgayKetThucTheoQuyDinh"));
    }

    private static int status(ObjectNode item, String field) {
        String status = Need.text(item, field);
        if (!status.matches("[1-9]|10")) {
            throw new Unreadable(field + " phải từ 1 đến 10");
        }
        return Integer.parseInt(status);
    }

    private static void times(ObjectNode item, List<String> fields) {
        for (String field : fields) {
            String text = Json.text(item, field);
            if (!text.isEmpty()) {
                Times.PORTAL.read(field, text);
            }
        }
    }
}
