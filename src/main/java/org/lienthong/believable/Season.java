package org.lienthong.believable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lienthong.clock.WorkingCalendar;
import org.lienthong.dossier.Channel;

/**
 * On which days people come: every working day, fewer before and after Tết and in high summer, more in spring and before the
 * year ends, and more from year to year. Some submit online on days off and in the evening.
 */
final class Season {

    /**
     * A year, a month more, so that this month can be compared with that of the year before, and three weeks before it in which
     * the hub only listened to the first provinces.
     */
    static final Duration SPAN = Duration.ofDays(417);

    private static final double GROWTH_A_YEAR = 0.18;
    private static final double DAY_OFF = 0.12;
    private static final int LONG_REST = 4;

    /** Days after which an office has been open again for at least one. */
    private static final int LONGEST_REST = 12;

    private static final List<Double> MONTHS = List.of(0.9, 0.8, 1.2, 1.15, 1.05, 1.0, 0.9, 0.85, 1.0, 1.05, 1.1, 1.2);

    private final WorkingCalendar calendar;
    private final Instant now;
    private final Chances<LocalDate> days;

    Season(WorkingCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
        LocalDate today = WorkTime.day(now);
        this.days = new Chances<>(
                today.minusDays(SPAN.toDays()).datesUntil(today.plusDays(1)).toList(), this::share);
    }

    /** @param quantile how much of the year has passed, from 0 to below 1 */
    Instant submitted(double quantile, Channel channel, RandomGenerator random) {
        boolean counter = channel != Channel.ONLINE;
        Instant at = on(days.at(quantile), counter, random);
        return at.isBefore(now) ? at : on(WorkTime.day(now).minusDays(counter ? LONGEST_REST : 1), counter, random);
    }

    private Instant on(LocalDate wanted, boolean counter, RandomGenerator random) {
        LocalDate day = counter ? calendar.plus(wanted, 0) : wanted;
        Instant at = counter || random.nextInt(4) > 0 && calendar.isWorking(day)
                ? WorkTime.on(day, random.nextInt(WorkTime.DAY))
                : day.atTime(LocalTime.of(6, 30).plusMinutes(random.nextInt(940)))
                        .atZone(WorkTime.ZONE)
                        .toInstant();
        return at.plusSeconds(random.nextInt(60));
    }

    private double share(LocalDate day) {
        double years = -Duration.between(day.atStartOfDay(WorkTime.ZONE), now.atZone(WorkTime.ZONE))
                        .toDays()
                / 365.0;
        double usual = MONTHS.get(day.getMonthValue() - 1) * Math.pow(1 + GROWTH_A_YEAR, years);
        return usual * (calendar.isWorking(day) ? 1 : DAY_OFF) * (nearLongRest(day) ? 0.45 : 1);
    }

    /** Whether within a week the offices rest for days on end, as they do at Tết. */
    private boolean nearLongRest(LocalDate day) {
        return calendar.count(day.minusDays(8), day) < LONG_REST || calendar.count(day, day.plusDays(8)) < LONG_REST;
    }
}
