package org.lienthong.clock;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The Vietnamese lunar calendar (âm lịch), counted in UTC+7 (Decision 121/CP of 1967). The Chinese calendar in UTC+8 begins
 * its year on other days in 1985, 2007 and 2030, for example.
 */
final class LunarCalendar {

    private LunarCalendar() {}

    /** The first day of the lunar year that begins in this solar year. */
    static LocalDate newYear(int year) {
        return solar(VietnameseCalendar.ofTet(year));
    }

    /** A day of the lunar year that begins in this solar year, in the month that is not a leap month. */
    static LocalDate day(int year, int month, int day) {
        return solar(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day));
    }

    private static LocalDate solar(VietnameseCalendar lunar) {
        PlainDate date = lunar.transform(PlainDate.class);
        return LocalDate.of(date.getYear(), date.getMonth(), date.getDayOfMonth());
    }
}
