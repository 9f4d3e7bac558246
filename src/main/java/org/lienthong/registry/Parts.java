package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question for one part of a list. A database that expects many results walks along the list's order until the part is
 * full; where there are few, it would walk through everything. Their number is known, so that this is never left to a guess.
 */
final class Parts {

    /** Up to here all that matches is found first and then put in order. */
    static final long FEW = 10_000;

    private Parts() {}

    /** @param total how many the whole list has */
    static Query of(Listing listing, Filter filter, Instant now, long total, int limit, @Nullable Cursor cursor) {
        Conditions conditions = Conditions.of(listing, filter, now);
        if (cursor != null) {
            conditions.after(listing, cursor);
        }
        conditions.values().put("limit", limit);
        String where = total <= FEW || apart(listing, filter) ? first(listing, conditions) : conditions.where();
        return new Query(
                Entries.SELECT + where + order(listing, "d.id", listing.order()) + " limit :limit",
                conditions.values());
    }

    /** Whether what lies in a stretch of days lies anywhere in the order of the list. */
    private static boolean apart(Listing listing, Filter filter) {
        Day day = filter.looksAt(listing);
        return day != null && !(listing.byTime() && day == listing.day());
    }

    /** The offset keeps a database from mixing the search with the order. */
    private static String first(Listing listing, Conditions conditions) {
        return " where d.id in (select f.id from (select d.id, " + listing.order() + " as place from dossier d"
                + conditions.where() + " offset 0 rows) f" + order(listing, "f.id", "f.place") + " limit :limit)";
    }

    private static String order(Listing listing, String id, String time) {
        return " order by " + (listing.byTime() ? time + " desc, " : "") + id + " desc";
    }
}
