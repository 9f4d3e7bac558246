package org.lienthong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** Another program that people open workbooks with. */
public final class LibreOffice {

    private static final long MINUTES = 15;

    private LibreOffice() {}

    /**
     * Opens a workbook and writes its first sheet as CSV beside it, dates as they are written in English.
     *
     * @throws IOException when it does not start or cannot read the workbook; the message says what it said
     */
    public static Path csv(Path book) throws IOException, InterruptedException {
        Path folder = book.toAbsolutePath().getParent();
        Path log = Files.createTempFile("soffice", ".log");
        Path profile = Files.createTempDirectory("soffice");
        // 44 comma, 34 quote, 76 UTF-8, from line 1
        Process process = started(new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        String said = Files.readString(log);
        Files.delete(log);
        FileSystemUtils.deleteRecursively(profile);
        Path written = folder.resolve(book.getFileName().toString().replaceFirst("[.]xlsx$", ".csv"));
        if (!ended || process.exitValue() != 0 || !Files.exists(written)) {
            process.destroy();
            throw new IOException("LibreOffice did not read " + book.getFileName() + ": " + said);
        }
        return written;
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new IOException(
                    "soffice does not start; LibreOffice comes with the package libreoffice-calc-nogui", missing);
        }
    }
}
