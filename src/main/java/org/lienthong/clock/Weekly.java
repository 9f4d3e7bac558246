package org.lienthong.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The weekly days off of public servants: Saturday and Sunday (Decision 188/1999/QĐ-TTg). */
final class Weekly {

    private Weekly() {}

    static boolean off(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
