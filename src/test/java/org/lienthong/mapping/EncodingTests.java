package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.head;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;

class EncodingTests {

    private static final String LETTERS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    private static final String PLAIN = " bcghkmnpqrstvxBCGH0123456789.,-/()\"<&";

    private static Mapping mapping(Encoding encoding, String format) {
        String path = format.equals("json") ? "$.GhiChu" : "/HoSo/GhiChu";
        MappingLibrary.Compiled compiled = compile(head("both", format) + "encoding: " + encoding.key() + "\n"
                + (encoding == Encoding.TCVN3 ? "capitals: lost\n" : "") + "message: dossier-stopped\nfields:\n"
                + "  - {local: \"" + path + "\", national: text}\n"
                + "  - {local: \"" + path.replace("GhiChu", "So") + "\", national: code}\n");
        return compiled.mapping()
                .orElseThrow(() -> new AssertionError(
                        compiled.findings().stream().map(Finding::line).toList()));
    }

    private static byte[] written(Mapping mapping, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(write(mapping, text, out)).extracting(Finding::line).isEmpty();
        return out.toByteArray();
    }

    private static List<Finding> write(Mapping mapping, String text, ByteArrayOutputStream out) {
        try {
            return mapping.write(List.of(saying(text)), MappingTesting.surroundings(), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static NationalMessage saying(String text) {
        Mapping utf8 = mapping(Encoding.UTF_8, "json");
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
        NationalMessage message = MappingTesting.message(utf8, "{\"So\":\"H01.1\",\"GhiChu\":\"" + escaped + "\"}");
        assertThat(message.type()).isEqualTo(MessageType.DOSSIER_STOPPED);
        return message;
    }

    private static String text(Mapping mapping, byte[] document) {
        NationalMessage message = MappingTesting.message(
                mapping.read(document, MappingTesting.surroundings()).get(0));
        return String.valueOf(message.text());
    }

    private static List<Finding> findings(Mapping mapping, byte[] document) {
        return mapping.read(document, MappingTesting.surroundings()).stream()
                .flatMap(reading -> reading.fold(ok -> List.<Finding>of(), Reading.Refused::findings).stream())
                .toList();
    }

    @Property(tries = 150)
    void everyVietnameseTextComesBackThroughEveryEncodingAndFormat(
            @ForAll("vietnamese") String text, @ForAll Encoding encoding, @ForAll boolean xml, @ForAll boolean taken) {
        String typed = taken ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
        String expected = encoding.losesCapitals() ? withoutTonedCapitals(text) : text;
        Mapping mapping = mapping(encoding, xml ? "xml" : "json");
        assertThat(text(mapping, written(mapping, "x" + typed + "x"))).isEqualTo("x" + expected + "x");
    }

    /** What the old code page says about capitals: only seven of them have a byte. */
    private static String withoutTonedCapitals(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .map(letter -> letter.charAt(0) < 0x80 || "ĂÂĐÊÔƠƯ".contains(letter)
                        ? letter
                        : letter.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    @Property(tries = 300)
    void noBytesThrowAnythingInAnyEncoding(@ForAll byte[] bytes, @ForAll Encoding encoding, @ForAll boolean xml) {
        assertThat(mapping(encoding, xml ? "xml" : "json").read(bytes, MappingTesting.surroundings()))
                .hasSize(1);
    }

    @Provide
    Arbitrary<String> vietnamese() {
        String all = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + PLAIN;
        return Arbitraries.strings()
                .withChars(all.toCharArray())
                .ofMaxLength(60)
                .map(text -> text.replaceAll(" +", " "));
    }

    @Test
    void theSoftHyphenOfTheOldCodePageIsALetter() {
        byte[] bytes = joined("{\"So\":\"H01.1\",\"GhiChu\":\"M", "ADEA", "ng Kh", "AD", "ng\"}");
        assertThat(text(mapping(Encoding.TCVN3, "json"), bytes)).isEqualTo("Mường Khưng");
    }

    @Test
    void theLongestSequenceCountsInTheOtherOldCodePage() {
        byte[] bytes = joined("{\"So\":\"H01.1\",\"GhiChu\":\"Nguye", "E3", "n Th", "F2", " H", "F6F9", "a \"}");
        assertThat(text(mapping(Encoding.VNI, "json"), bytes)).isEqualTo("Nguyễn Thị Hứa");
    }

    @Test
    void theWindowsCodePageWritesTonesBehindTheirLetters() {
        byte[] bytes = written(mapping(Encoding.WINDOWS_1258, "json"), "Giấy đỏ");
        assertThat(new String(bytes, Charset.forName("windows-1258"))).contains("Giâ\u0301y đo\u0309");
    }

    @Test
    void utf16IsReadWithAndWithoutAMark() {
        String json = "{\"So\":\"H01.1\",\"GhiChu\":\"Đất ở\"}";
        for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(text(mapping(Encoding.UTF_16, "json"), json.getBytes(order)))
                    .isEqualTo("Đất ở");
            assertThat(text(mapping(Encoding.UTF_16, "json"), ("\ufeff" + json).getBytes(order)))
                    .isEqualTo("Đất ở");
        }
        byte[] marked = ("\ufeff" + json).getBytes(StandardCharsets.UTF_16LE);
        assertThat(text(mapping(Encoding.UTF_16LE, "json"), marked)).isEqualTo("Đất ở");
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirPlace() {
        byte[] bytes = joined("{\"So\":\"", "B2", "\"}");
        assertThat(findings(mapping(Encoding.TCVN3, "json"), bytes))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("encoding");
                    assertThat(finding.text()).contains("byte 8 (hex B2)", "tcvn3");
                });
        assertThat(findings(mapping(Encoding.UTF_16LE, "json"), joined("", "7B0000D87D00")))
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .startsWith("byte 3 (hex 00)");
        assertThat(findings(mapping(Encoding.UTF_16, "json"), joined("{", "00", "}")))
                .extracting(Finding::rule)
                .containsExactly("encoding");
    }

    @Test
    void anXmlDocumentMayNameItsEncodingWhenTheMappingNamesTheSame() {
        String xml = "<?xml version='1.0' encoding='%s'?><HoSo><So>H01.1</So><GhiChu>a</GhiChu></HoSo>";
        Mapping mapping = mapping(Encoding.WINDOWS_1258, "xml");
        assertThat(text(mapping, ascii(String.format(xml, "Windows-1258")))).isEqualTo("a");
        assertThat(findings(mapping, ascii(String.format(xml, "utf-8"))))
                .extracting(Finding::rule)
                .containsExactly("encoding");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aWrittenXmlDocumentNamesItsEncoding(Encoding encoding) {
        byte[] bytes = written(mapping(encoding, "xml"), "a");
        Charset charset = Charset.forName(encoding.charset());
        assertThat(new String(bytes, charset)).contains("encoding=\"" + encoding.charset() + "\"?>");
    }

    @Test
    void whatAnEncodingCannotSayIsAFindingAndNeverAQuestionMark() {
        for (Encoding encoding : List.of(Encoding.TCVN3, Encoding.VNI, Encoding.WINDOWS_1258)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(write(mapping(encoding, "json"), "Đất 漢", out))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.rule()).isEqualTo("encoding");
                        assertThat(finding.path()).isEqualTo("text");
                        assertThat(finding.text()).contains("U+6F22");
                        assertThat(finding.place())
                                .hasToString(
                                        "mappings/test/mapping.yaml:" + (encoding == Encoding.TCVN3 ? 9 : 8) + ":5");
                    });
            assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("?");
        }
    }

    @Test
    void aMappingMustKnowThatCapitalsAreLost() {
        String rest = "message: dossier-stopped\nfields: [{local: $.A, national: code}]\n";
        assertThat(rules(compile(head("in", "json") + "encoding: tcvn3\n" + rest)))
                .containsExactly("5:11 missing-key");
        assertThat(rules(compile(head("in", "json") + "encoding: vni\ncapitals: lost\n" + rest)))
                .containsExactly("6:11 unknown-key");
        assertThat(rules(compile(head("in", "json") + "encoding: viscii\n" + rest)))
                .containsExactly("5:11 wrong-type");
    }

    @Test
    void theTablesHoldEveryVietnameseLetter() {
        String all = LETTERS + LETTERS.toUpperCase(Locale.ROOT);
        for (Encoding encoding : Encoding.values()) {
            assertThat(encoding.unsayable(all)).as(encoding.key()).isEmpty();
        }
        assertThat(Arrays.stream(Encoding.values()).map(Encoding::key)).doesNotHaveDuplicates();
    }

    private static List<String> rules(MappingLibrary.Compiled compiled) {
        return compiled.findings().stream()
                .map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.rule())
                .toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Texts and bytes in hex by turns. */
    private static byte[] joined(String... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < pieces.length; i++) {
            out.writeBytes(i % 2 == 0 ? ascii(pieces[i]) : HexFormat.of().parseHex(pieces[i]));
        }
        return out.toByteArray();
    }

    @Test
    void aNameOfTheMappingThatCannotBeSaidIsAFindingOfTheMappingAndNoQuestionMark() throws IOException {
        for (String name : List.of("名", "Ghi\u0e01", "\ud83c\udfe0")) {
            MappingLibrary.Compiled compiled = compile(head("out", "json")
                    + "encoding: tcvn3\ncapitals: lost\nfields: [{local: \"$['" + name + "']\", national: text}]\n");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Finding> findings =
                    compiled.mapping().orElseThrow().write(List.of(saying("chữ")), MappingTesting.surroundings(), out);
            assertThat(findings).extracting(Finding::rule).containsExactly("encoding");
            assertThat(findings.get(0).place().file()).isEqualTo("mappings/test/mapping.yaml");
            assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("?");
        }
    }
}
