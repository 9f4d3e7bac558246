package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.mapping;
import static org.lienthong.mapping.MappingTesting.surroundings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Finding;

/** What is cut out of a long XML file says the same, at the same places, as the file read at once. */
class XmlFilesTests {

    private static final String BODY = """
            each: /p:Tep/Than/p:HoSo
            namespaces: {p: "urn:a"}
            message: supplement-provided
            fields:
              - {local: So, national: receiptNumber, required: true}
              - {local: "@luc", national: occurredAt, date: dd/MM/yyyy}
              - {list: Giay, national: supplement.documents, fields: [{local: ., national: name}]}
            """;

    /** Everything that may stand around and in an element without changing what it says. */
    private static final String FILE = """
            <!-- first > --><?a b?>
            <x:Tep xmlns:x='urn:a' ngay="26/11/2026"
                   y="a > b">
              <Dau><Than><x:HoSo><So>none</So></x:HoSo></Than></Dau>
              <Than>

                <x:HoSo luc="26/11/2026"><So>1</So><Giay>Đơn đề nghị</Giay><Giay><![CDATA[</x:HoSo>]]></Giay></x:HoSo>
                <!-- <x:HoSo> -->
                <x:HoSo luc="đã"><So>2</So></x:HoSo><x:HoSo><So>3</So><HoSo a="/>"/></x:HoSo>
                <Khac><x:HoSo/>
                </Khac>
                <y:HoSo xmlns:y="urn:a"
                    luc='27/11/2026'>
                  <So>4</So><Giay>&lt;Giấy &#x1ea1; chứng nhận</Giay>
                </y:HoSo >
              </Than>
              <Than/>
              <Than cuoi="1">
                <x:HoSo><Giay>không có số</Giay></x:HoSo>
                <x:HoSo/>
              </Than>
            </x:Tep>
            <!-- last -->
            """;

    private static Mapping reading(String encoding) {
        String more = encoding.equals("tcvn3") ? "\ncapitals: lost\n" : "\n";
        return mapping("in", "xml", "encoding: " + encoding + more + BODY);
    }

    private static byte[] bytes(String text, Encoding encoding) {
        if (encoding == Encoding.UTF_8) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Clusters.of(text).forEach(letter -> out.writeBytes(encoding.bytes(letter)));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return bytes(text, Encoding.UTF_8);
    }

    /** What a file says: messages as JSON and lines of findings with their item. */
    private record Said(List<String> messages, List<String> findings) {

        static Said of(List<Reading> readings) {
            Said said = new Said(new ArrayList<>(), new ArrayList<>());
            said.add(readings);
            return said;
        }

        void add(List<Reading> readings) {
            for (Reading reading : readings) {
                reading.fold(
                        ok -> messages.add(NationalJson.write(ok.message())),
                        no -> findings.addAll(
                                no.findings().stream().map(Finding::line).toList()));
            }
        }
    }

    private static List<RowFiles.Piece> pieces(Mapping mapping, InputStream file, int together) {
        RowFiles.Units units = RowFiles.units(file, mapping);
        List<RowFiles.Piece> pieces = new ArrayList<>();
        List<RowFiles.Unit> some = new ArrayList<>();
        while (units.hasNext()) {
            RowFiles.Unit unit = units.next();
            if (!some.isEmpty() && (unit.alone() || some.size() == together)) {
                pieces.add(piece(units, some));
                some.clear();
            }
            if (unit.alone()) {
                pieces.add(new RowFiles.Piece(unit.bytes(), unit.firstRow(), unit.firstLine()));
            } else {
                some.add(unit);
            }
        }
        if (!some.isEmpty()) {
            pieces.add(piece(units, some));
        }
        return pieces;
    }

