package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;

/** Provinces write mapping files and partners write documents: neither may hurt the hub. */
class MappingFuzzTests {

    private static final String SECRET = "owner-of-the-secret";
    private static final Duration SOON = Duration.ofSeconds(10);

    /** What one thread may allocate, freed again or not, for a file or document: in proportion to its size. */
    private static final long BYTES = 16L << 20;

    private static final int BYTES_PER_BYTE = 1000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String WORDS = """
            mapping: fam/m
            about: Everything that turns texts into values.
            direction: in
            format: json
            encoding: tcvn3
            capitals: lost
            codesOn: occurredAt
            zone: Asia/Ho_Chi_Minh
            message: {path: $.Loai, codes: {"0": dossier-completed, "1": dossier-stopped}}
            codes: {status: {file: codes/status.csv}}
            fields:
              - {local: $.So, national: code, required: true}
              - {local: $.Luc, national: occurredAt, date: [dd/MM/yyyy, yyyyMMddHHmmss]}
              - {local: $.TrangThai, national: status, codes: status}
              - {local: $.Gio, national: progress.workingHours, number: "1.234,5"}
              - {local: $.Ten, national: text, split: {by: " ", part: last, label: "ông"}, when: {path: $.X, not: [a]}}
              - list: $.GiayTo
                by: ";"
                national: result.documents
                fields:
                  - {local: ., national: name, split: {by: "=", part: 1, of: 2}}
              - numbered: 1..100
                national: supplement.documents
                fields:
                  - {local: "$.Ten_{n}", national: name}
                  - {local: "$.Tep_{n}", national: link}
            """;
    private static final String OVERLAY = """
            mapping: h57/m
            extends: fam/m
            without: [text]
            fields:
              - {local: $.GhiChu, national: receiptNumber}
            """;
    private static final String CODES =
            "local,national,validFrom,validTo\n1,PROCESSING,,2025-06-30\n1,STOPPED,2025-07-01,\n";
    private static final String DOCUMENT =
            "{\"Loai\":\"0\",\"So\":\"H57.1\",\"Luc\":\"01/07/2025\",\"TrangThai\":\"1\","
                    + "\"Gio\":\"1.234,5\",\"Ten\":\"ong A\",\"GiayTo\":\"a=b;c=d\"}";

    private static Path root = Path.of("target");

    @BeforeContainer
    static void folders() throws IOException {
        Path outside = Files.createTempDirectory("fuzz");
        Files.writeString(outside.resolve("secret.csv"), "local,national\n" + SECRET + "," + SECRET + "\n");
        root = outside.resolve("root");
        Files.createDirectories(root.resolve("mappings/fam/codes"));
        Files.createDirectories(root.resolve("mappings/h57"));
        put("fam/codes/status.csv", CODES.getBytes(StandardCharsets.UTF_8));
    }

    @AfterContainer
    static void away() throws IOException {
        try (var files = Files.walk(root.getParent())) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static void put(String place, byte[] bytes) {
        try {
            Files.write(root.resolve("mappings").resolve(place), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MappingLibrary.Loaded load(byte[] mapping, byte[] overlay, byte[] codes) {
        put("fam/m.yaml", mapping);
        put("h57/m.yaml", overlay);
        put("fam/codes/status.csv", codes);
        return bounded(mapping.length + overlay.length + codes.length, () -> MappingLibrary.load(root));
    }

    /** Does it in time, and in memory that grows no faster than what was sent. */
    private static <T> T bounded(int size, Supplier<T> work) {
        return assertTimeoutPreemptively(SOON, () -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            T done = work.get();
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(bytes).as("bytes allocated").isPositive().isLessThan(BYTES + (long) BYTES_PER_BYTE * size);
            return done;
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 400, seed = "2026")
    void aBrokenFileIsAFindingOrAMapping(@ForAll Random random) {
        int which = random.nextInt(3);
        MappingLibrary.Loaded loaded = load(
                which == 0 ? MappingPropertiesTests.broken(utf8(WORDS), random) : utf8(WORDS),
                which == 1 ? MappingPropertiesTests.broken(utf8(OVERLAY), random) : utf8(OVERLAY),
                which == 2 ? MappingPropertiesTests.broken(utf8(CODES), random) : utf8(CODES));
        assertThat(loaded.findings().isEmpty() || loaded.library().all().size() < 2)
                .isTrue();
        assertThat(loaded.findings()).extracting(Finding::line).noneMatch(line -> line.contains(SECRET));
    }

    @Property(tries = 400, seed = "2026")
    void aBrokenDocumentIsAFindingOrAMessage(@ForAll Random random) {
        MappingLibrary library = load(utf8(WORDS), utf8(OVERLAY), utf8(CODES)).library();
        assertThat(library.all()).hasSize(2);
        byte[] broken = MappingPropertiesTests.broken(utf8(DOCUMENT), random);
        for (Mapping mapping : library.all()) {
            List<Reading> readings = bounded(broken.length, () -> mapping.read(broken, MappingTesting.surroundings()));
            assertThat(readings).hasSize(1);
            mapping.explain(broken, MappingTesting.surroundings());
        }
    }

    @Test
    void hostileSizesEndSoonWithFindings() throws IOException {
        folders();
        String fields = WORDS.substring(0, WORDS.indexOf("fields:"));
        for (String hostile : List.of(
                fields + "fields: " + "[".repeat(100_000),
                fields + "fields: [" + "{local: $.A, national: code},".repeat(30_000) + "]",
                fields + "fields:\n  - {local: $." + "A".repeat(500_000) + ", national: code}\n",
                fields + "fields:\n  - {local: $.A, national: " + "a.".repeat(200_000) + "b}\n",
                fields + "fields:\n  - {numbered: 1..100, national: result.documents, fields: ["
                        + "{local: '$.a_{n}', national: name},".repeat(20_000) + "]}\n",
                WORDS.replace("dd/MM/yyyy", "[dd/MM/yyyy".repeat(20_000)),
                WORDS + "x: &a [" + "*a,".repeat(50_000) + "]\n")) {
            MappingLibrary.Loaded loaded = load(utf8(hostile), utf8(OVERLAY), utf8(CODES));
            assertThat(loaded.findings()).isNotEmpty();
            assertThat(loaded.findings()).extracting(Finding::text).allMatch(text -> text.length() < 2000);
        }
        String codes = CODES + "2,STOPPED,,\n".repeat(50_000);
        assertThat(load(utf8(WORDS), utf8(OVERLAY), utf8(codes)).findings()).isNotEmpty();
        Mapping mapping = load(utf8(WORDS), utf8(OVERLAY), utf8(CODES))
                .library()
                .find("fam/m")
                .orElseThrow();
        for (String part : List.of(";", "=", " ", "a=b;", "1.")) {
            byte[] long1 =
                    utf8(DOCUMENT.replace("a=b;c=d", part.repeat(1_000_000)).replace("1.234,5", part.repeat(100_000)));
            bounded(long1.length, () -> mapping.read(long1, MappingTesting.surroundings()));
        }
        away();
    }
}
