package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.COUNTING;
import static org.lienthong.clock.Law.RULES;
import static org.lienthong.clock.Law.at;
import static org.lienthong.clock.Law.day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
