package org.lienthong.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the ledger are days in Viet Nam. */
final class Day {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Day() {}

    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
