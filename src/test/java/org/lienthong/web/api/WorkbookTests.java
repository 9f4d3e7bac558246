package org.lienthong.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.LibreOffice;

/** Workbooks as others meet them: long ones in little memory, and what another program reads in them. */
class WorkbookTests {

    /** The million of the issue is written by {@code ./lienthong bench registry}. */
    private static final int ROWS = Integer.getInteger("lienthong.workbook.rows", 150_000);

    @TempDir
    Path folder;

    @Test
    void aLongWorkbookIsWrittenInASmallHeap() throws IOException, InterruptedException {
        Path book = folder.resolve("long.xlsx");

        String said = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (ROWS < 1_000_000 ? 40 : 256) + "m",
                "-cp",
                System.getProperty("java.class.path"),
                ManyRows.class.getName(),
                String.valueOf(ROWS),
                book.toString());

        assertThat(said).contains(ROWS + " rows");
        assertThat(Files.size(book)).isGreaterThan(ROWS * 20L);
    }

    @Test
    void libreOfficeReadsTheSameCells() throws IOException, InterruptedException {
        Path book = folder.resolve("short.xlsx");
        ManyRows.main(new String[] {"30", book.toString()});

        List<String> lines = Files.readAllLines(LibreOffice.csv(book));

        assertThat(lines).hasSize(31);
        assertThat(lines.get(0)).startsWith("Mã hồ sơ,Số biên nhận,Tỉnh");
        assertThat(lines.get(1))
                .isEqualTo(
                        "000.00.01.H56-260105-0000001,BN-H56-0000001,H56,1.013831,Đang xử lý,01/05/2026 08:30:27,01/05/2026 10:00:27,02/17/2026,FALSE,Nguyễn Thị Ngọc Ánh,3,900000001,TRANSFEROR Lê T. H.; TRANSFEREE Đặng V. Ư.,=1+1");
        assertThat(lines.get(7)).contains(",TRUE,Nguyễn Thị Ngọc Ánh,21,900000007,");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
