package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Verdict;

/**
 * Some of the dossiers of a list, found by one index. Late are those that ended late and, apart from them, those that have not
 * ended; few names have the words of a search, and few codes.
 *
 * @param filter narrows to them, apart from what follows
 * @param open whether they are only those that are late and have not ended
 * @param search null when the filter has no words
 * @param way in which they are found by the search; null when there is none
 */
record Branch(Filter filter, boolean open, @Nullable Search search, Search.@Nullable Way way) {

    /** All of the list, each dossier in one branch. */
    static List<Branch> of(Filter filter, @Nullable Search search) {
        List<Branch> branches = new ArrayList<>();
        if (Boolean.TRUE.equals(filter.overdue())) {
            Filter any = filter.withOverdue(null);
            if (filter.plain() == null || filter.plain() == Verdict.LATE) {
                add(branches, Narrowed.from(any).plain(Verdict.LATE).filter(), search, false);
            }
            if (!filter.done()) {
                add(branches, any, search, true);
            }
        } else {
            add(branches, filter, search, false);
        }
        return branches;
    }

    private static void add(List<Branch> branches, Filter filter, @Nullable Search search, boolean open) {
        if (search == null) {
            branches.add(new Branch(filter, open, null, null));
        } else {
            search.ways().forEach(way -> branches.add(new Branch(filter, open, search, way)));
        }
    }

    /** @param walked along the order of the list until there are enough; each is looked at, and none is looked for */
    Conditions conditions(Listing listing, Instant now, boolean walked) {
        Conditions conditions = Conditions.of(listing, filter, now);
        if (open) {
            conditions.and(Entries.OPEN_LATE);
        }
        if (search == null || way == null) {
            return conditions;
        }
        return walked && way == Search.Way.NAMED ? conditions.met(search) : conditions.found(search, way);
    }
}
