package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a period as the same of the year before. */
class PeriodTests {

    /** 2028 is the leap year. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-11-23, 2025-11-01, 2025-11-23",
        "2026-11-15, 2026-12-14, 2025-11-15, 2025-12-14",
        "2027-01-01, 2027-12-31, 2026-01-01, 2026-12-31",
        "2028-02-29, 2028-02-29, 2027-02-28, 2027-02-28",
        "2028-02-28, 2028-02-28, 2027-02-28, 2027-02-28",
        "2028-02-01, 2028-02-28, 2027-02-01, 2027-02-28",
        "2028-02-01, 2028-02-29, 2027-02-01, 2027-02-28",
        "2029-02-01, 2029-02-28, 2028-02-01, 2028-02-29",
        "2029-02-01, 2029-02-27, 2028-02-01, 2028-02-27",
        "2029-02-10, 2029-02-28, 2028-02-10, 2028-02-28",
        "2029-01-01, 2029-03-31, 2028-01-01, 2028-03-31",
        "2029-01-01, 2029-12-31, 2028-01-01, 2028-12-31",
        "2028-01-01, 2028-12-31, 2027-01-01, 2027-12-31",
        "2029-03-01, 2029-03-01, 2028-03-01, 2028-03-01"
    })
    void theSameDaysOfTheYearBefore(LocalDate first, LocalDate last, LocalDate begin, LocalDate end) {
        assertThat(new Period(first, last).yearBefore()).isEqualTo(new Period(begin, end));
    }

    @Test
    void everyDayOfAYearIsBesideMonthsOfTheYearBeforeOnce() {
        for (int year : List.of(2027, 2028, 2029)) {
            Period whole = Span.YEAR.around(LocalDate.of(year, 6, 15));
            List<LocalDate> days = Span.MONTH.periods(whole).stream()
                    .map(Period::yearBefore)
                    .flatMap(before -> before.first().datesUntil(before.last().plusDays(1)))
                    .toList();
            assertThat(days)
                    .isEqualTo(
                            whole.yearBefore().first().datesUntil(whole.first()).toList());
        }
    }

    @Test
    void onlyWhoWasThereOnTheFirstDayOfThePeriodGrewByAllOfIt() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        Period november = Span.MONTH.around(first);

        assertThat(Growth.whole(first, november)).isTrue();
        assertThat(Growth.whole(first.minusDays(1), november)).isTrue();
        assertThat(Growth.whole(first.plusDays(1), november)).isFalse();
        assertThat(Growth.whole(november.last(), november)).isFalse();
        assertThat(Growth.whole(null, november)).isFalse();
    }
}
