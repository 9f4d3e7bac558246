package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days in Viet Nam begin at 17:00 of the day before in UTC. */
class WholeDaysTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-01T17:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void fromMidnightToMidnightNothingIsLeftOver() {
        WholeDays days = WholeDays.of(MIDNIGHT, Instant.parse("2026-11-04T17:00:00Z"));

        assertThat(days.first()).isEqualTo(DAY);
        assertThat(days.last()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(days.edges()).isEmpty();
    }

    @Test
    void aSecondEarlierOrLaterIsAnEdge() {
        Instant second = MIDNIGHT.plusSeconds(1);
        WholeDays late = WholeDays.of(second, Instant.parse("2026-11-04T17:00:00Z"));
        assertThat(late.first()).isEqualTo(DAY.plusDays(1));
        assertThat(late.edges()).containsExactly(new WholeDays.Edge(second, Instant.parse("2026-11-02T17:00:00Z")));

        WholeDays more = WholeDays.of(MIDNIGHT, Instant.parse("2026-11-04T17:00:01Z"));
        assertThat(more.last()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(more.edges())
                .containsExactly(new WholeDays.Edge(
                        Instant.parse("2026-11-04T17:00:00Z"), Instant.parse("2026-11-04T17:00:01Z")));
    }

    @Test
    void aStretchWithoutAWholeDayHasNone() {
        assertThat(WholeDays.of(MIDNIGHT.plusSeconds(1), Instant.parse("2026-11-03T16:59:59Z")))
                .isNull();
        assertThat(WholeDays.of(MIDNIGHT, MIDNIGHT.plusSeconds(86_400)).last()).isEqualTo(DAY);
    }

    @Test
    void aMissingEndIsOpen() {
        assertThat(WholeDays.of(null, MIDNIGHT).last()).isEqualTo(DAY.minusDays(1));
        assertThat(WholeDays.of(null, MIDNIGHT).first()).isNull();
        assertThat(WholeDays.of(MIDNIGHT, null).last()).isNull();
    }

    @Test
    void monthsAreWholeFromTheirFirstDayToTheirLastOrToTodayWithoutWhatLiesBehind() {
        Instant november = Instant.parse("2026-10-31T17:00:00Z");
        Instant december = Instant.parse("2026-11-30T17:00:00Z");
        Instant tomorrow = Instant.parse("2026-11-27T17:00:00Z");
        Instant now = tomorrow.minusSeconds(3_600);
        WholeDays month = WholeDays.of(november, december);

        assertThat(WholeMonths.of(november, december, now)).isEqualTo(new WholeMonths(month, null));
        assertThat(WholeMonths.of(november, tomorrow, now))
                .isEqualTo(new WholeMonths(month, new WholeDays.Edge(tomorrow, december)));
        assertThat(WholeMonths.of(null, null, now)).isEqualTo(new WholeMonths(WholeDays.of(null, null), null));
        assertThat(WholeMonths.of(november, tomorrow, tomorrow)).isNull();
        assertThat(WholeMonths.of(november.plusSeconds(86_400), december, now)).isNull();
        assertThat(WholeMonths.of(november.plusSeconds(1), december, now)).isNull();
    }
}
