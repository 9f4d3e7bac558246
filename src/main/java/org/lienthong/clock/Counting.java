package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Counts from the moment of receipt to the last day of a limit. */
public final class Counting {

    private final WorkingCalendar calendar;
    private final OfficeHours hours;

    Counting(WorkingCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /**
     * The working day as of which a receipt counts: its own day, or the next working day when it came on a day off or after
     * the office closed.
     */
    public LocalDate startDay(Instant received) {
        return startDay(received, hours.closes());
    }

    /** The last day of a limit that no pause interrupts; it ends at midnight (Civil Code 2015 Art. 148.6). */
    public LocalDate due(Instant received, Limit limit) {
        return due(received, limit, Uncounted.NOTHING);
    }

    LocalDate due(Instant received, Limit limit, Uncounted uncounted) {
        return after(startDay(received, limit.cutOff()), limit.ordinary(), limit.unit(), uncounted);
    }

    /** The same in the longest case of the limit. */
    LocalDate longest(Instant received, Limit limit, Uncounted uncounted) {
        return after(startDay(received, limit.cutOff()), limit.longest(), limit.unit(), uncounted);
    }

    LocalDate startDay(Instant received, @Nullable LocalTime cutOff) {
        LocalDate day = VietNam.day(received);
        boolean late = !VietNam.time(received).isBefore(cutOff == null ? hours.closes() : cutOff);
        return calendar.isWorking(day) && !late ? day : calendar.plus(day, 1);
    }

    /** The day on which so many counted days have passed since {@code start}, which is itself not counted. */
    LocalDate after(LocalDate start, int days, Limit.Unit unit, Uncounted uncounted) {
        LocalDate day = start;
        if (uncounted.isNothing()) {
            day = unit == Limit.Unit.WORKING_DAYS ? calendar.plus(start, days) : start.plusDays(days);
        } else {
            for (int left = days; left > 0; ) {
                day = unit == Limit.Unit.WORKING_DAYS ? calendar.plus(day, 1) : day.plusDays(1);
                left -= uncounted.counts(day) ? 1 : 0;
            }
        }
        return free(calendar.plus(day, 0), uncounted);
    }

    /** This day, or the first one later on which the clock is not standing still when the day ends. */
    private LocalDate free(LocalDate day, Uncounted uncounted) {
        LocalDate free = day;
        while (true) {
            LocalDate released = uncounted.release(free);
            if (released.equals(free)) {
                return free;
            }
            free = calendar.plus(released, 0);
        }
    }

    /** Counted days after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    int counted(LocalDate from, LocalDate to, Limit.Unit unit, Uncounted uncounted) {
        if (to.isBefore(from)) {
            return -counted(to, from, unit, uncounted);
        }
        int all = unit == Limit.Unit.WORKING_DAYS
                ? calendar.count(from, to)
                : Math.toIntExact(to.toEpochDay() - from.toEpochDay());
        return all - uncounted.days(from, to, day -> unit == Limit.Unit.CALENDAR_DAYS || calendar.isWorking(day));
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    OfficeHours hours() {
        return hours;
    }
}
