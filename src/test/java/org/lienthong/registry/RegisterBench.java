package org.lienthong.registry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.LibreOffice;
import org.lienthong.dossier.Dossier;
import org.lienthong.web.pages.country.AskedCountry;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./lienthong bench registry [N]}: loads N dossiers (a million unless told otherwise) into a PostgreSQL 18 of its own
 * with fsync, and prints how long people wait for the register beside how long they may. Fails when a plan reads a whole large
 * table, a count is not exact, or LibreOffice finds other rows in the workbook; slowness is only told, for it depends on the machine. With {@code --page} the page of the country
 * is all that is asked for.
 */
public final class RegisterBench {

    /** In a smaller country what counts as few is a good part of all, and reading all of it is the right plan. */
    private static final long LARGE = 500_000;

    private static final int COLD = 3;

    private final Path folder;
    private final PrintStream out;

    private RegisterBench(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        long count = Arrays.stream(args)
                .filter(word -> word.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(1_000_000);
        boolean plans = List.of(args).contains("--plans");
        boolean pageOnly = List.of(args).contains("--page");
        Path kept = Arrays.stream(args)
                .filter(word -> word.startsWith("--data="))
                .map(word -> Path.of(word.substring("--data=".length())))
                .findFirst()
                .orElse(null);
        Path folder = kept == null ? Files.createTempDirectory("register-bench") : kept;
        boolean sound;
        try {
            sound = new RegisterBench(folder, System.out).run(count, plans, pageOnly);
        } finally {
            if (kept == null) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        System.exit(sound ? 0 : 1);
    }

    private boolean run(long count, boolean plans, boolean pageOnly)
            throws IOException, SQLException, InterruptedException {
        List<Dossier> sample;
        try (BenchDatabase database = BenchDatabase.open(folder)) {
            database.fill(count, out);
            database.money(out);
            database.exchange(out);
            database.quality(out);
            database.vacuum(out);
            database.sizes(out);
            sample = database.sample();
        }
        cold();
        if (pageOnly) {
            return true;
        }
        try (BenchDatabase database = BenchDatabase.open(folder)) {
            WholeReads reads = new WholeReads(database.source());
            Asking asking = new Asking(database.source(), sample, out);
            asking.everything();
            Set<String> whole = count >= LARGE ? reads.of(LARGE) : Set.of();
            say(
                    "tables of %,d rows and more that were read whole meanwhile: %s",
                    LARGE, whole.isEmpty() ? "none" : whole);
            Soundness soundness = new Soundness(database.source(), sample, count >= LARGE, out);
            soundness.plans(plans);
            soundness.counts();
            boolean opened = book(database);
            database.writing(count, out);
            soundness.offences().forEach(System.err::println);
            return soundness.offences().isEmpty() && whole.isEmpty() && opened;
        }
    }

    /** The database was started just now, nobody has asked it anything, and nothing of its files is in memory. */
    private void cold() throws IOException, InterruptedException {
        for (int i = 0; i < COLD; i++) {
            boolean forgotten = BenchDatabase.forget(folder);
            try (BenchDatabase database = BenchDatabase.open(folder)) {
                database.number("select 1");
                say(
                        "page of the country, database just started%s, asked for 1,000 ms:",
                        forgotten ? " and its files not in memory" : "");
                try (AskedCountry page =
                        new AskedCountry(database.source(), BelievableDossiers.NOW, BenchDatabase.PARTNERS)) {
                    page.look();
                    Map<String, Long> cold = page.nanos();
                    page.look();
                    Map<String, Long> both = page.nanos();
                    both.forEach((who, time) -> {
                        long first = cold.getOrDefault(who, 0L);
                        say("  %-38s %9.1f ms, asked again %9.1f", who, first / 1e6, (time - first) / 1e6);
                    });
                }
            }
        }
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }

    /**
     * A million rows in a JVM of its own with 256 MB, read by LibreOffice.
     *
     * @return whether that found as many
     */
    private boolean book(BenchDatabase database) throws IOException, InterruptedException {
        Path book = Files.createTempFile("register-bench", ".xlsx");
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.lienthong.web.api.RegisterBook",
                        database.url(),
                        book.toString())
                .inheritIO()
                .start()
                .waitFor();
        Register register = BenchRegister.of(database.source());
        long rows = register.count(Listing.DOSSIERS, BenchRegister.million(register));
        long start = System.nanoTime();
        Path csv = LibreOffice.csv(book);
        long read;
        try (Stream<String> lines = Files.lines(csv)) {
            read = lines.count() - 1;
        }
        Files.delete(csv);
        say(
                "LibreOffice reads %,d rows of it in %d s%s",
                read, (System.nanoTime() - start) / 1_000_000_000, read == rows ? "" : " AND NOT " + rows);
        Files.delete(book);
        return read == rows;
    }
}
