package org.lienthong.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A promise as a system told it: for an hour, or for a day. Many systems have one field for both and write a day as its first
 * moment in Viet Nam.
 */
public record PromisedDate(Instant told) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Until when it is kept: the hour that was told; a day lasts to its end (Civil Code 2015 Art. 148). */
    public Instant until() {
        return day().map(day -> day.atTime(LAST_SECOND).atZone(ZONE).toInstant())
                .orElse(told);
    }

    /** The day that was told, in Viet Nam; empty when an hour was told with it. */
    public Optional<LocalDate> day() {
        ZonedDateTime local = told.atZone(ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? Optional.of(local.toLocalDate()) : Optional.empty();
    }
}
