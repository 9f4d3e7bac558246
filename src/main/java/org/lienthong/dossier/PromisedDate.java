package org.lienthong.dossier;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A promise as a system told it: for an hour, or for a day. Many systems have one field for both and write a day as its first
 * moment in Viet Nam.
 */
public record PromisedDate(Instant told) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Until when it is kept: the hour that was told; a day lasts to its end (Civil Code 2015 Art. 148). */
    public Instant until() {
        ZonedDateTime local = told.atZone(ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.with(LAST_SECOND).toInstant()
                : told;
    }
}
