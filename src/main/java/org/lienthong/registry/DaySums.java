package org.lienthong.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sums by day know: how many dossiers it happened to on a day, by a few kinds; see the migration of the figures. */
final class DaySums {

    private static final Set<Day> DAYS =
            EnumSet.of(Day.SUBMITTED, Day.RECEIVED, Day.COMPLETED, Day.ENDED, Day.DELIVERED);

    private DaySums() {}

    /** The day at which the filter looks, when the sums know how many dossiers of whole days this is; else null. */
    static @Nullable Day day(Listing listing, Filter filter) {
        Day day = filter.looksAt(listing);
        return day != null
                        && DAYS.contains(day)
                        && plain(filter)
                        && filter.through() == null
                        && kept(listing, filter, day)
                ? day
                : null;
    }

    /** Whether the sums of steps know how many dossiers of whole months this is. */
    static boolean steps(Listing listing, Filter filter) {
        return filter.through() != null
                && listing == Listing.DOSSIERS
                && filter.looksAt(listing) == Day.ENDED
                && plain(filter)
                && filter.channel() == null
                && filter.status() == null
                && filter.overdue() == null
                && !judged(filter);
    }

    private static boolean plain(Filter filter) {
        return (filter.area() == null || filter.area().former() == null)
                && filter.commune() == null
                && filter.holder() == null
                && filter.open() == null
                && filter.dueWithin() == null
                && filter.words() == null
                && filter.phase() == null;
    }

    /** Each kind of day keeps only what figures ask of it. */
    private static boolean kept(Listing listing, Filter filter, Day day) {
        boolean listed =
                switch (listing) {
                    case DOSSIERS -> true;
                    case RECEIPTS -> day == Day.RECEIVED;
                    case TRANSACTIONS -> day == Day.SUBMITTED;
                    case RESULTS -> day == Day.COMPLETED;
                };
        boolean status = filter.status() == null || day == Day.COMPLETED || day == Day.ENDED;
        boolean verdicts = (filter.overdue() == null && !judged(filter)) || day == Day.ENDED;
        return listed && status && verdicts;
    }

    private static boolean judged(Filter filter) {
        return filter.kpi() != null || filter.plain() != null || filter.reported() != null;
    }

    /** On a sum {@code d}. */
    static String condition(Listing listing) {
        return switch (listing) {
            case DOSSIERS, RECEIPTS -> "1 = 1";
            case TRANSACTIONS -> "d.transacted";
            case RESULTS -> "d.status in ('COMPLETED', 'RESULT_DELIVERED')";
        };
    }

    /** The view of the sums: the smaller one where nobody asks for procedures or channels. */
    static String view(Day day, Filter filter, List<Grouping> groupings) {
        boolean small =
                filter.procedure() == null && filter.channel() == null && !groupings.contains(Grouping.PROCEDURE);
        return (small ? "province_day_" : "day_") + day.name().toLowerCase(Locale.ROOT);
    }
}
