package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.COUNTING;
import static org.lienthong.clock.Law.RULES;
import static org.lienthong.clock.Law.at;
import static org.lienthong.clock.Law.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.ProcedureCode;

class CountingTests {

    @ParameterizedTest
    @CsvSource({
        // the day of receipt is not counted
        "2026-11-02T09:00, 5, 2026-11-09",
        // Friday evening counts as Monday
        "2026-11-06T17:00, 1, 2026-11-10",
        "2026-11-06T16:59, 1, 2026-11-09",
        "2026-11-07T10:00, 1, 2026-11-10",
        // over Tết 2026 and over the exchanged days of September 2026
        "2026-02-13T08:00, 5, 2026-02-27",
        "2026-08-21T08:00, 2, 2026-08-24",
        "2026-08-28T08:00, 1, 2026-09-03",
        // the day of culture
        "2026-11-23T08:00, 1, 2026-11-25"
    })
    void workingDaysFromReceiptToTheLastDay(String received, int days, String due) {
        assertThat(COUNTING.due(at(received), Law.workingDays(days))).isEqualTo(day(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T14:59, 2026-11-26",
        "2026-11-26T15:00, 2026-11-27",
        "2026-11-27T15:01, 2026-11-30",
        "2026-11-28T09:00, 2026-11-30"
    })
    void securityRegistrationIsDoneOnTheDayOrTheNextFromThreeOClockOn(String received, String due) {
        Limit limit = RULES.limits()
                .of(new ProcedureCode("1.011441"), day("2026-11-26"))
                .orElseThrow();

        assertThat(COUNTING.due(at(received), limit)).isEqualTo(day(due));
        assertThat(limit.longest()).isEqualTo(3);
    }

    @Test
    void aLimitInCalendarDaysThatEndsOnADayOffEndsOnTheNextWorkingDay() {
        Limit limit = new Limit(Limit.Unit.CALENDAR_DAYS, 30, 30, null, "assumed", true);

        assertThat(COUNTING.due(at("2026-10-23T09:00"), limit)).isEqualTo(day("2026-11-23"));
        assertThat(COUNTING.due(at("2026-10-25T09:00"), limit)).isEqualTo(day("2026-11-25"));
    }

    @Test
    void theTaxOfficeHasFiveDaysForTheLandUseFeeOfAPersonAndThreeForTheRegistrationFee() {
        TaxLimits limits = RULES.taxLimits(Law.H56, day("2026-11-26"));

        assertThat(limits.due(TaxItem.LAND_USE_FEE_PERSON, at("2026-11-18T09:00")))
                .contains(day("2026-11-26"));
        assertThat(limits.due(TaxItem.REGISTRATION_FEE, at("2026-11-18T09:00"))).contains(day("2026-11-23"));
        assertThat(limits.workingDays(TaxItem.REGISTRATION_FEE, day("2026-06-30")))
                .contains(5);
        assertThat(Stream.of(TaxItem.values()))
                .allSatisfy(item ->
                        assertThat(limits.workingDays(item, day("2026-11-26"))).isPresent());
    }

    @Test
    void halfOfTheLandUseFeeIsDueInThirtyDaysAndTheRestInNinety() {
        List<Instalment> instalments = RULES.payments().of(Levy.LAND_USE_FEE, day("2026-10-25"));

        assertThat(instalments)
                .containsExactly(
                        // 24 November is off
                        new Instalment(50, day("2026-11-25")), new Instalment(50, day("2027-01-25")));
        assertThat(PaymentDeadlines.split(new Money(1_000_001), instalments))
                .containsExactly(new Money(500_000), new Money(500_001));
        assertThat(RULES.payments().of(Levy.LAND_USE_FEE, day("2020-01-01"))).isEmpty();
        assertThat(Stream.of(Levy.values()))
                .allSatisfy(levy -> assertThat(RULES.payments().of(levy, day("2026-11-26")).stream()
                                .mapToInt(Instalment::percent)
                                .sum())
                        .isEqualTo(100));
    }

    @Test
    void yearlyRentFallsDueOnItsNextDayOfTheYear() {
        assertThat(RULES.payments().of(Levy.LAND_RENT_YEARLY, day("2026-08-01")))
                .extracting(Instalment::dueOn)
                .containsExactlyInAnyOrder(day("2027-05-31"), day("2026-11-02"));
    }
}
