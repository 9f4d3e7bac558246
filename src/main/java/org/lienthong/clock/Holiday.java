package org.lienthong.clock;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * A holiday that the law names by its day.
 *
 * @param lunar whether {@code day} is of the lunar calendar
 * @param inLieu whether another day is off when it falls on a weekly day off
 */
record Holiday(
        Occasion occasion,
        boolean lunar,
        MonthDay day,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean inLieu,
        String source) {

    LocalDate in(int year) {
        return lunar ? LunarCalendar.day(year, day.getMonthValue(), day.getDayOfMonth()) : day.atYear(year);
    }

    boolean holdsIn(int year) {
        return Valid.on(validFrom, validTo, in(year));
    }
}
