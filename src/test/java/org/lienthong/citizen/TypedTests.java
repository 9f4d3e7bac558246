package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, as they type it. */
class TypedTests {

    @ParameterizedTest
    @CsvSource({"30/04/1985, 1985-04-30", "3-9-2001, 2001-09-03", "29.02.2024, 2024-02-29", "01/01/1900, 1900-01-01"})
    void daysAreDayMonthYear(String typed, LocalDate day) {
        assertThat(Typed.day(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/12/1899", "29/02/2026", "13/13/2020", "1985-04-30", "30/04/85", ""})
    void whatIsNoDayOrTooLongAgoIsNone(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.500.000.000, 2500000000", "2 500 000 đồng, 2500000", "900000VND, 900000", "0, 0"})
    void moneyMayBeGroupedAndHaveItsUnit(String typed, long vnd) {
        assertThat(Typed.money(typed)).contains(vnd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.50", "2,5", "-5", "1.000.00", "1234567890123456", "ba triệu"})
    void aSumThatCanBeReadInTwoWaysIsNone(String typed) {
        assertThat(Typed.money(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120,5|120.5", "120.5|120.5", "1.234,5 m2|1234.5", "1.234|1234", "12.3456|12.3456", "80 m²|80"})
    void areasAreReadAsPeopleAndAsMachinesWriteThem(String typed, BigDecimal metres) {
        assertThat(Typed.area(typed))
                .hasValueSatisfying(area -> assertThat(area).isEqualByComparingTo(metres));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0,0", "-1", "12.34567", "1,2,3", "m2"})
    void anAreaIsMoreThanNothing(String typed) {
        assertThat(Typed.area(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0904007731, 0904007731",
        "+84 904 007 731, 0904007731",
        "84904007731, 0904007731",
        "02373.852.246, 02373852246"
    })
    void phonesBeginWithNoughtAndHaveTenOrElevenDigits(String typed, String phone) {
        assertThat(Typed.phone(typed)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"090400773", "090400773123", "1904007731", "0904o07731"})
    void anythingElseIsNoPhone(String typed) {
        assertThat(Typed.phone(typed)).isEmpty();
    }

    @Test
    void numbersOfPersonsHaveTwelveDigits() {
        assertThat(Typed.idNumber("038 185 007 731")).contains("038185007731");
        assertThat(Typed.idNumber("03818500773")).isEmpty();
        assertThat(Typed.idNumber("0381850077311")).isEmpty();
        assertThat(Typed.idNumber("CMND038185007")).isEmpty();
    }

    @Test
    void taxCodesHaveTenDigitsWithABranchOrTwelve() {
        assertThat(Typed.taxCode("2800123456")).isPresent();
        assertThat(Typed.taxCode("2800123456-001")).isPresent();
        assertThat(Typed.taxCode("038185007731")).isPresent();
        assertThat(Typed.taxCode("28001234567")).isEmpty();
        assertThat(Typed.taxCode("2800123456-01")).isEmpty();
    }

    @Test
    void aCertificateHasADigit() {
        assertThat(Typed.certificate("aa 01234567")).contains("AA 01234567");
        assertThat(Typed.certificate("GCN-2019/123")).isPresent();
        assertThat(Typed.certificate("ABCDE")).isEmpty();
        assertThat(Typed.certificate("A1")).isEmpty();
    }
}
