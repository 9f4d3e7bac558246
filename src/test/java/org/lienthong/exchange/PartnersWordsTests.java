package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Finding;

class PartnersWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            thiếu trường Compendium                              | thiếu trường Compendium
            thieu truong Compendium                              | thieu truong Compendium
            Trường Compendium là bắt buộc                        | Trường Compendium là bắt buộc
            Trường Ma là bắt buộc                                | Trường Ma là bắt buộc
            thiếu hoặc sai kiểu trường KenhThucHien              | thiếu hoặc sai kiểu trường KenhThucHien
            thiếu "DienTich" và 'SO_TIEN'                        | thiếu "DienTich" và "SO_TIEN"
            ThongTinThua[3].MaXa: sai kiểu                       | ThongTinThua[].MaXa: sai kiểu
            THIEU TRUONG MA XA                                   | THIEU TRUONG MA XA
            Bad Request                                          | Bad Request
            DiaChi2 không được để trống                          | DiaChi# không được để trống
            DienTich phải là số nguyên dương                     | DienTich phải là số nguyên dương
            DienTich phai la so nguyen duong                     | DienTich phai la so nguyen duong
            vi phạm hành chính về đất đai                        | vi phạm hành chính về đất đai
            thửa nằm ngoài phạm vi quản lý                       | thửa nằm ngoài phạm vi quản lý
            chưa có chủ trương đầu tư                            | chưa có chủ trương đầu tư
            vượt giá trần của khu vực                            | vượt giá trần của khu vực
            thieu nguyen nhan tu choi                            | thieu nguyen nhan tu choi
            hồ sơ của bà đã hết hạn                              | hồ sơ của bà đã hết hạn
            lý do: đất trồng ngô chưa đào tạo lương              | lý do: đất trồng ngô chưa đào tạo lương
            """)
    void namesOfFieldsAndWhatIsWrongStay(String said, String kept) {
        assertThat(PartnersWords.covered(said)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Nguyễn Văn Định, CCCD 038085001234 đã tồn tại        | …, CCCD # đã tồn tại
            chủ cũ NGUYEN VAN A, 0912 345 678, a.n@example.vn    | chủ cũ …, #, …
            chủ cũ nguyen van a đã chết                          | chủ cũ … đã chết
            người nộp trần thị thu hà chưa ký                    | người nộp … chưa ký
            người nộp nguyễn quốc bảo chưa ký                    | người nộp … chưa ký
            chủ Nguyễn quốc Bảo (đặng kim) đã chết               | chủ … (…) đã chết
            chủ nguyễn Quốc Bảo nợ thuế                          | chủ … nợ thuế
            chủ nguyen quoc bao khong co ten                     | chủ … khong co ten
            của ông lâm hùng và bà cao lan có tranh chấp         | của ông … và bà … có tranh chấp
            ten=nguyễn quốc bảo; loi=Trùng MaXa=Hoa              | ten=…; loi=Trùng MaXa=Hoa
            bùi jana đã bán                                      | … đã bán
            huỳnh ngọc ân thiếu trường MaXa                      | … thiếu trường MaXa
            Lê Thị Hoa không có tên trong sổ                     | … không có tên trong sổ
            hồ sơ của bà Hoa không có                            | hồ sơ của bà … không có
            chủ Y Bhăm Êban và H'Hen Niê                         | chủ … và …
            owner John Smith unknown                             | owner … unknown
            người nộp "nguyen" không hợp lệ                      | người nộp "…" không hợp lệ
            giá trị NguyenVanAn sai                              | giá trị … sai
            giá trị 'Trần Bình' cùng “Lê” và «Hoa» sai           | giá trị "…" cùng "…" và "…" sai
            ho so 000.00.01.H56-261102-0001: thieu DienTich      | ho so #: thieu DienTich
            giấy AH 123456 cấp ngày 02/11/2026 đã hủy            | giấy # cấp ngày # đã hủy
            số 038 085 001 234, (+84) 912.345.678                | số #, (#) #
            phiên 3f2c9a10-77aa-4b6e-9d1c-0a1b2c3d4e5f hết hạn   | phiên # hết hạn
            xem https://cong.example.vn/ho-so?cccd=038085001234  | xem …
            không nhận được "Nguyễn Văn                          | không nhận được "…"
            """)
    void whatDiffersFromDossierToDossierAndWhoseTheyAreIsCovered(String said, String kept) {
        assertThat(PartnersWords.covered(said)).isEqualTo(kept);
    }

    /** Accents in two signs are the same letters. */
    @Test
    void namesAreFoundHoweverTheirAccentsAreWritten() {
        String apart = java.text.Normalizer.normalize("chủ nguyễn văn định đã chết", java.text.Normalizer.Form.NFD);

        assertThat(PartnersWords.covered(apart)).isEqualTo("chủ … đã chết");
    }

    @Property
    void personsOfCommonFamiliesAreFoundHoweverTheirNamesAreWritten(
            @ForAll("persons") String person, @ForAll("sentences") String sentence) {
        assertThat(PartnersWords.covered(sentence.formatted(person))).isEqualTo(sentence.formatted("…"));
    }

    @Provide
    Arbitrary<String> persons() {
        return Combinators.combine(
                        Arbitraries.of(
                                "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "vũ", "võ", "đặng", "bùi", "đỗ",
                                "ngô", "dương", "đinh", "trịnh", "trương"),
                        Arbitraries.of("", "quốc ", "minh ", "thị ", "văn ", "ngọc kim ", "xuân ", "gia "),
                        Arbitraries.of("bảo", "hoa", "tuấn", "nguyệt", "khuê", "an"),
                        Arbitraries.<UnaryOperator<String>>of(
                                name -> name, name -> name.toUpperCase(Locale.ROOT), PartnersWordsTests::capitals))
                .as((family, middle, given, written) -> written.apply(family + " " + middle + given));
    }

    private static String capitals(String name) {
        return Stream.of(name.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                "chủ %s chưa ký",
                "%s không có tên trong sổ",
                "người nộp: %s, chưa nộp thuế",
                "thửa đất của %s đã bán",
                "sai tên (%s)",
                "%s");
    }

    @Test
    void itIsTheStateWithTheFirstLineOfWhatAPartnerSaidAndNothingElse() {
        assertThat(said("partner-refused", "the partner says no (HTTP 400): thiếu MaXa\nat vn.Lis.nhan(Lis.java:12)"))
                .isEqualTo("HTTP 400: thiếu MaXa");
        assertThat(said("partner-refused", "the partner says no (HTTP 409): ")).isEqualTo("HTTP 409");
        assertThat(said("row-refused", "the partner's table does not take this row (SQL state 23502); compare"))
                .isEqualTo("SQL state 23502");
        assertThat(said("unknown-code", "add (HTTP 400): x")).isEmpty();
        assertThat(said("partner-refused", "something else")).isEmpty();
        assertThat(PartnersWords.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thiếu ", "x", "Nguyễn Văn ", "MaXa,", "\"", "(", "12 "})
    void itIsBoundedAndSaysTheSameOfWhatItHasSaid(String part) {
        String said = said("partner-refused", "the partner says no (HTTP 400): " + part.repeat(100));

        assertThat(said.length()).isLessThanOrEqualTo(PartnersWords.LONGEST);
        assertThat(said("partner-refused", "(" + said.replaceFirst(":", "):"))).startsWith("HTTP 400");
    }

    private static String said(String rule, String text) {
        return PartnersWords.of(List.of(Finding.of("", rule, text)));
    }
}
