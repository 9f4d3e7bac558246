package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.operations.Incident;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Period;

/** One rule tells who is silent: to incidents, to who looks after systems, and to the department. */
interface SilenceClaims extends Claims {

    ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** At ten in the morning of each of these days the land system said something. */
    private void spoke(List<LocalDate> days) {
        for (LocalDate day : days) {
            Instant at = day.atTime(LocalTime.of(10, 0)).atZone(VIET_NAM).toInstant();
            world().jdbc
                    .sql("""
                            insert into message (id, province, system, door, message_key, received_at, outcome)
                            values (?, 'H56', 'lis', 'x', ?, ?, 'APPLIED')""")
                    .params(-at.getEpochSecond(), "k" + at, at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void spokeOnEveryWorkingDayUntil(String last) {
        LocalDate until = LocalDate.parse(last);
        spoke(until.minusDays(41)
                .datesUntil(until.plusDays(1))
                .filter(world().law.calendar()::isWorking)
                .toList());
    }

    /** What each place says of the land system at this time in Viet Nam; all of them say the same. */
    private boolean silentAt(String local) {
        world().clock.set(Instant.parse(local + "Z").minus(Duration.ofHours(7)));
        Connection connection = world().connections.systems(null).stream()
                .filter(system -> system.id().toString().equals("H56/lis"))
                .findFirst()
                .orElseThrow();
        LocalDate today = LocalDate.ofInstant(world().clock.instant(), VIET_NAM);
        Exchanged.System exchanged = world().exchanges.systems(new Period(today, today)).stream()
                .filter(system -> system.system().id().equals(connection.id()))
                .findFirst()
                .orElseThrow();
        world().incidents.look();
        boolean incident = world().incidents.all().stream()
                .anyMatch(one -> one.kind() == Incident.Kind.SILENT && one.calmSince() == null && one.open());
        assertThat(exchanged.silent()).isEqualTo(connection.heard().silent()).isEqualTo(incident);
        assertThat(connection.ill()).isEqualTo(incident);
        assertThat(connection.state() == Connection.State.SILENT).isEqualTo(incident);
        return incident;
    }

    @Test
    default void aWeekendIsNoSilenceAndAWholeMondayIs() {
        spokeOnEveryWorkingDayUntil("2026-11-20");

        assertThat(silentAt("2026-11-20T23:00:00")).as("Friday night").isFalse();
        assertThat(silentAt("2026-11-21T23:30:00")).as("Saturday night").isFalse();
        assertThat(silentAt("2026-11-22T20:00:00")).as("Sunday").isFalse();
        assertThat(silentAt("2026-11-23T07:30:00")).as("Monday morning").isFalse();
        assertThat(silentAt("2026-11-23T16:59:00")).as("Monday").isFalse();
        assertThat(silentAt("2026-11-24T00:30:00"))
                .as("a whole working day without a word")
                .isTrue();
    }

    @Test
    default void tetIsNoSilence() {
        spokeOnEveryWorkingDayUntil("2026-02-13");

        assertThat(silentAt("2026-02-14T12:00:00")).as("before the new year").isFalse();
        assertThat(silentAt("2026-02-17T12:00:00")).as("its first day").isFalse();
        assertThat(silentAt("2026-02-22T22:00:00")).as("its last evening").isFalse();
        assertThat(silentAt("2026-02-23T10:00:00")).as("the first morning").isFalse();
        assertThat(silentAt("2026-02-24T08:00:00")).as("the first day went by").isTrue();
    }

    @Test
    default void whoWritesOnceAWeekIsMissedAfterThirtyWorkingDaysAndStaysSilentUntilItSpeaks() {
        LocalDate last = LocalDate.parse("2026-06-01");
        spoke(List.of(
                last,
                last.minusWeeks(1),
                last.minusWeeks(2),
                last.minusWeeks(3),
                last.minusWeeks(4),
                last.minusWeeks(5),
                last.minusWeeks(6),
                last.minusWeeks(7),
                last.minusWeeks(8)));

        assertThat(silentAt("2026-06-08T08:00:00")).as("a week").isFalse();
        assertThat(silentAt("2026-06-30T08:00:00")).as("four weeks").isFalse();
        assertThat(silentAt("2026-07-09T08:00:00"))
                .as("27 working days: less than the eight weeks explain")
                .isFalse();
        assertThat(silentAt("2026-07-14T08:00:00")).as("thirty working days").isTrue();
        assertThat(silentAt("2026-09-30T08:00:00")).as("out of the eight weeks").isTrue();
        assertThat(silentAt("2028-03-01T08:00:00")).as("out of the year").isTrue();
        spoke(List.of(LocalDate.parse("2028-03-01")));
        assertThat(silentAt("2028-03-01T11:00:00")).as("it spoke").isFalse();
    }

    /** Busier in the eighth week than since, and busier still in the ninth, which no longer counts. */
    @Test
    default void exactlyTheEightWeeksUpToTheLastWordMakeTheRhythm() {
        LocalDate last = LocalDate.parse("2026-06-01");
        spoke(IntStream.of(0, 7, 14, 21, 28, 35, 42, 49, 52, 56, 59, 60, 61, 62)
                .mapToObj(last::minusDays)
                .toList());

        assertThat(silentAt("2026-07-04T08:00:00")).as("24 working days").isFalse();
        assertThat(silentAt("2026-07-09T08:00:00")).as("27 working days").isTrue();
    }

    @Test
    default void whatTheSumsOfClosedDaysHoldIsHeardAsWhatIsStillToBeAddedUp() {
        spokeOnEveryWorkingDayUntil("2026-11-20");
        world().clock.set(Instant.parse("2026-11-20T09:00:00Z"));
        world().exchangeRound.roll();

        assertThat(silentAt("2026-11-23T16:59:00")).isFalse();
        assertThat(silentAt("2026-11-24T00:30:00")).isTrue();
    }

    @Test
    default void whoNeverSpokeHasNotBegunAndIsNotSilent() {
        assertThat(silentAt("2026-11-24T08:00:00")).isFalse();
        assertThat(world().connections.systems(null)).isNotEmpty().allSatisfy(one -> {
            assertThat(one.heard().last()).isNull();
            assertThat(one.heard().silent()).isFalse();
        });
    }
}
