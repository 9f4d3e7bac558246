package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.CALENDAR;
import static org.lienthong.clock.Law.day;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.clock.SpecialDay.Certainty;
import org.lienthong.clock.SpecialDay.Kind;

class WorkingCalendarTests {

    /** Published first days of Tết; in 1985, 2007 and 2030 China celebrates on another day. */
    private static final String TET = """
            1985-01-21 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07
            2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16
            2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26
            2029-02-13 2030-02-02
            """;

    private static final String HUNG_KINGS = """
            2015-04-28 2016-04-16 2017-04-06 2018-04-25 2019-04-14 2020-04-02 2021-04-21 2022-04-10 2023-04-29 2024-04-18
            2025-04-07 2026-04-26
            """;

    @Test
    void theFirstDayOfTetIsThePublishedOneAlsoWhereChinaHasAnother() {
        assertThat(days(TET)).allSatisfy(day -> assertThat(LunarCalendar.newYear(day.getYear()))
                .isEqualTo(day));
    }

    @Test
    void theDayOfTheHungKingsIsThePublishedOne() {
        assertThat(days(HUNG_KINGS)).allSatisfy(day -> assertThat(LunarCalendar.day(day.getYear(), 3, 10))
                .isEqualTo(day));
    }

    @Test
    void tetOfSeventyYearsLiesBetweenItsEarliestAndLatestDayAndElevenToThirteenMoonsApart() {
        for (int year = 1980; year < 2050; year++) {
            LocalDate tet = LunarCalendar.newYear(year);
            assertThat(tet).isBetween(LocalDate.of(year, 1, 20), LocalDate.of(year, 2, 21));
            long length = LunarCalendar.newYear(year + 1).toEpochDay() - tet.toEpochDay();
            assertThat(length).matches(days -> days >= 353 && days <= 355 || days >= 383 && days <= 385);
        }
    }

    /** Weekdays off and Saturdays worked, written down by hand from the law and the notices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021 | 01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03 |",
                "2022 | 01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02 |",
                "2023 | 01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04 |",
                "2024 | 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03 | 05-04",
                "2025 | 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02 | 04-26",
                "2026 | 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24 | 01-10 08-22"
            })
    void publishedYearsAreAsPublished(int year, String off, String worked) {
        List<LocalDate> all = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();

        assertThat(all.stream().filter(day -> !Weekly.off(day) && !CALENDAR.isWorking(day)))
                .containsExactlyElementsOf(inYear(year, off));
        assertThat(all.stream().filter(day -> Weekly.off(day) && CALENDAR.isWorking(day)))
                .containsExactlyElementsOf(inYear(year, worked == null ? "" : worked));
    }

    /** Exchanges cannot be foreseen; everything else of six years could have been. */
    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026})
    void theForecastWouldHaveMetEveryPublishedYear(int year) {
        WorkingCalendar foreseen = ClockFiles.calendar(Path.of("."), List.of());

        List<LocalDate> differing = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> foreseen.isWorking(day) != CALENDAR.isWorking(day))
                .toList();

        assertThat(differing)
                .allSatisfy(day ->
                        assertThat(CALENDAR.special(day).orElseThrow().kind()).isIn(Kind.EXCHANGED, Kind.WORKED));
    }

    @Test
    void aYearWithoutNoticeIsComputedAndSaysSo() {
        List<SpecialDay> days = CALENDAR.specialDays(2027);

        assertThat(days.stream()
                        .filter(day -> day.occasion() == Occasion.TET)
                        .map(day -> day.day() + " " + day.kind() + " " + day.certainty()))
                .containsExactly(
                        "2027-02-04 HOLIDAY FORECAST",
                        "2027-02-05 HOLIDAY FORECAST",
                        "2027-02-06 HOLIDAY FORECAST",
                        "2027-02-07 HOLIDAY FORECAST",
                        "2027-02-08 HOLIDAY FORECAST",
                        "2027-02-09 IN_LIEU FORECAST",
                        "2027-02-10 IN_LIEU FORECAST");
        assertThat(CALENDAR.restsOnForecast(day("2027-01-20"), day("2027-02-20")))
                .isTrue();
        assertThat(CALENDAR.restsOnForecast(day("2026-01-20"), day("2027-01-20")))
                .isFalse();
        assertThat(CALENDAR.special(day("2026-02-17")).orElseThrow().certainty())
                .isEqualTo(Certainty.PUBLISHED);
    }

    @Test
    void theDayOfCultureIsOffFrom2026OnAndHasNoDayInLieu() {
        assertThat(CALENDAR.isWorking(day("2025-11-24"))).isTrue();
        assertThat(CALENDAR.isWorking(day("2026-11-24"))).isFalse();
        LocalDate sunday = day("2030-11-24");
        assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(CALENDAR.isWorking(sunday.plusDays(1))).isTrue();
    }

    @Test
    void fiftyYearsHaveFiveDaysOfTetTwoOfNationalDayAndADayInLieuForEachThatFallsOnAWeekend() {
        IntStream.range(2027, 2077).forEach(year -> {
            List<SpecialDay> days = CALENDAR.specialDays(year);
            assertThat(count(days, Occasion.TET, Kind.HOLIDAY)).isEqualTo(5);
            assertThat(count(days, Occasion.NATIONAL_DAY, Kind.HOLIDAY)).isEqualTo(2);
            long moved = days.stream()
                    .filter(day -> day.kind() == Kind.HOLIDAY && day.occasion() != Occasion.CULTURE)
                    .filter(day -> Weekly.off(day.day()))
                    .count();
            assertThat(days.stream().filter(day -> day.kind() == Kind.IN_LIEU)).hasSize((int) moved);
            assertThat(days.stream().map(SpecialDay::day)).doesNotHaveDuplicates();
            assertThat(days).filteredOn(day -> day.kind() == Kind.IN_LIEU).noneMatch(day -> Weekly.off(day.day()));
        });
    }

    @Test
    void yearsOfWhichNothingIsKnownHaveWeekendsOnly() {
        assertThat(CALENDAR.isWorking(LocalDate.of(1, Month.JANUARY, 1))).isTrue();
        assertThat(CALENDAR.count(LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 8))).isEqualTo(5);
    }

    private static long count(List<SpecialDay> days, Occasion occasion, Kind kind) {
        return days.stream()
                .filter(day -> day.occasion() == occasion && day.kind() == kind)
                .count();
    }

    private static List<LocalDate> inYear(int year, String days) {
        return Arrays.stream(days.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();
    }

    private static List<LocalDate> days(String text) {
        return Arrays.stream(text.split("\\s+")).map(LocalDate::parse).toList();
    }
}
