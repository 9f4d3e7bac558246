package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;

/**
 * The question for one part of a list. The lines of the dossiers tell which they are, and only these are read whole. A database
 * that expects many results walks along the list's order until the part is full; where there are few, it would walk through
 * everything. Their number is known, so that this is never left to a guess.
 */
final class Parts {

    /** Up to here all that matches is found first and then put in order. */
    private static final long FEW = 50_000;

    /** The same for a status of which one is found here and there, and none among the newest. */
    private static final long FEW_OF_STATUS = 4 * FEW;

    private Parts() {}

    static Query of(Listing listing, Filter filter, Instant now, Walks walks, int limit, @Nullable Cursor cursor) {
        Order order = filter.order(listing);
        Map<String, Object> values = new HashMap<>();
        List<String> branches = new ArrayList<>();
        for (Branch branch : walks.branches()) {
            boolean walk = walks.walked().contains(branch);
            String place = walk && branch.filter().old() ? order.columnOfOld() : order.column();
            Conditions conditions = branch.conditions(listing, now, walk);
            if (!place.equals(order.column())) {
                conditions.and(Order.OLD).between(place, filter.from(), filter.to());
            }
            if (cursor != null) {
                conditions.after(order, place, cursor);
            }
            values.putAll(conditions.values());
            branches.add("select * from (select d.id, " + order.column() + " as place" + conditions.from("dossier_line")
                    + ordered(walk, order, place) + ") b" + branches.size());
        }
        values.put("now", Times.column(now));
        values.put("limit", limit);
        String found = branches.stream().collect(Collectors.joining(" union all "));
        return new Query(
                Entries.SELECT + " join (select f.id from (" + found + ") f" + order.by("f.id", "f.place")
                        + " limit :limit) f on f.id = d.id" + order.by("d.id", order.column()),
                values);
    }

    /** Handed over is what most are; they have an index to walk along. */
    static long few(Filter filter) {
        return filter.status() == null || filter.status() == DossierStatus.RESULT_DELIVERED ? FEW : FEW_OF_STATUS;
    }

    /** The offset keeps a database from mixing the search with the order. */
    private static String ordered(boolean walked, Order order, String place) {
        return walked ? order.by(order.byTime() ? "d.id" : place, place) + " limit :limit" : " offset 0 rows";
    }
}
