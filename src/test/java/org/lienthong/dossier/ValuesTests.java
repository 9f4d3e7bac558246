package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small values, checked at birth. */
class ValuesTests {

    @ParameterizedTest
    @CsvSource({
        "Hồ Gươm, w7er8u0evss2",
        "Chợ Bến Thành, w3gv7cp248fz",
        "Huế, w6ut8m1k18je",
        "Cà Mau, w3du0y9ekd0k",
        "Hạ Long, w7sphw1krxvw"
    })
    void takesParcelIdentifiersOfPlacesInVietNam(String place, String geohash) {
        assertThat(new ParcelId(" " + geohash + " ").value()).as(place).isEqualTo(geohash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u4pruydqqvj8", // a real GeoHash, of a point in Denmark
                "w7er8u0evss",
                "w7er8u0evss22",
                "W7ER8U0EVSS2",
                "w7er8a0evss2",
                "w7er8i0evss2",
                "w7er8l0evss2",
                "w7er8o0evss2",
                "w7er8u0 vss2",
                ""
            })
    void refusesWhatIsNoParcelIdentifierOfVietNam(String text) {
        refused(ParcelId::new, text, "parcel-id");
    }

    @ParameterizedTest
    @CsvSource({
        "1.013831, 1.013831",
        "1.012783.H61, 1.012783",
        "1.011442.000.00.00.H38, 1.011442",
        "1.013978.H36, 1.013978",
        "2.000815.000.00.00.H55.02, 2.000815",
        "' 1.013831 ', 1.013831"
    })
    void dropsWhatProvincesAppendToProcedureCodes(String local, String national) {
        assertThat(new ProcedureCode(local)).isEqualTo(new ProcedureCode(national));
        assertThat(new ProcedureCode(local)).hasToString(national);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1013831", "1.13831", "1.0138311", "1.013831.", "1.013831-H56", "11.013831", "1.01383a", ""})
    void refusesWhatIsNoProcedureCode(String text) {
        refused(ProcedureCode::new, text, "procedure-code");
    }

    @ParameterizedTest
    @CsvSource({
        "H21.123-251120-0001, h21.123-251120-0001",
        "000.00.19.H29-190101-0001, 000.00.19.h29-190101-0001",
        "bn/2026/17, BN/2026/17",
        "Đđ_1, đĐ_1"
    })
    void oneDossierCodeInSeveralSpellingsHasOneKeyAndKeepsItsSpelling(String one, String other) {
        assertThat(new DossierCode(one).key()).isEqualTo(new DossierCode(other).key());
        assertThat(new DossierCode(one)).hasToString(one).isNotEqualTo(new DossierCode(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "1-", "../etc", "a b", "a\nb", "a;b", "a'b", "a%2e", "<a>"})
    void refusesWhatIsNoDossierCodeOrReceiptNumber(String text) {
        refused(DossierCode::new, text, "dossier-code");
        refused(ReceiptNumber::new, text, "receipt-number");
    }

    @Property
    void theKeyOfADossierCodeDoesNotDependOnTheCaseOfItsLetters(@ForAll("codes") String code) {
        String key = new DossierCode(code).key();

        assertThat(new DossierCode(code.toLowerCase(Locale.ROOT)).key()).isEqualTo(key);
        assertThat(new DossierCode(key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1471", "147280", "1472a", "١٤٧٢٨", "-1472", ""})
    void refusesWhatIsNoCommuneCode(String text) {
        assertThat(new CommuneCode(" 00007 ").value()).isEqualTo("00007");
        refused(CommuneCode::new, text, "commune-code");
    }

    @Test
    void takesFractionsUpToTheWholeAsShares() {
        assertThat(new Share(" 1/2 ").value()).isEqualTo("1/2");
        assertThat(new Share("999999999/999999999").value()).endsWith("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/1", "3/2", "1/0", "-1/2", "1", "1/2/3", "50%", "0.5", "1/9999999999", ""})
    void refusesWhatIsNoShare(String text) {
        refused(Share::new, text, "share");
    }

    @Property
    void aShareIsNeverMoreThanTheWhole(@ForAll("parts") int part, @ForAll("parts") int whole) {
        String text = part + "/" + whole;
        if (part <= whole) {
            assertThat(new Share(text).value()).isEqualTo(text);
        } else {
            refused(Share::new, text, "share");
        }
    }

    @Test
    void anAmountIsNeverNegative() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Money(-1))
                .satisfies(invalid -> assertThat(invalid.rule()).isEqualTo("money"));
    }

    @Property
    void sumsOfMoneyAreExactOrAreNoSumAtAll(@ForAll("vnd") long one, @ForAll("vnd") long other) {
        boolean fits = one <= Long.MAX_VALUE - other;
        if (fits) {
            assertThat(new Money(one).plus(new Money(other))).isEqualTo(new Money(one + other));
            assertThat(new Money(one).plus(new Money(other))).isGreaterThanOrEqualTo(new Money(one));
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> new Money(one).plus(new Money(other)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Đường Nguyễn Huệ, duong nguyen hue",
        "ĐẶNG  THỊ   ÁNH, dang thi anh",
        "' Hòa ', hoa",
        "Hoà, hoa",
        "Thuỷ, thuy",
        "BN/2026-17, bn/2026-17"
    })
    void searchesWithoutMarksCaseAndSurplusSpaces(String text, String form) {
        assertThat(SearchText.of(text)).isEqualTo(form);
    }

    @Property
    void searchingDoesNotDependOnHowATextIsComposedOrOnItsCase(@ForAll("vietnamese") String text) {
        String form = SearchText.of(text);

        assertThat(SearchText.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(form);
        assertThat(SearchText.of(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .isEqualTo(form);
        assertThat(SearchText.of(text.toUpperCase(Locale.ROOT))).isEqualTo(form);
        assertThat(SearchText.of(form)).isEqualTo(form);
        assertThat(form).doesNotContain("đ", "Đ", "  ");
    }

    @Test
    void cutsALongTextForSearchWithoutTearingALetterApart() {
        String form = SearchText.of("a".repeat(1999) + "😀");

        assertThat(form.length()).isLessThanOrEqualTo(2000);
        assertThat(Character.isHighSurrogate(form.charAt(form.length() - 1))).isFalse();
    }

    @Test
    void namesASystemByProvinceAndItsPlainName() {
        assertThat(new SystemId(new ProvinceCode("h56"), "tax-gate")).hasToString("H56/tax-gate");
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new SystemId(new ProvinceCode("H56"), "../lis"));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("đĐăÂ")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<Integer> parts() {
        return Arbitraries.integers().between(1, 999_999_999);
    }

    @Provide
    Arbitrary<Long> vnd() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings()
                .withChars("aăâbcdđeêghiklmnoôơpqrstuưvxyÁÀẢÃẠẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰĐ0123 ,.-")
                .ofMaxLength(40);
    }

    private static void refused(Function<String, ?> type, String text, String rule) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> type.apply(text))
                .satisfies(invalid -> {
                    assertThat(invalid.rule()).isEqualTo(rule);
                    assertThat(invalid).hasMessageNotContaining("etc");
                });
    }
}
