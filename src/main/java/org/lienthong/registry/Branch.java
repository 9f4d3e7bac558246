package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the dossiers of a list, found by one index. Late are those that ended late and, apart from them, those that have not
 * ended; few names have the words of a search, and few codes.
 *
 * @param walked along the order of the list until there are enough
 */
record Branch(Conditions conditions, boolean walked) {

    /** All of the list, each dossier in one branch. */
    static List<Branch> of(Listing listing, Filter filter, Instant now, boolean many) {
        List<Branch> branches = new ArrayList<>();
        if (Boolean.TRUE.equals(filter.overdue())) {
            Filter any = filter.withOverdue(null);
            add(branches, listing, any, now, Entries.ENDED_LATE, many);
            add(branches, listing, any, now, Entries.OPEN_LATE, false);
        } else {
            add(branches, listing, filter, now, null, many);
        }
        return branches;
    }

    private static void add(
            List<Branch> branches, Listing listing, Filter filter, Instant now, @Nullable String more, boolean walked) {
        if (filter.words() == null) {
            branches.add(new Branch(conditions(listing, filter, now, more), walked));
            return;
        }
        Search search = Search.of(filter.words());
        for (Search.Way way : search.ways()) {
            boolean along = walked && way == search.mostly();
            Conditions conditions = conditions(listing, filter, now, more);
            branches.add(new Branch(along ? conditions.met(search, way) : conditions.found(search, way), along));
        }
    }

    private static Conditions conditions(Listing listing, Filter filter, Instant now, @Nullable String more) {
        Conditions conditions = Conditions.of(listing, filter, now);
        return more == null ? conditions : conditions.and(more);
    }
}
