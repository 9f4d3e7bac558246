package org.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The whole months in Viet Nam that a stretch of time takes up, the one that is under way included: it is not over, and hardly
 * anything of it lies behind today.
 *
 * @param beyond what belongs to the last of them and not to the stretch; null when nothing does
 */
record WholeMonths(WholeDays days, WholeDays.@Nullable Edge beyond) {

    /** @return null when it begins within a month, or ends within one that has gone on since */
    static @Nullable WholeMonths of(@Nullable Instant from, @Nullable Instant to, Instant now) {
        if (from != null && !begins(from)) {
            return null;
        }
        if (to == null || begins(to)) {
            WholeDays days = WholeDays.of(from, to);
            return days == null ? null : new WholeMonths(days, null);
        }
        Instant end = to.atZone(Period.ZONE)
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(Period.ZONE)
                .toInstant();
        WholeDays days = to.isAfter(now) ? WholeDays.of(from, end) : null;
        return days == null ? null : new WholeMonths(days, new WholeDays.Edge(to, end));
    }

    private static boolean begins(Instant moment) {
        ZonedDateTime local = moment.atZone(Period.ZONE);
        LocalDate day = local.toLocalDate();
        return day.getDayOfMonth() == 1 && local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
