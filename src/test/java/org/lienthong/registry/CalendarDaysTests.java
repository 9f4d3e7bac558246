package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.PlainLaw;
import org.lienthong.clock.LegalTime;

class CalendarDaysTests {

    private static final LegalTime LAW = PlainLaw.read();

    /** Tết 2026 from Monday 16 to Friday 20 February between two weekends; Tuesday 24 November 2026 is the day of culture. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:25:00+07:00, 1, 2026-12-01T00:00:00+07:00",
        "2026-11-27T12:25:00+07:00, 3, 2026-12-03T00:00:00+07:00",
        "2026-11-28T23:59:00+07:00, 1, 2026-12-01T00:00:00+07:00",
        "2026-11-23T00:00:00+07:00, 1, 2026-11-26T00:00:00+07:00",
        "2026-02-13T17:00:00+07:00, 1, 2026-02-24T00:00:00+07:00"
    })
    void whatIsDueOnTheNextWorkingDaysIsDueSoonWhateverLiesBetween(String now, int days, String before) {
        CalendarDays coming = new CalendarDays(LAW, () -> moment(now));

        assertThat(coming.of(days)).isEqualTo(new DueWithin(days, moment(before)));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
