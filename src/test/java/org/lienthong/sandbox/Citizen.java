package org.lienthong.sandbox;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Citizens who write the transfer of the sandbox with values of their own. All of it is invented. */
final class Citizen {

    /** What decides the way of a dossier stays; everything else is another value for every citizen and every field. */
    private static final Set<String> FIXED = Set.of(
            "MaHoSo",
            "MaTTHC",
            "NgayNopHoSo",
            "TrangThaiHoSo",
            "DuongDanTaiTepTin",
            "TepDinhKemId",
            "IsDeleted",
            "LoaiBienDong",
            "VaiTro",
            "LoaiBen",
            "MaMucDich",
            "LoaiDinhDanh",
            "name",
            "about",
            "ends");

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": \"([^\"]*)\"");

    private Citizen() {}

    static Story transfer(int number) {
        Story story = Stories.named("transfer");
        Matcher field = FIELD.matcher(story.template());
        StringBuilder template = new StringBuilder();
        int place = 0;
        while (field.find()) {
            place++;
            String value = FIXED.contains(field.group(1))
                    ? field.group(2)
                    : own(field.group(1), field.group(2), place, number);
            field.appendReplacement(
                    template, Matcher.quoteReplacement("\"" + field.group(1) + "\": \"" + value + "\""));
        }
        field.appendTail(template);
        return new Story(story.name(), story.about(), story.ends(), template.toString());
    }

    private static String own(String field, String value, int place, int number) {
        int mark = 10 * place + number;
        return switch (field) {
            case "LoaiDoiTuong" -> number == 1 ? "1" : "2";
            case "KenhThucHien" -> number == 1 ? "2" : "1";
            case "HinhThucThu", "LoaiPhiLePhi" -> value;
            case "MaXa", "MaXaChuHoSo" -> "%05d".formatted(14000 + mark);
            case "DienTich" -> mark + ".5";
            case "Gia", "GiaChuyenNhuong" -> mark + "000000";
            case "NgaySinh", "NgayHopDong", "NgayCap" ->
                "%02d/%02d/20%02d".formatted(1 + place % 28, number, 1 + place % 25);
            case "SoToBanDo", "SoThua" -> Integer.toString(1000 + mark);
            case "MaDoiTuong", "SoGiayToChuHoSo", "SoDinhDanh", "SoGiayTo", "MaSoThue" -> "0380%08d".formatted(mark);
            case "SoDienThoai" -> "09%08d".formatted(mark);
            case "Email" -> "cong-dan-" + mark + "@example.com";
            case "MaDinhDanhThua" -> number == 1 ? "w7e0xjwqmu6p" : "w7e0xjwqmu6r";
            default -> value + " " + mark;
        };
    }
}
