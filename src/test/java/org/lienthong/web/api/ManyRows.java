package org.lienthong.web.api;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes a workbook of so many rows as the register would; run in a JVM of its own with a small heap. */
final class ManyRows {

    private static final List<String> HEAD = List.of(
            "Mã hồ sơ",
            "Số biên nhận",
            "Tỉnh",
            "Thủ tục",
            "Trạng thái",
            "Ngày nộp",
            "Ngày tiếp nhận",
            "Hạn",
            "Quá hạn",
            "Người nộp",
            "Diện tích",
            "Số tiền",
            "Các bên",
            "Ghi chú");

    private ManyRows() {}

    public static void main(String[] args) throws IOException {
        long many = Long.parseLong(args[0]);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])));
                Xlsx book = new Xlsx(out, "Biên nhận", HEAD)) {
            for (long n = 1; n <= many; n++) {
                book.row(row(n));
            }
        }
        System.out.println(
                many + " rows, heap of at most " + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
    }

    static List<Object> row(long n) {
        Instant submitted = Instant.parse("2026-01-05T01:30:00Z").plusSeconds(n * 27);
        return List.of(
                "000.00.01.H56-260105-%07d".formatted(n),
                "BN-H56-%07d".formatted(n),
                "H56",
                "1.013831",
                "Đang xử lý",
                submitted,
                submitted.plusSeconds(5400),
                LocalDate.parse("2026-02-17"),
                n % 7 == 0,
                "Nguyễn Thị Ngọc Ánh",
                n * 3 % 900,
                900_000_000L + n,
                List.of("TRANSFEROR Lê T. H.", "TRANSFEREE Đặng V. Ư."),
                n % 1000 == 1 ? "=1+1" : "");
    }
}
