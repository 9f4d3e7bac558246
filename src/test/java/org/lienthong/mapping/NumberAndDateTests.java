package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lienthong.mapping.MappingTesting.compile;
import static org.lienthong.mapping.MappingTesting.head;

import java.math.BigDecimal;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Money;

class NumberAndDateTests {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private static Conversion numbers(Class<?> type, String sample) {
        return Conversion.numbers(type, NumberForm.of(sample));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,5 | 1.234.567,89 | 1234567.89
            1.234,5 | 1234567,89   | 1234567.89
            1.234,5 | 120          | 120
            1234,5  | 120,50       | 120.50
            1 234,5 | 1 234,5      | 1234.5
            1,234.5 | 1,234.5      | 1234.5
            1.234   | 12.500       | 12500
            1234.5  | 0.5          | 0.5
            1.234,50 | 1.234,50    | 1234.5
            1.234,50 | 350,00      | 350
            1.234,50 | 350         | 350
            1.234,50 | 0,125       | 0.125
            """)
    void aNumberIsReadInTheNotationOfTheOtherSide(String sample, String text, BigDecimal value) {
        assertThat(numbers(BigDecimal.class, sample).read(text, UTC)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,5 | 1.23
            1.234,5 | 12.34.567
            1.234,5 | 1.234567
            1.234,5 | 1,234.5
            1.234,5 | ,5
            1.234,5 | -1
            1.234   | 1,5
            1234,5  | 1.234,5
            1234,5  | 1.5
            """)
    void halfGroupsAndOtherNotationsAreRefused(String sample, String text) {
        assertThatThrownBy(() -> numbers(BigDecimal.class, sample).read(text, UTC))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(sample);
    }

    @Test
    void moneyHasNoDecimalsButMayBeWrittenWithZeros() {
        Conversion money = numbers(Money.class, "1.234,5");
        assertThat(money.read("12.500.000,00", UTC)).isEqualTo(new Money(12_500_000));
        assertThat(money.write(new Money(12_500_000), UTC)).isEqualTo("12.500.000");
        assertThatThrownBy(() -> money.read("12.500.000,50", UTC)).isInstanceOf(InvalidValue.class);
    }

    @Property(tries = 200)
    void everyNumberComesBackInEveryNotation(
            @ForAll @BigRange(min = "0", max = "99999999999") @Scale(4) BigDecimal number) {
        for (String sample : new String[] {"1.234,5", "1234,5", "1 234,5", "1,234.5", "1234.5"}) {
            Conversion conversion = numbers(BigDecimal.class, sample);
            assertThat(conversion.read(conversion.write(number, UTC), UTC)).isEqualTo(number);
        }
        Conversion fixed = numbers(BigDecimal.class, "1.234,50000");
        assertThat((BigDecimal) fixed.read(fixed.write(number, UTC), UTC)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,50  | 1234.5   | 1.234,50
            1.234,50  | 350      | 350,00
            1.234,50  | 350.10   | 350,10
            1.234,500 | 0.125    | 0,125
            1234.50   | 1234567  | 1234567.00
            1.234,5   | 350.10   | 350,10
            1.234     | 350.00   | 350
            """)
    void asManyDecimalsAreWrittenAsTheSampleHas(String sample, BigDecimal number, String text) {
        assertThat(numbers(BigDecimal.class, sample).write(number, UTC)).isEqualTo(text);
    }

    @Test
    void whatHasMoreDecimalsThanTheOtherSideTakesIsRefusedAndNeverRounded() {
        assertThatThrownBy(() -> numbers(BigDecimal.class, "1.234,50").write(new BigDecimal("350.125"), UTC))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("the other side takes at most 2 decimals here");
        assertThat(numbers(Money.class, "1.234,50").write(new Money(12_500_000), UTC))
                .isEqualTo("12.500.000,00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd/MM/yy", "yyyy", "MM/yyyy", "d/M/y", "yyyyyy-MM-dd"})
    void aPatternWithoutAWholeDayOrYearIsNoPattern(String pattern) {
        assertThat(compile(head("in", "json") + "message: dossier-stopped\nfields:\n"
                                + "  - {local: $.A, national: occurredAt, date: \"" + pattern + "\"}\n")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("bad-pattern");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            national: text, number: "1.234,5"                                | wrong-type
            national: result.note, number: "1.234,5"                         | unknown-national-path
            national: progress.workingHours, number: "1,5"                   | bad-pattern
            national: progress.workingHours, number: "1.234.5"               | bad-pattern
            national: progress.workingHours, number: "1.234,05"              | bad-pattern
            national: progress.workingHours, number: "1.234,5", as: decimal  | wrong-type
            """)
    void aNumberThatCannotBeMeantIsTold(String field, String rule) {
        assertThat(compile(head("both", "json") + "message: dossier-stopped\nfields:\n  - {local: $.A, " + field
                                + "}\n")
                        .findings())
                .extracting(Finding::rule)
                .contains(rule);
    }
}
