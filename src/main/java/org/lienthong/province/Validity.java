package org.lienthong.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Periods of whole days, both ends included; a missing end is open. */
final class Validity {

    private Validity() {}

    static boolean on(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    static boolean backwards(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from);
    }

    static boolean overlap(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate from2, @Nullable LocalDate to2) {
        return (to2 == null || from == null || !from.isAfter(to2))
                && (to == null || from2 == null || !from2.isAfter(to));
    }
}
