package org.lienthong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.clock.Law.CALENDAR;
import static org.lienthong.clock.Law.COUNTING;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever day and however many days. */
class WorkingDayPropertyTests {

    @Property
    void countingForwardNeverLandsOnADayOffAndNeverEarlier(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 500) int n) {
        LocalDate due = CALENDAR.plus(day, n);

        assertThat(CALENDAR.isWorking(due)).isTrue();
        assertThat(due).isAfterOrEqualTo(day);
    }

    @Property
    void soManyDaysAndSoManyMoreAreTheSumOfBoth(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll @IntRange(max = 300) int m) {
        assertThat(CALENDAR.plus(CALENDAR.plus(day, n), m)).isEqualTo(CALENDAR.plus(day, n + m));
    }

    @Property
    void oneDayMoreIsLaterAndALaterReceiptIsNeverDueEarlier(
            @ForAll("moments") Instant received,
            @ForAll @IntRange(max = 90) int days,
            @ForAll @IntRange(max = 1_000_000) int later) {
        LocalDate due = COUNTING.due(received, Law.workingDays(days));

        assertThat(COUNTING.due(received, Law.workingDays(days + 1))).isAfter(due);
        assertThat(COUNTING.due(received.plusSeconds(later), Law.workingDays(days)))
                .isAfterOrEqualTo(due);
    }

    @Property
    void countingBackFindsTheSameNumberOfDays(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 500) int n) {
        assertThat(CALENDAR.count(day, CALENDAR.plus(day, n))).isEqualTo(n);
    }

    @Property
    void theCountIsTheNumberOfWorkingDaysOneByOne(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 1000) int length) {
        LocalDate to = day.plusDays(length);

        long oneByOne = day.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(CALENDAR::isWorking)
                .count();

        assertThat(CALENDAR.count(day, to)).isEqualTo((int) oneByOne);
        assertThat(CALENDAR.count(to, day)).isEqualTo((int) -oneByOne);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(631_152_000L, 2_871_763_200L) // 1990 to 2061
                .map(Instant::ofEpochSecond);
    }
}
