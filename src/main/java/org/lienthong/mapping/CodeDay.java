package org.lienthong.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Says on which day the codes of a message must be valid; null when nobody knows. */
interface CodeDay {

    @Nullable
    LocalDate day();

    /** The day of a value of the model, in the zone of the message. */
    static @Nullable LocalDate of(@Nullable Object value, ZoneId zone) {
        return value instanceof Instant instant
                ? LocalDate.ofInstant(instant, zone)
                : value instanceof LocalDate day ? day : null;
    }
}
