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
                && !filter.judged();
    }

    /** The day at which the filter looks, when the sums of mixed filters know how many dossiers of whole days this is; else null. */
    static @Nullable Day mixed(Listing listing, Filter filter, List<Grouping> groupings) {
        return filter.area() == null
                        && filter.commune() == null
                        && filter.dueWithin() == null
                        && filter.words() == null
                        && filter.taxLate() == null
                        && filter.through() == null
                        && !groupings.contains(Grouping.PROVINCE)
                ? filter.looksAt(listing)
                : null;
    }

    /** The view of the sums of mixed filters: the smaller one where nobody asks for procedures. */
    static String mixed(Day day, Filter filter, List<Grouping> groupings) {
        boolean procedures = filter.procedure() != null || groupings.contains(Grouping.PROCEDURE);
        return (procedures ? "procedure_" : "") + "mixed_day_" + day.name().toLowerCase(Locale.ROOT);
    }

    private static boolean plain(Filter filter) {
        return (filter.area() == null || filter.area().former() == null)
                && filter.commune() == null
                && filter.holder() == null
                && filter.open() == null
                && filter.dueWithin() == null
                && filter.words() == null
                && filter.taxLate() == null
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
        boolean verdicts = (filter.overdue() == null && !filter.judged()) || day == Day.ENDED;
        return listed && status && verdicts;
    }

    /** On a sum {@code d}. */
    static String condition(Listing listing) {
        return switch (listing) {
            case DOSSIERS, RECEIPTS -> "1 = 1";
            case TRANSACTIONS -> "d.transacted";
            case RESULTS -> "d.status in ('COMPLETED', 'RESULT_DELIVERED')";
        };
    }

    /** The view of the sums: the smaller ones where nobody asks for channels, and not for procedures or not for provinces. */
    static String view(Day day, Filter filter, List<Grouping> groupings) {
        boolean procedures = filter.procedure() != null || groupings.contains(Grouping.PROCEDURE);
        boolean provinces = filter.area() != null || groupings.contains(Grouping.PROVINCE);
        String small = procedures ? provinces ? "" : "procedure_" : "province_";
        return (filter.channel() == null ? small : "") + "day_" + day.name().toLowerCase(Locale.ROOT);
    }

    /** The view of the steps by month: the smaller one where nobody asks for provinces. */
    static String steps(Filter filter, List<Grouping> groupings) {
        return filter.area() == null && !groupings.contains(Grouping.PROVINCE) ? "procedure_step_month" : "step_month";
    }

    /** The view of the kinds: the smaller one where nobody asks for procedures or channels. */
    static String kinds(Filter filter, List<Grouping> groupings) {
        return filter.procedure() == null && filter.channel() == null && !groupings.contains(Grouping.PROCEDURE)
                ? "kind_count"
                : "dossier_count";
    }
}
