package org.lienthong.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Party;

/** Receipts before a validator of PDF/UA-1, and what no validator sees: whether each language is told, and the order of reading. */
class AccessibleReceiptTests {

    private static final URI TRACKING =
            URI.create("https://lienthong.example.vn/track/" + Dossiers.CODE + "?province=H56");

    private static final Mask MASK = new Mask() {
        @Override
        public String party(Party party) {
            return "Nguyễn V. Đ.";
        }

        @Override
        public String person(String name) {
            return "Phạm T. T.";
        }
    };

    private static final DrawingReceipts DRAWING = new DrawingReceipts();

    record Kind(String name, byte[] pdf) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> receipts() {
        return Stream.of(
                new Kind("of a full dossier", draw(Dossiers.full(), null)),
                new Kind("of a dossier that says nothing", draw(Dossiers.bare(), null)),
                new Kind("masked", draw(Dossiers.full(), MASK)),
                new Kind(
                        "of many pages",
                        draw(
                                Dossiers.full(IntStream.rangeClosed(1, 60)
                                        .mapToObj(i -> Dossiers.paper("Giấy tờ thứ " + i, 1, 0))
                                        .toList()),
                                null)),
                new Kind(
                        "with texts that are long, hostile or in no letters of ours",
                        draw(
                                Dossiers.named(
                                        "</td><img src='x'/>",
                                        List.of(
                                                Dossiers.paper("Dài".repeat(600), 1, 1),
                                                Dossiers.paper("漢字 \u202E😀", null, null))),
                                null)));
    }

    private static byte[] draw(Dossier dossier, Mask mask) {
        return DRAWING.draw(dossier, new Surroundings("Tỉnh Thanh Hóa", 16, null, TRACKING, "1022", mask));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void noRuleOfPdfUaIsBroken(Kind receipt) {
        assertThat(Judged.broken(receipt.pdf())).isEmpty();
    }

    /** Else a validator that judges nothing would do. */
    @Test
    void aFileWithoutALanguageOrWithoutTagsIsSeenToBreakThem() {
        assertThat(broken(document -> document.getDocumentCatalog().setLanguage(null)))
                .anyMatch(rule -> rule.startsWith("7.2-34 "));
        assertThat(broken(document -> document.getDocumentCatalog().setStructureTreeRoot(null)))
                .anyMatch(rule -> rule.startsWith("7.1-11 "));
    }

    @Test
    void everyEnglishTextIsTaggedAsEnglishSoThatNobodyHearsItReadAsVietnamese() {
        List<Tags.Said> said = new Drawn(draw(Dossiers.full(), null)).read(Tags::said);

        assertThat(said)
                .filteredOn(one -> one.language().equals("en"))
                .extracting(Tags.Said::text)
                .contains(
                        "Receipt of a dossier and appointment for its result",
                        "Received from",
                        "Name",
                        "Originals",
                        "2 November 2026, 10:00")
                .noneMatch(text -> text.replaceAll("“[^”]*”", "").matches(".*[ăâđêôơưạảấầậắặẹếềểệịọốồổộớờợụứừựỳ].*"));
        assertThat(said)
                .filteredOn(one -> one.language().equals("vi"))
                .extracting(Tags.Said::text)
                .noneMatch(text -> text.contains("Receipt") || text.contains("Name") || text.contains("Originals"));
    }

    @Test
    void itIsReadInTheOrderInWhichItStandsOnThePaper() {
        String heard = String.join(
                " ",
                new Drawn(draw(Dossiers.full(), null))
                        .read(Tags::said).stream().map(Tags.Said::text).toList());

        assertThat(heard)
                .containsSubsequence(
                        "TỈNH THANH HÓA",
                        "CỘNG HÒA",
                        "Độc lập",
                        "Mã QR dẫn đến",
                        "GIẤY TIẾP NHẬN",
                        "Số biên nhận",
                        "Họ và tên",
                        "Nguyễn Thị Đượm",
                        "Thủ tục",
                        "Bản chính",
                        "Giấy chứng nhận đã cấp",
                        "Thời hạn giải quyết",
                        "17 giờ 00 phút",
                        "NGƯỜI NỘP HỒ SƠ",
                        "Quét mã QR");
    }

    private static List<String> broken(Change change) {
        return Judged.broken(new Drawn(draw(Dossiers.full(), null)).read(document -> {
            change.of(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }));
    }

    private interface Change {
        void of(PDDocument document);
    }
}
