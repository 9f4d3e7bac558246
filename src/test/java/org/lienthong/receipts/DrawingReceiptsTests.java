package org.lienthong.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.receipts.Dossiers.CODE;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.Party;

class DrawingReceiptsTests {

    private static final URI TRACKING = URI.create("https://lienthong.example.vn/track/" + CODE + "?province=H56");
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

    private final DrawingReceipts drawing = new DrawingReceipts();

    private Drawn draw(Dossier dossier) {
        return new Drawn(drawing.draw(dossier, new Surroundings("Tỉnh Thanh Hóa", 16, null, TRACKING, "1022", null)));
    }

    @Test
    void everyFieldOfTheDossierStandsOnThePaper() {
        Drawn drawn = draw(Dossiers.full());

        assertThat(Normalizer.isNormalized(drawn.text(0), Normalizer.Form.NFC)).isTrue();
        assertThat(drawn.text(0))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "TỈNH THANH HÓA",
                        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
                        "Mã cơ quan: H56.01",
                        "Thanh Hóa, ngày 02 tháng 11 năm 2026",
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Số biên nhận: BN-" + CODE,
                        "Mã hồ sơ: " + CODE,
                        "Nguyễn Thị Đượm",
                        "038085001234",
                        "12 Lê Lợi, phường Hạc Thành",
                        "0912345678",
                        "duom@example.vn",
                        "Đăng ký biến động quyền sử dụng đất (1.013831)",
                        "Nhận chuyển nhượng của ông Lê Hữu Quýnh",
                        "Nộp trực tuyến",
                        "thửa số 345, tờ bản đồ số 12, diện tích 120,5 m², mã xã 14758",
                        "Lệ phí cấp giấy: 50.000 đồng",
                        "Đơn đăng ký biến động",
                        "16 ngày làm việc",
                        "10 giờ 00 phút, ngày 02 tháng 11 năm 2026",
                        "2 November 2026, 10:00",
                        "17 giờ 00 phút, ngày 15 tháng 12 năm 2026",
                        "Phạm Thu Trang",
                        "Số lượng hồ sơ",
                        "hãy gọi 1022",
                        "hai liên",
                        TRACKING.toString());
        assertThat(drawn.text(0))
                .doesNotContain("??")
                .contains("1 Đơn đăng ký biến động đất đai, tài sản gắn liền với đất 1 – –");
        assertThat(drawn.text(0)).contains("2 Giấy chứng nhận đã cấp – 2 có");
        assertThat(drawn.pages()).isEqualTo(1);
    }

    @Test
    void theCodeThatATelephoneReadsIsTheTrackingAddressAndNothingElse() {
        assertThat(draw(Dossiers.full()).scanned()).isEqualTo(TRACKING.toString());
    }

    @Test
    void aScreenReaderIsToldLanguageTitleTagsAndWhatThePictureIs() {
        draw(Dossiers.full()).read(document -> {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains("HẸN TRẢ KẾT QUẢ", "BN-" + CODE);
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            List<String> tags = Tags.of(document);
            assertThat(tags)
                    .contains("H1", "H2", "Table", "TH", "TD", "Figure: Mã QR dẫn đến địa chỉ tra cứu hồ sơ " + CODE);
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            return null;
        });
    }

    @Test
    void whatTheDossierDoesNotSayIsSaidToBeMissing() {
        Dossier bare = Dossiers.bare();
        Drawn drawn =
                new Drawn(drawing.draw(bare, new Surroundings("Tỉnh Thanh Hóa", null, null, TRACKING, null, null)));

        assertThat(drawn.text(0))
                .contains(
                        "không ghi trong hồ sơ",
                        "Hồ sơ không ghi mã cơ quan",
                        "Hồ sơ không ghi giấy tờ nào đã nhận",
                        "Hồ sơ không ghi số ngày làm việc",
                        "Chưa hẹn – hồ sơ không ghi ngày hẹn")
                .doesNotContain("null", "??");
    }

    @Test
    void aPromiseWithoutAnHourNamesTheDayAloneInBothLanguages() {
        Instant day = Instant.parse("2026-12-14T17:00:00Z");
        Surroundings moved =
                new Surroundings("Tỉnh Thanh Hóa", 16, Instant.parse("2026-12-21T17:00:00Z"), TRACKING, null, null);

        assertThat(new Drawn(drawing.draw(Dossiers.promised(day), moved)).text(0))
                .contains("ngày 15 tháng 12 năm 2026", "15 December 2026", "ngày 22 tháng 12 năm 2026")
                .doesNotContain("00 giờ", "00:00");
    }

    @Test
    void whatWasDrawnWithTheFirstHourOfADayIsStillKnownAndOtherPapersWereNeverDrawnOtherwise() {
        Surroundings around = new Surroundings("Tỉnh Thanh Hóa", 16, null, TRACKING, null, null);
        Dossier ofADay = Dossiers.promised(Instant.parse("2026-12-14T17:00:00Z"));

        List<byte[]> ever = drawing.everDrawn(ofADay, around);

        assertThat(ever).hasSize(2);
        assertThat(ever.get(0)).isEqualTo(drawing.draw(ofADay, around));
        assertThat(new Drawn(ever.get(1)).text(0))
                .contains("00 giờ 00 phút, ngày 15 tháng 12 năm 2026", "15 December 2026, 00:00");
        assertThat(drawing.everDrawn(Dossiers.full(), around)).hasSize(1);
    }

    @Test
    void aMaskedPaperNamesNobodyAndSaysThatItIsNoReceipt() {
        Drawn drawn = new Drawn(
                drawing.draw(Dossiers.full(), new Surroundings("Tỉnh Thanh Hóa", 16, null, TRACKING, "1022", MASK)));

        assertThat(drawn.text(0))
                .contains("Nguyễn V. Đ.", "Phạm T. T.", "đã che", "BẢN ĐÃ CHE THÔNG TIN CÁ NHÂN")
                .doesNotContain(
                        "Đượm", "Thu Trang", "Quýnh", "038085001234", "0912345678", "duom", "12 Lê Lợi", "Thửa ở thôn");
        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("038085001234");
    }

    @Test
    void sixtyPapersGoOnASecondPageUnderTheSameHead() {
        Drawn drawn = draw(Dossiers.full(IntStream.rangeClosed(1, 60)
                .mapToObj(i -> Dossiers.paper("Giấy tờ thứ " + i, 1, 0))
                .toList()));

        assertThat(drawn.pages()).isGreaterThan(1);
        for (int page = 1; page <= 2; page++) {
            assertThat(drawn.text(page)).contains("STT Tên giấy tờ Bản chính Bản sao", "Trang " + page + "/");
        }
        assertThat(drawn.text(0)).contains("Giấy tờ thứ 1 ", "Giấy tờ thứ 60 ");
    }

    @Test
    void aPaperThatIsLeftOutIsCounted() {
        List<Document> many = new ArrayList<>();
        IntStream.range(0, 405).forEach(i -> many.add(Dossiers.paper("Giấy", 1, 0)));

        assertThat(draw(Dossiers.full(many)).text(0)).contains("Còn 5 giấy tờ nữa");
    }

    @Test
    void textsThatWouldBeMarkupStayTextsAndReachNothingOutside() {
        String hostile =
                "</td></table><img src=\"http://127.0.0.1:9/x.png\"/><link rel='stylesheet' href='file:///etc/passwd'/>"
                        + "<style>@import url(http://127.0.0.1:9/y.css);</style>&lt;!ENTITY x SYSTEM 'file:///etc/hosts'> ]]> ${7*7} [[${7*7}]] {0}";
        String endless = "Dài".repeat(3_000);
        Dossier dossier = Dossiers.named(
                hostile,
                List.of(
                        Dossiers.paper(hostile, 1, null),
                        Dossiers.paper(endless, 1, 1),
                        Dossiers.paper("a\u0000b\u202Ec\uD800d\uFFFEe\u0007 漢字 😀", null, null)));

        Drawn drawn = draw(dossier);

        assertThat(drawn.text(0))
                .contains("<img src=\"http", "${7*7} [[${7*7}]] {0}")
                .doesNotContain("49", "root:");
        assertThat(drawn.text(0).replace(" ", "")).contains("DàiDàiDài", "…");
        drawn.read(document -> {
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
                assertThat(page.getAnnotations()).isEmpty();
            }
            assertThat(pictures).isEqualTo(1);
            return null;
        });
    }

    @Test
    void theSameDossierGivesTheSameBytes() {
        assertThat(draw(Dossiers.full()).bytes())
                .isEqualTo(draw(Dossiers.full()).bytes());
        assertThat(draw(Dossiers.bare()).bytes())
                .isNotEqualTo(draw(Dossiers.full()).bytes());
    }
}
