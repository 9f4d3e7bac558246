package org.lienthong.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.PromisedDate;

class XlsxTests {

    private static List<Row> rows(byte[] bytes, int sheet) throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            return book.getSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void momentsAreDatesNumbersAreNumbersAndTextsAreNeverFormulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xlsx book = new Xlsx(out, "Hồ sơ", List.of("Mã", "Lúc"))) {
            book.row(Arrays.asList(
                    "=1+1",
                    Instant.parse("2026-11-02T20:30:15.9Z"),
                    new BigDecimal("120.5"),
                    null,
                    true,
                    List.of("a", "b"),
                    "@x\u0000<&",
                    "00123",
                    "x".repeat(40_000),
                    "y".repeat(32_768),
                    "z".repeat(32_767)));
            book.row(List.of(
                    new PromisedDate(Instant.parse("2026-12-14T17:00:00Z")),
                    new PromisedDate(Instant.parse("2026-12-15T10:00:00Z"))));
        }

        List<Row> rows = rows(out.toByteArray(), 0);

        assertThat(rows.get(0).getCellText(0)).isEqualTo("Mã");
        Row row = rows.get(1);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getFormula()).isNull();
        assertThat(row.getCellText(0)).isEqualTo("=1+1");
        assertThat(row.getCellAsDate(1)).contains(LocalDateTime.parse("2026-11-03T03:30:15"));
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
        assertThat(row.getCellAsNumber(2)).contains(new BigDecimal("120.5"));
        assertThat(row.getCell(3)).isNull();
        assertThat(row.getCellAsBoolean(4)).contains(true);
        assertThat(row.getCellText(5)).isEqualTo("a; b");
        assertThat(row.getCellText(6)).isEqualTo("@x<&");
        assertThat(row.getCell(7).getType()).isEqualTo(CellType.STRING);
        for (int column = 8; column <= 10; column++) {
            assertThat(row.getCellText(column)).as("column %d", column).hasSize(32_767);
        }
        Row promises = rows.get(2);
        assertThat(promises.getCell(0).getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(promises.getCellAsDate(0)).contains(LocalDateTime.parse("2026-12-15T00:00:00"));
        assertThat(promises.getCellAsDate(1)).contains(LocalDateTime.parse("2026-12-15T17:00:00"));
    }

    @Test
    void aListThatIsLongerThanASheetGoesOnInTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Xlsx book = new Xlsx(out, "Hồ sơ", List.of("Mã"), 3)) {
            for (int i = 1; i <= 7; i++) {
                book.row(List.of("A-" + i));
            }
        }

        assertThat(rows(out.toByteArray(), 0)).hasSize(4);
        assertThat(rows(out.toByteArray(), 1)).hasSize(4);
        assertThat(rows(out.toByteArray(), 2).stream().map(row -> row.getCellText(0)))
                .containsExactly("Mã", "A-7");
    }

    @Test
    void memoryDoesNotGrowWithTheRows() throws IOException {
        try (Xlsx book = new Xlsx(OutputStream.nullOutputStream(), "Hồ sơ", List.of("Mã"))) {
            long before = 0;
            for (int i = 1; i <= 200_000; i++) {
                book.row(List.of("H56.01-" + i, "Nguyễn Văn " + i, Instant.ofEpochSecond(1_700_000_000L + i), i));
                if (i == 20_000) {
                    before = used();
                }
            }
            assertThat(used() - before).isLessThan(16L << 20);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
