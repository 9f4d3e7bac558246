package org.lienthong.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Hold;
import org.lienthong.exchange.Kept;
import org.lienthong.exchange.ReceivingMessages.Answered;
import org.lienthong.exchange.SeenRows;
import org.lienthong.mapping.Mapping;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.RowFiles;

class TakingRowsTests {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final SystemId LIS = new SystemId(new ProvinceCode("H56"), "lis");
    private static final byte[] NOTHING = new byte[0];
    private static final Mapping GROUPED = mapping("csv", "csv: {separator: \";\"}\nrows: {group: [SO]}");
    private static final Mapping XML = mapping("xml", "each: /Tep/HoSo");
    private static final Mapping PLAIN = mapping("csv", "csv: {separator: \";\"}");

    private final Memory memory = new Memory();
    private final Passage passage = new Passage();
    private Hold hold = () -> {};
    private final TakingRows taking =
            new TakingRows(passage, memory, Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneOffset.UTC));

    @Test
    void aLongFileComesInPiecesWithTheHeaderAndTheNumberOfTheirFirstRow() throws IOException {
        take(file(2500));

        assertThat(passage.types)
                .containsExactly(CSV + ";row=1;line=2", CSV + ";row=1001;line=1002", CSV + ";row=2001;line=2002");
        assertThat(passage.bodies).allSatisfy(body -> assertThat(body).startsWith("SO;TEN\n"));
        assertThat(passage.bodies.get(1)).startsWith("SO;TEN\n1001;").endsWith("2000;Lê\n");
    }

    @Test
    void theSameFileAgainIsPassedOverAndADailyExportOnlySaysItsNewRows() throws IOException {
        take(file(1500));
        passage.forget();

        TakingRows.Count again = take(file(1500));
        assertThat(passage.bodies).isEmpty();
        assertThat(again.passedOver()).isEqualTo(1500);

        take(file(1500).replace("\n700;Lê", "\n700;Trần") + "1501;Lê\n");
        assertThat(passage.bodies).containsExactly("SO;TEN\n700;Trần\n", "SO;TEN\n1501;Lê\n");
        assertThat(passage.types).containsExactly(CSV + ";row=700;line=701", CSV + ";row=1501;line=1502");
    }

    @Test
    void aStopBetweenPiecesDoublesNothing() throws IOException {
        passage.stopsAfter = 1;
        assertThatThrownBy(() -> take(file(2500))).isInstanceOf(IllegalStateException.class);
        passage.stopsAfter = Integer.MAX_VALUE;

        take(file(2500));

        assertThat(passage.keys).hasSize(3);
        assertThat(passage.bodies.stream().distinct()).hasSize(3);
    }

    @Test
    void aStopBetweenApplyingAndNotingGivesTheSameKeyAgain() throws IOException {
        memory.broken = true;
        assertThatThrownBy(() -> take(file(10))).isInstanceOf(IllegalStateException.class);
        memory.broken = false;

        take(file(10));

        assertThat(passage.bodies).hasSize(2);
        assertThat(passage.keys).as("the ledger knows the second").hasSize(1);
    }

    @Test
    void aNodeThatLostItsFileStopsBeforeTheNextThousandRowsAlsoWhereAllAreKnown() throws IOException {
        int[] asked = {0};
        hold = () -> {
            if (++asked[0] == 2) {
                throw new IllegalStateException("another node goes on");
            }
        };
        assertThatThrownBy(() -> take(file(2500))).hasMessageContaining("another node");
        assertThat(passage.bodies).hasSize(1);

        hold = () -> asked[0]++;
        take(file(2500));
        take(file(2500));

        assertThat(asked[0]).isEqualTo(2 + 3 + 3);
        assertThat(passage.bodies).hasSize(3);
    }

    @Test
    void aRefusedRowCountsAndTheRestGoesOn() throws IOException {
        passage.refuses = "\n5;";

        TakingRows.Count count = take(file(10));

        assertThat(count.refusedRows()).isOne();
        assertThat(count.applied()).isOne();
    }

    @Test
    void aLineEndInsideQuotesBelongsToItsRowAndLinesKeepTheirNumbers() throws IOException {
        take("SO;TEN\n2;b\n");
        passage.forget();

        take("SO;TEN\n1;\"a\nb\"\n\n2;b\r\n3;c");

        assertThat(passage.bodies).containsExactly("SO;TEN\n1;\"a\nb\"\n\n", "SO;TEN\n3;c");
        assertThat(passage.types).containsExactly(CSV + ";row=1;line=2", CSV + ";row=3;line=6");
    }

    @Test
    void rowsOfOneMessageAreKnownOnlyTogether() {
        take(bytes("SO;TEN\n1;a\n1;b\n2;a\n", UTF_8), GROUPED);
        passage.forget();

        TakingRows.Count count = take(bytes("SO;TEN\n1;a\n1;c\n2;a\n", UTF_8), GROUPED);

        assertThat(passage.bodies).containsExactly("SO;TEN\n1;a\n1;c\n");
        assertThat(count.passedOver()).isOne();
    }

    @Test
    void aMessageOfManyRowsIsNotDivided() {
        StringBuilder file = new StringBuilder("SO;TEN\n");
        for (int i = 0; i < 1800; i++) {
            file.append(i / 600).append(";a\n");
        }
        take(bytes(file.toString(), UTF_8), GROUPED);

        assertThat(passage.types)
                .containsExactly(CSV + ";row=1;line=2", CSV + ";row=601;line=602", CSV + ";row=1201;line=1202");
    }

    @Test
    void filesInTwoByteLettersOrWithoutHeaderOrQuotesAreCutAsTheirMappingSays() {
        for (String encoding : List.of("utf-16", "utf-16le", "utf-16be")) {
            Mapping wide = mapping("csv", "encoding: " + encoding + "\ncsv: {separator: \";\", quote: \"'\"}");
            for (boolean marked : List.of(true, false)) {
                passage.forget();
                memory.rows.clear();
                Charset charset = Charset.forName(encoding.equals("utf-16") ? "utf-16le" : encoding);
                take(bytes((marked ? "\ufeff" : "") + file(1001).replace("\n7;Lê", "\n7;'\n'"), charset), wide);
                assertThat(passage.types)
                        .extracting(type -> type.replaceAll(".*;row", "row"))
                        .containsExactly("row=1;line=2", "row=1001;line=1003");
            }
        }
        passage.forget();
        take(
                bytes("1\"\n2\n", UTF_8),
                mapping("fixed", "fixed: {columns: [{name: SO, at: 1, width: 3}, {name: TEN, at: 4, width: 1}]}"));
        assertThat(passage.bodies).containsExactly("1\"\n2\n");
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    @Test
    void aFileOf200MegabytesIsReadInConstantMemory(@TempDir Path folder) throws IOException {
        Path file = long200(folder, "SO;TEN\n", ";" + "Nguyễn Văn A".repeat(65) + "\n", "");

        takeInConstantMemory(file, PLAIN);
    }

    @Test
    void anXmlFileOf200MegabytesIsReadInConstantMemory(@TempDir Path folder) throws IOException {
        String name = "</SO><TEN>" + "Nguyễn Văn A".repeat(62) + "</TEN></HoSo>\n<HoSo><SO>";
        Path file = long200(folder, "<Tep ngay=\"26/11/2026\"><HoSo><SO>", name, "</SO></HoSo></Tep>");

        takeInConstantMemory(file, XML);
    }

    private static Path long200(Path folder, String head, String row, String tail) throws IOException {
        Path file = folder.resolve("long");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] filler = row.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 219_999; i++) {
                out.write(String.valueOf(i).getBytes(StandardCharsets.UTF_8));
                out.write(filler);
            }
            out.write(tail.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(file)).isGreaterThan(200L << 20);
        return file;
    }

    private void takeInConstantMemory(Path file, Mapping mapping) throws IOException {
        memory.forgetful = true;
        passage.onlyCounts = true;

        try (InputStream in = Files.newInputStream(file)) {
            TakingRows.Count count = take(in, mapping);
            assertThat(count.applied()).isEqualTo(passage.pieces);
        }

        assertThat(passage.pieces).isEqualTo(220);
        assertThat(passage.longest).as("never more than one piece at a time").isLessThan(5 << 20);
        assertThat(passage.mostRetained - passage.atFirst)
                .as("what is held does not grow with the file")
                .isLessThan(24L << 20);
    }

    @Test
    void elementsOfAnXmlFileTravelTogetherAndOneThatCannotBeReadTravelsAlone() {
        String file =
                "<?xml version=\"1.0\"?>\n<Tep ngay=\"%s\">\n<HoSo><SO>1</SO></HoSo>\n<HoSo><SO>&</SO></HoSo>\n%s</Tep>";
        String rest = "<HoSo><SO>3</SO></HoSo>\n<!-- a\nb --> <HoSo><SO>4</SO></HoSo>";
        take(bytes(file.formatted("26/11", rest), UTF_8), XML);

        assertThat(passage.bodies)
                .containsExactly(
                        "<?xml version=\"1.0\"?><Tep><HoSo><SO>1</SO></HoSo>\n</Tep>",
                        "<?xml version=\"1.0\"?><Tep><HoSo><SO>&</SO></HoSo></Tep>",
                        "<?xml version=\"1.0\"?><Tep><HoSo><SO>3</SO></HoSo>\n\n      <HoSo><SO>4</SO></HoSo></Tep>");
        assertThat(passage.types)
                .extracting(type -> type.replaceAll(".*;row", "row"))
                .containsExactly("row=1;line=3", "row=2;line=4", "row=3;line=5");

        passage.forget();
        take(bytes(file.formatted("27/11", rest + "<HoSo><SO>5</SO></HoSo>"), UTF_8), XML);
        assertThat(passage.bodies)
                .as("the export of the next day only says what is new")
                .containsExactly("<?xml version=\"1.0\"?><Tep><HoSo><SO>5</SO></HoSo></Tep>");
    }

    private TakingRows.Count take(String file) throws IOException {
        return take(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private TakingRows.Count take(InputStream in) {
        return take(in, PLAIN);
    }

    private TakingRows.Count take(InputStream in, Mapping mapping) {
        RowFiles.Units units = RowFiles.units(in, mapping);
        return taking.take(
                new TakingRows.Source(
                        LIS,
                        "HoSo",
                        mapping.contentType(),
                        true,
                        new TakingRows.Frame(units.head(), NOTHING, units.tail()),
                        null),
                units,
                hold);
    }

    private static Mapping mapping(String format, String more) {
        try {
            Path root = Files.createTempDirectory("rows");
            Path file = Files.createDirectories(root.resolve("mappings/lis")).resolve("ho-so.yaml");
            Files.writeString(file, """
                    mapping: lis/ho-so
                    about: A test.
                    direction: in
                    format: %s
                    %s
                    message: supplement-provided
                    fields:
                      - {local: SO, national: receiptNumber, required: true}
                      %s
                    """.formatted(
                            format,
                            more,
                            more.contains("group")
                                    ? "- {list: rows, national: supplement.documents, fields: [{local: TEN, national: name}]}"
                                    : "- {local: TEN, national: text}"));
            MappingLibrary.Loaded loaded = MappingLibrary.load(root);
            return loaded.library()
                    .find("lis/ho-so")
                    .orElseThrow(() -> new AssertionError(loaded.findings().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(int rows) {
        StringBuilder text = new StringBuilder("SO;TEN\n");
        for (int i = 1; i <= rows; i++) {
            text.append(i).append(";Lê\n");
        }
        return text.toString();
    }

    /** The passage's end: applies a piece as one item, refuses what it is told to, stops when it is told to. */
    private static final class Passage implements Intake {
        final List<String> bodies = new ArrayList<>();
        final List<String> types = new ArrayList<>();
        final Map<String, String> keys = new LinkedHashMap<>();
        int stopsAfter = Integer.MAX_VALUE;
        String refuses = "never";
        boolean onlyCounts;
        int pieces;
        int longest;
        long atFirst;
        long mostRetained;

        @Override
        public Answered receive(Arrival arrival) {
            if (pieces == stopsAfter) {
                throw new IllegalStateException("the hub is stopping");
            }
            pieces++;
            longest = Math.max(longest, arrival.body().length);
            Finding refused = Finding.of("row 5", "unknown-code", "write a known code");
            List<Answer.Item> items = new ArrayList<>(List.of(new Answer.Item(0, null, List.of())));
            if (onlyCounts) {
                measure();
            } else {
                String body = new String(arrival.body(), StandardCharsets.UTF_8);
                bodies.add(body);
                types.add(String.valueOf(arrival.contentType()));
                keys.put(arrival.key(), body);
                if (body.contains(refuses)) {
                    items.add(new Answer.Item(4, null, List.of(refused)));
                }
            }
            return new Answered(new Kept(pieces, arrival, true, null), new Answer(items));
        }

        /** What is left after a collection is what somebody holds. */
        private void measure() {
            if (pieces == 5 || pieces % 70 == 0) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                long used = runtime.totalMemory() - runtime.freeMemory();
                atFirst = pieces == 5 ? used : atFirst;
                mostRetained = Math.max(mostRetained, used);
            }
        }

        void forget() {
            bodies.clear();
            types.clear();
            keys.clear();
        }
    }

    private static final class Memory implements SeenRows {
        private final Set<UUID> rows = new HashSet<>();
        boolean broken;
        boolean forgetful;

        @Override
        public Set<UUID> known(Collection<UUID> asked, Instant at) {
            Set<UUID> known = new HashSet<>(asked);
            known.retainAll(rows);
            return known;
        }

        @Override
        public void note(SystemId system, Collection<UUID> taken, Instant at) {
            if (broken) {
                throw new IllegalStateException("the database is down");
            }
            if (!forgetful) {
                rows.addAll(taken);
            }
        }

        @Override
        public int forget(Instant notMetSince, int atMost) {
            throw new UnsupportedOperationException("nobody forgets here");
        }
    }
}
