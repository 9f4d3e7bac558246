package org.lienthong.clock;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.lienthong.dossier.ProvinceCode;

/** The rules as they are shipped, and short ways to write times of Viet Nam. */
final class Law {

    static final ProvinceCode H56 = new ProvinceCode("H56");
    static final ClockFiles.Reading READING = ClockFiles.read(Path.of("."));
    static final ClockRules RULES = READING.rules();
    static final WorkingCalendar CALENDAR = RULES.calendar();
    static final Counting COUNTING = RULES.counting(H56, LocalDate.of(2026, 11, 26));
    static final LegalClock CLOCK = RULES.clock(H56, LocalDate.of(2026, 11, 26));

    private Law() {}

    /** Local time of Viet Nam, for example {@code 2026-11-26T14:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VietNam.ZONE).toInstant();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Limit workingDays(int days) {
        return Limit.workingDays(days, "assumed");
    }

    static Limit sameDayUntil(String hour) {
        return new Limit(Limit.Unit.WORKING_DAYS, 0, 3, LocalTime.parse(hour), "assumed", true);
    }
}
