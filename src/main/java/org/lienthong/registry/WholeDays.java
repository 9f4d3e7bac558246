package org.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole days in Viet Nam of a stretch of time, and what lies before and after them.
 *
 * @param first null when the stretch has no beginning
 * @param last null when it has no end
 * @param edges at most two stretches, each shorter than a day
 */
record WholeDays(@Nullable LocalDate first, @Nullable LocalDate last, List<Edge> edges) {

    /** From the first moment to before the second. */
    record Edge(Instant from, Instant to) {}

    /** @return null when no whole day lies in it */
    static @Nullable WholeDays of(@Nullable Instant from, @Nullable Instant to) {
        List<Edge> edges = new ArrayList<>();
        LocalDate first = null;
        if (from != null) {
            ZonedDateTime begin = from.atZone(Period.ZONE);
            first = midnight(begin) ? begin.toLocalDate() : begin.toLocalDate().plusDays(1);
            edge(edges, from, start(first));
        }
        LocalDate last = null;
        if (to != null) {
            LocalDate end = to.atZone(Period.ZONE).toLocalDate();
            last = end.minusDays(1);
            edge(edges, start(end), to);
        }
        return first != null && last != null && last.isBefore(first) ? null : new WholeDays(first, last, edges);
    }

    private static boolean midnight(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Period.ZONE).toInstant();
    }

    private static void edge(List<Edge> edges, Instant from, Instant to) {
        if (from.isBefore(to)) {
            edges.add(new Edge(from, to));
        }
    }
}
