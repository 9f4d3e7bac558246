package org.lienthong.believable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.lienthong.clock.WorkingCalendar;

/** The hours at which officials work, in Viet Nam: 7:30 to 11:30 and 13:30 to 17:00 on working days. */
final class WorkTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Minutes of work in a day. */
    static final int DAY = 450;

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final LocalTime CUT_OFF = LocalTime.of(15, 0);
    private static final int MORNING = 240;

    private final WorkingCalendar calendar;

    WorkTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The moment at which so many minutes were worked after this one; seconds are kept. */
    Instant after(Instant from, long minutes) {
        ZonedDateTime at = from.atZone(ZONE);
        LocalDate day = at.toLocalDate();
        long into = calendar.isWorking(day) ? worked(at.toLocalTime()) : DAY;
        if (into >= DAY) {
            day = calendar.plus(day, 1);
            into = 0;
        }
        long sum = into + minutes;
        LocalDate then = sum < DAY ? day : calendar.plus(day, (int) (sum / DAY));
        return on(then, (int) (sum % DAY)).plusSeconds(at.getSecond());
    }

    /** An hour after the offices opened, on the last working day on which that was at least two hours ago. */
    Instant downSince(Instant now) {
        LocalDate day = day(now);
        while (!calendar.isWorking(day) || on(day, 60).isAfter(now.minus(Duration.ofHours(2)))) {
            day = day.minusDays(1);
        }
        return on(day, 60);
    }

    /**
     * So many working days after the day of this moment, when the offices close. What is to be done on its own day and came in
     * the middle of the afternoon is done on the next.
     */
    Instant closing(Instant from, int days) {
        if (days == 0 && !LocalTime.ofInstant(from, ZONE).isBefore(CUT_OFF)) {
            return closing(from, 1);
        }
        return calendar.plus(day(from), days).atTime(CLOSES).atZone(ZONE).toInstant();
    }

    /** How many working days lie between the days of these moments. */
    int days(Instant from, Instant to) {
        return calendar.count(day(from), day(to));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The moment of this day at which so many minutes of it were worked. */
    static Instant on(LocalDate day, int minutes) {
        LocalTime time = minutes < MORNING ? OPENS.plusMinutes(minutes) : AFTERNOON.plusMinutes(minutes - MORNING);
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static long worked(LocalTime time) {
        if (time.isBefore(OPENS)) {
            return 0;
        }
        if (time.isBefore(NOON)) {
            return Duration.between(OPENS, time).toMinutes();
        }
        if (time.isBefore(AFTERNOON)) {
            return MORNING;
        }
        return time.isBefore(CLOSES)
                ? MORNING + Duration.between(AFTERNOON, time).toMinutes()
                : DAY;
    }
}
