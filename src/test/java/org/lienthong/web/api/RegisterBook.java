package org.lienthong.web.api;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.BenchRegister;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Register;

/** Writes dossiers of the bench's register as a workbook, in a JVM of its own with a small heap. */
final class RegisterBook {

    private static final List<String> HEAD = List.of(
            "Mã hồ sơ",
            "Tỉnh",
            "Trạng thái",
            "Đang giữ",
            "Ngày nộp",
            "Ngày tiếp nhận",
            "Hẹn trả",
            "Hoàn thành",
            "Quá hạn");

    private RegisterBook() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Path file = Path.of(args[1]);
        long[] rows = {0};
        try (HikariDataSource source = new HikariDataSource();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            source.setJdbcUrl(args[0]);
            source.setUsername("postgres");
            try (Xlsx book = new Xlsx(out, "Hồ sơ", HEAD)) {
                Register register = BenchRegister.of(source);
                register.whole(Listing.DOSSIERS, BenchRegister.million(register))
                        .each(entry -> {
                            book.row(row(entry));
                            rows[0]++;
                        });
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "workbook of %,d rows: %d s, %d MB, heap of at most %d MB",
                rows[0],
                (System.nanoTime() - start) / 1_000_000_000,
                Files.size(file) >> 20,
                Runtime.getRuntime().maxMemory() >> 20));
    }

    private static List<@Nullable Object> row(Entry entry) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(entry.document().code().value());
        row.add(entry.document().province().value());
        row.add(entry.document().status().name());
        row.add(entry.document().holder().name());
        row.add(entry.submittedAt());
        row.add(entry.receivedAt());
        row.add(entry.dueAt());
        row.add(entry.completedAt());
        row.add(entry.overdue());
        return row;
    }
}
