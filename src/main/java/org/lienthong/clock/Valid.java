package org.lienthong.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods of whole days, both ends included; a missing end is open. */
final class Valid {

    private Valid() {}

    static boolean on(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
