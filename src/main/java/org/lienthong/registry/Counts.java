package org.lienthong.registry;

import java.time.Instant;

/**
 * How many dossiers a list has, exactly. What the sums know is added up from them, some thousands of rows whatever the number
 * of dossiers; the rest is counted. What is not late is what there is without what is late, which is much less.
 */
final class Counts {

    private Counts() {}

    /** A question whose one answer is a number. */
    static Query of(Listing listing, Filter filter, Instant now) {
        if (Boolean.FALSE.equals(filter.overdue())) {
            return of(listing, filter.withOverdue(null), now).combined("-", of(listing, filter.withOverdue(true), now));
        }
        if (!filter.summed()) {
            return counted(Conditions.of(listing, filter, now));
        }
        Conditions sums = Conditions.ofSums(listing, filter);
        if (filter.overdue() == null) {
            return summed(sums);
        }
        Conditions late = Conditions.of(listing, filter.withOverdue(null), now).and(Entries.OPEN_LATE);
        return summed(sums.and(Entries.ENDED_LATE)).combined("+", counted(late));
    }

    /** The same number apart for each group: rows of grp and many, several for one group too. */
    static Query by(Grouping grouping, Listing listing, Filter filter, Instant now) {
        boolean sums = filter.summed() && filter.overdue() == null;
        Conditions conditions = sums ? Conditions.ofSums(listing, filter) : Conditions.of(listing, filter, now);
        return new Query(
                "select " + grouping.column() + " as grp, " + (sums ? "sum(d.many)" : "count(*)") + " as many from "
                        + (sums ? "dossier_count d" : "dossier d") + conditions.where() + " group by "
                        + grouping.column(),
                conditions.values());
    }

    private static Query counted(Conditions conditions) {
        return new Query("select count(*) from dossier d" + conditions.where(), conditions.values());
    }

    private static Query summed(Conditions conditions) {
        return new Query(
                "select coalesce(sum(d.many), 0) from dossier_count d" + conditions.where(), conditions.values());
    }
}
