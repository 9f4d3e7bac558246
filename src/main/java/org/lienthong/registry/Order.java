package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * In which order a list stands, the newest first: by a moment and, where it is the same, by the order in which the hub learned of
 * the dossiers.
 *
 * @param day null when the hub's order is the only one
 */
record Order(@Nullable Day day) {

    /** What none of the newest dossiers is, on a dossier {@code d}; in the words of its indexes. */
    static final String OLD = "(d.ended_at is not null or d.completed_at is not null or d.holder = 'NOBODY'"
            + " or d.status = 'RESULT_DELIVERED')";

    /** The order in which the hub learned of the dossiers. */
    static final Order LEARNED = new Order(null);

    static Order by(Day day) {
        return new Order(day);
    }

    boolean byTime() {
        return day != null;
    }

    /** On a dossier {@code d}. */
    String column() {
        return day == null ? "d.id" : day.column();
    }

    /**
     * The same for dossiers that are all done, written so that they are looked for where nothing else is. The later days need none
     * of it: what has no result yet has none of them.
     */
    String columnOfOld() {
        boolean early = day == null || day == Day.SUBMITTED || day == Day.RECEIVED;
        return !early ? column() : "case when " + OLD + " then " + column() + " end";
    }

    /** @param id and time as they are called where they are put in order */
    String by(String id, String time) {
        return " order by " + (byTime() ? time + " desc, " : "") + id + " desc";
    }

    /** The moment of an entry by which it has its place; null when there is none. */
    @Nullable
    Instant time(Entry entry) {
        if (day == null) {
            return null;
        }
        return switch (day) {
            case SUBMITTED -> entry.submittedAt();
            case RECEIVED -> entry.receivedAt();
            case DUE -> entry.dueAt();
            case COMPLETED -> entry.completedAt();
            case ENDED -> entry.law() == null ? null : entry.law().endedAt();
            case DELIVERED -> entry.deliveredAt();
        };
    }
}
