package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Finding;

/** Provinces write mapping files and partners write documents: neither may hurt the hub. */
class MappingFuzzTests {

    private static final String SECRET = "owner-of-the-secret";
    private static final Duration SOON = Duration.ofSeconds(10);

    // What one thread may allocate, freed again or not, so that no more can be alive either: some for the work itself,
    // some
    // for each byte that was sent, and some for each row or element of a list, of which three bytes can make one, but
    // Capture.MOST_PARTS is the end. The reader of YAML needs most for a file; the limit of its size bounds that.
    private static final long BYTES = 8L << 20;
    private static final int PER_BYTE_OF_A_FILE = 400;
    private static final int PER_BYTE_OF_A_DOCUMENT = 64;
    private static final int PER_PART = 3000;

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
        int size = mapping.length + overlay.length + codes.length;
        return harmless(bounded((long) PER_BYTE_OF_A_FILE * size, () -> MappingLibrary.load(root)));
    }

    /** Nothing of what lies outside is told, and a file with a finding is never served. */
    private static MappingLibrary.Loaded harmless(MappingLibrary.Loaded loaded) {
        assertThat(loaded.findings()).extracting(Finding::line).noneMatch(line -> line.contains(SECRET));
        assertThat(loaded.findings()).extracting(Finding::text).allMatch(text -> text.length() < 2000);
        assertThat(loaded.findings().isEmpty() || loaded.library().all().size() < 2)
                .isTrue();
        return loaded;
    }

    private static List<Reading> read(Mapping mapping, byte[] document, int parts) {
        long most =
                (long) PER_BYTE_OF_A_DOCUMENT * document.length + (long) PER_PART * Math.min(parts, Capture.MOST_PARTS);
        List<Reading> readings = bounded(most, () -> mapping.read(document, MappingTesting.surroundings()));
        bounded(most, () -> mapping.explain(document, MappingTesting.surroundings()));
        return fewFindings(readings);
    }

    /**
     * The steps of reading are the parts, of which there are few, times the fields of the mapping; a field is looked up in
     * what was told of its item already, so that must be few as well.
     */
    private static List<Reading> fewFindings(List<Reading> readings) {
        assertThat(readings).hasSizeLessThanOrEqualTo(Capture.MOST_PARTS);
        assertThat(readings)
                .extracting(reading ->
                        reading.fold(fine -> 0, refused -> refused.findings().size()))
                .allMatch(size -> size <= ItemFindings.MOST + 1);
        return readings;
    }

    private static <T> T bounded(long most, Supplier<T> work) {
        return bounded(SOON, most, work);
    }

    /** Does it in time, and in memory that grows no faster than what was sent. */
    private static <T> T bounded(Duration soon, long most, Supplier<T> work) {
        return assertTimeoutPreemptively(soon, () -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            T done = work.get();
            long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(bytes).as("bytes allocated").isPositive().isLessThan(BYTES + most);
            return done;
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 400, seed = "2026")
    void aBrokenFileIsAFindingOrAMapping(@ForAll Random random) {
        int which = random.nextInt(3);
        load(
                which == 0 ? MappingPropertiesTests.broken(utf8(WORDS), random) : utf8(WORDS),
                which == 1 ? MappingPropertiesTests.broken(utf8(OVERLAY), random) : utf8(OVERLAY),
                which == 2 ? MappingPropertiesTests.broken(utf8(CODES), random) : utf8(CODES));
    }

    @Property(tries = 400, seed = "2026")
    void aBrokenDocumentIsAFindingOrAMessage(@ForAll Random random) {
        MappingLibrary library = load(utf8(WORDS), utf8(OVERLAY), utf8(CODES)).library();
        assertThat(library.all()).hasSize(2);
        byte[] broken = MappingPropertiesTests.broken(utf8(DOCUMENT), random);
        for (Mapping mapping : library.all()) {
            assertThat(read(mapping, broken, 0)).hasSize(1);
        }
    }

    @Test
    void hostileSizesEndSoonWithFindings() throws IOException {
        folders();
        String fields = WORDS.substring(0, WORDS.indexOf("fields:"));
        for (String hostile : List.of(
                fields + "fields: " + "[".repeat(100_000),
                fields + "fields: " + "[\n ".repeat(100_000),
                fields + "fields: [" + "{local: $.A, national: code},\n".repeat(30_000) + "]",
                fields + "fields:\n" + "  - {local: $.A, national: code}\n".repeat(3_000),
                fields + "fields:\n  - {local: $." + "A".repeat(500_000) + ", national: code}\n",
                fields + "fields:\n  - {local: $.A, national: " + "a.".repeat(200_000) + "b}\n",
                fields + "fields:\n  - {numbered: 1..100, national: result.documents, fields: ["
                        + "{local: '$.a_{n}', national: name},\n".repeat(20_000) + "]}\n",
                fields + "fields:\n  - {local: $." + "A".repeat(19_000) + ", national: code}\n",
                WORDS.replace("dd/MM/yyyy", "[dd/MM/yyyy".repeat(20_000)),
                WORDS + "x: &a [" + "*a,\n".repeat(50_000) + "]\n")) {
            MappingLibrary.Loaded loaded = load(utf8(hostile), utf8(OVERLAY), utf8(CODES));
            assertThat(loaded.findings()).isNotEmpty();
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
            read(mapping, long1, 1000);
        }
        away();
    }

    /** Each asks for as much as it can with a few bytes: elements, rows, faults, repetitions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            json | {"So":"H1","G":[     | {},                     | {}]}  | 101
            json | {"So":"H1","G":[     | 1,                      | 1]}   | 101
            json | {"So":"H1","G":[     | {"L":"http://a.vn/a"},  | {}]}  | 101
            json | {"So":"H1","G":[     | {"N":"a"},              | 1]}   | 2
            json | {"So":"H1","G":[],"Q":[ | {"a":1},             | 1]}   | 0
            each | {"d":[               | {},                     | {}]}  | 1
            xml  | <M><So>H1</So>       | <G/>                    | </M>  | 101
            xml  | <M>                  | <So>H1</So>             | </M>  | 101
            csv  | `So,N,L\n`          | `,a,b\n`               | ``    | 1
            csv  | `So,N,L\n`          | `a\n`                  | ``    | 1
            rows | `So,N,L\n`          | `a,,http://a.vn/a\n`   | ``    | 101
            """)
    void howeverManyPartsThereAreTheyCostTheSameEach(String shape, String head, String part, String end, int faults) {
        Mapping mapping = listing(shape);
        for (int parts : List.of(1_000, Capture.MOST_PARTS - 10)) {
            List<Reading> readings = read(mapping, document(head, part, end, parts), parts);
            assertThat(told(readings.get(0))).hasSize(faults);
            assertThat(faults < ItemFindings.MOST
                            || told(readings.get(0)).get(100).rule().equals("more"))
                    .isTrue();
        }
        List<Finding> tooMany =
                told(read(mapping, document(head, part, end, 300_000), 300_000).get(0));
        if (!part.contains("So>") && !head.contains("Q")) {
            assertThat(tooMany).extracting(Finding::rule).containsExactly("too-many-parts");
        }
    }

    private static Mapping listing(String shape) {
        String each = "  - {local: So, national: code, required: true}\n";
        String list = "national: result.documents\n    fields:\n      - {local: N, national: name, required: true}\n"
                + "      - {local: L, national: link}\n";
        return switch (shape) {
            case "json" -> listing("json", "", "  - {local: $.So, national: code}\n  - list: $.G\n    " + list);
            case "xml" -> listing("xml", "", "  - {local: /M/So, national: code}\n  - list: /M/G\n    " + list);
            case "each" -> listing("json", "each: $.d\n", each);
            case "csv" -> listing("csv", "", each + "  - {local: N, national: text}\n");
            default -> listing("csv", "rows: {group: [So]}\n", each + "  - list: rows\n    " + list);
        };
    }

    private static Mapping listing(String format, String head, String fields) {
        return MappingTesting.mapping("in", format, head + "message: dossier-completed\nfields:\n" + fields);
    }

    private static byte[] document(String head, String part, String end, int parts) {
        return utf8((head + part.repeat(parts) + end).replace("\\n", "\n"));
    }

    private static List<Finding> told(Reading reading) {
        return reading.fold(fine -> List.of(), Reading.Refused::findings);
    }

    /** Each check of this class fails when what it forbids is planted. */
    @Test
    void whatIsPlantedIsFound() {
        assertThatThrownBy(() -> bounded(10, () -> new byte[9 << 20])).hasMessageContaining("bytes allocated");
        assertThatThrownBy(() -> bounded(10, () -> {
                    long freed = 0;
                    for (int i = 0; i < 10_000; i++) {
                        freed += new byte[1000].length;
                    }
                    return freed;
                }))
                .hasMessageContaining("bytes allocated");
        assertThatThrownBy(() -> bounded(Duration.ofMillis(50), 10, () -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return 1;
                }))
                .hasMessageContaining("timed out");
        Finding secret = new Finding("a", "b", SECRET, new Finding.Place("mappings/x.yaml", 1, 1));
        MappingLibrary fine = MappingLibrary.load(Path.of("src/test/resources")).library();
        assertThatThrownBy(() -> harmless(new MappingLibrary.Loaded(fine, List.of(secret))))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> fewFindings(
                        List.of(new Reading.Refused(0, null, Collections.nCopies(ItemFindings.MOST + 2, secret)))))
                .isInstanceOf(AssertionError.class);
    }
}
