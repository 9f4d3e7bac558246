package org.lienthong.citizen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Moments as columns, and the day that it is in Viet Nam. */
final class Times {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Times() {}

    static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