    private static RowFiles.Piece piece(RowFiles.Units units, List<RowFiles.Unit> some) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(units.head());
        some.forEach(unit -> document.writeBytes(unit.bytes()));
        document.writeBytes(units.tail());
        return new RowFiles.Piece(
                document.toByteArray(), some.get(0).firstRow(), some.get(0).firstLine());
    }

    private static Said cut(Mapping mapping, byte[] file, int together) {
        Said said = Said.of(List.of());
        pieces(mapping, new ByteArrayInputStream(file), together)
                .forEach(piece -> said.add(mapping.read(piece, surroundings())));
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"})
    void theCutFileSaysTheSameAtTheSamePlacesInEveryEncoding(String key) {
        Mapping mapping = reading(key);
        Encoding encoding = mapping.encoding();
        for (String declaration : List.of("", "<?xml version=\"1.0\"\n encoding='" + encoding.charset() + "'?>")) {
            for (String ends : List.of("\n", "\r\n", "\r")) {
                byte[] file = bytes((declaration + FILE).replace("\n", ends), encoding);
                Said whole = Said.of(mapping.read(file, surroundings()));
                assertThat(whole.messages()).hasSize(3);
                assertThat(whole.findings()).hasSize(3);
                for (int together = 1; together < 8; together++) {
                    assertThat(cut(mapping, file, together).messages()).isEqualTo(whole.messages());
                    assertThat(linesOnly(cut(mapping, file, together).findings()))
                            .isEqualTo(linesOnly(whole.findings()));
                }
            }
        }
    }

    /** In the first line of a piece nobody knows the column; see {@link XmlWalk}. */
    private static List<String> linesOnly(List<String> findings) {
        return findings.stream()
                .map(line -> line.replaceFirst("^(document:\\d+):\\d+", "$1"))
                .toList();
    }

    @Test
    void aByteOrderMarkTellsTheOrderOfEveryPiece() {
        Mapping mapping = reading("utf-16");
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] file = ("\ufeff" + FILE).getBytes(charset);
            assertThat(cut(mapping, file, 2)).isEqualTo(cut(mapping, FILE.getBytes(charset), 2));
            assertThat(cut(mapping, file, 2).messages()).hasSize(3);
        }
        assertThat(cut(reading("utf-8"), bytes("\ufeff" + FILE), 2).messages()).hasSize(3);
    }

    @Test
    void anElementThatCannotBeReadSpoilsNoOther() {
        String file = "<Tep xmlns=\"urn:a\"><Than xmlns=\"\">\n" + hoSo("1") + hoSo("2 & 3") + hoSo("4") + hoSo("&xxe;")
                + hoSo("5\u0001") + hoSo("6") + "</Than></Tep>";

        Said said = cut(reading("utf-8"), bytes(file), 100);

        assertThat(said.messages()).hasSize(3);
        assertThat(said.findings())
                .hasSize(3)
                .allMatch(line -> line.contains("unreadable-document") || line.contains("doctype"))
                .extracting(line -> line.replaceFirst("^document:(\\d+):.*", "$1"))
                .containsExactly("3", "5", "6");
    }

    private static String hoSo(String number) {
        return "<p:HoSo xmlns:p=\"urn:a\"><So>" + number + "</So></p:HoSo>\n";
    }

    @Test
    void manyElementsInARowThatCannotBeReadAreOneFaultOfTheFile() {
        String file = "<p:Tep xmlns:p=\"urn:a\"><Than>" + "<p:HoSo><So>&a;</So></p:HoSo>\n".repeat(640) + hoSo("1")
                + "</Than></p:Tep>";

        Said said = cut(reading("utf-8"), bytes(file), 100);

        assertThat(said.messages()).hasSize(1);
        assertThat(said.findings()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</Than></p:Tep>",
                "<So>3</So></p:HoSo></Than></p:Tep>",
                "<p:HoSo><So>3</So></Than></p:Tep>",
                "<p:HoSo><So>3</p:HoSo>\n</Than></p:Tep>",
                "<p:HoSo><So>3",
                "<p:HoSo a=\"<\"/></Than></p:Tep>",
                "<Khac><a></Khac></Than></p:Tep>",
                "</Than></p:Tep><b/>",
                "</Than></p:Tep>more",
                "more</Than></p:Tep>",
                "<!DOCTYPE a></Than></p:Tep>",
                "<!-- ",
                "<",
                "<![CDATA[x]]></Than></p:Tep>",
            })
    void whereTagsDoNotFitOneFindingNamesThePlaceAndWhatStoodBeforeIsTaken(String rest) {
        Said said =
                cut(reading("utf-8"), bytes("<p:Tep xmlns:p=\"urn:a\"><Than>\n" + hoSo("1") + hoSo("2") + rest), 100);

        assertThat(said.messages()).hasSize(2);
        if (rest.equals("</Than></p:Tep>")) {
            assertThat(said.findings()).isEmpty();
        } else {
            assertThat(said.findings()).isNotEmpty().allSatisfy(line -> assertThat(line)
                    .matches("(?s)document:[45]:.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a/>",
                "<a><p:HoSo/></a>",
                "<Tep><Than><HoSo/></Than></Tep>",
                "<p:Tep xmlns:p='urn:a'/>",
                "<p:Tep xmlns:p='urn:a'><Than/></p:Tep>",
                "<p:Tep xmlns:p='urn:a' a=b><Than><p:HoSo><So>1</So></p:HoSo></Than></p:Tep>",
                "<?xml version='1.0' encoding='windows-1258'?><p:Tep xmlns:p='urn:a'><Than><p:HoSo><So>1</So></p:HoSo></Than></p:Tep>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><p:Tep xmlns:p='urn:a'><Than><p:HoSo><So>1</So></p:HoSo></Than></p:Tep>"
            })
    void aFileWithoutAnyMessageIsOneRefusalLikeTheFileReadAtOnce(String file) {
        Mapping mapping = reading("utf-8");
        Said whole = Said.of(mapping.read(bytes(file), surroundings()));
        assertThat(whole.messages()).isEmpty();

        Said said = cut(mapping, bytes(file), 100);

        assertThat(said.messages()).isEmpty();
        assertThat(said.findings()).hasSize(1);
        assertThat(rule(said.findings().get(0))).isEqualTo(rule(whole.findings().get(0)));
    }

    private static String rule(String line) {
        return line.replaceFirst("^document:\\d+:\\d+: ", "").replaceFirst(":.*", "");
    }

    @Test
    void anElementThatIsTooDeepOrEndlessEndsTheFileInBoundedMemory() {
        String deep = "<a>".repeat(70) + "</a>".repeat(70);
        Said said = cut(
                reading("utf-8"),
                bytes("<p:Tep xmlns:p=\"urn:a\"><Than>" + hoSo("1") + "<p:HoSo>" + deep + "</p:HoSo></Than></p:Tep>"),
                100);
        assertThat(said.messages()).hasSize(1);
        assertThat(said.findings()).singleElement().asString().contains("too-deep");

        byte[] head = bytes("<p:Tep xmlns:p=\"urn:a\"><Than><p:HoSo><So>");
        InputStream endless = new java.io.SequenceInputStream(new ByteArrayInputStream(head), new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                Arrays.fill(into, from, from + most, (byte) 'x');
                return most;
            }
        });
        List<RowFiles.Piece> pieces = pieces(reading("utf-8"), endless, 100);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).document().length).isBetween(1 << 15, 1 << 17);
        assertThat(Said.of(reading("utf-8").read(pieces.get(0), surroundings())).findings())
                .singleElement()
                .asString()
                .contains("document:1:", "unreadable-document");
    }

    @Test
    void whateverIsSpoiledNothingIsInventedAndAFileThatCanBeReadAtOnceSaysTheSameWhenItIsCut() {
        Mapping mapping = reading("utf-8");
        byte[] file = bytes(FILE);
        List<String> signs = List.of("<", ">", "/", "\"", "'", "&", "!", "-", "]", "x", ":", " ", "\n", "=");
        Random random = new Random(20261126);
        for (int round = 0; round < 3_000; round++) {
            byte[] spoiled = file.clone();
            for (int i = 0; i <= random.nextInt(2); i++) {
                spoiled[random.nextInt(spoiled.length)] =
                        (byte) signs.get(random.nextInt(signs.size())).charAt(0);
            }
            Said whole = Said.of(mapping.read(spoiled, surroundings()));
            Said said = cut(mapping, spoiled, 1 + random.nextInt(4));
            String shown = "round " + round + ": " + new String(spoiled, StandardCharsets.UTF_8);
            if (whole.messages().isEmpty()) {
                assertThat(said.messages().size() + said.findings().size())
                        .as(shown)
                        .isPositive();
            } else {
                assertThat(said.messages()).as(shown).isEqualTo(whole.messages());
            }
        }
    }
}
