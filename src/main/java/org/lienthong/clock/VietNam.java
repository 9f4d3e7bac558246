package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Where the law's days begin and end. */
final class VietNam {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A limit in days ends with its last day (Civil Code 2015 Art. 148.6: 24 hours). */
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private VietNam() {}

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    static LocalTime time(Instant at) {
        return at.atZone(ZONE).toLocalTime();
    }

    static Instant endOf(LocalDate day) {
        return at(day, LAST_SECOND);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
