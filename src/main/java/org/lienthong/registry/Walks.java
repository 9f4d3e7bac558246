package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a list is found: the branches that may hold any of it, and which of them are walked along its order until a part is full.
 * Those are walked of which there are many, each counted by itself. Who walks for the few or none of one branch because another
 * has many passes everything; and to look for what is known to be nowhere takes as long as to find it.
 *
 * @param walked some of the branches
 */
record Walks(List<Branch> branches, Set<Branch> walked) {

    Walks {
        branches = List.copyOf(branches);
        walked = Set.copyOf(walked);
    }

    /** All that matches is found first and then put in order. */
    static Walks none(Filter filter, @Nullable Search search) {
        return new Walks(Branch.of(filter, search), Set.of());
    }

    /**
     * @param total how many the whole list has
     * @param few up to how many of a branch are found first and then put in order
     */
    static Walks of(
            JdbcClient jdbc,
            Listing listing,
            Filter filter,
            @Nullable Search search,
            Instant now,
            long total,
            long few) {
        List<Branch> branches = Branch.of(filter, search);
        if (filter.straight()) {
            return new Walks(branches, Set.copyOf(branches));
        }
        List<Branch> some = new ArrayList<>(branches);
        Set<Branch> walked = new HashSet<>();
        long left = total;
        for (int i = 0; i < branches.size() && (left > few || search == null); i++) {
            Branch branch = branches.get(i);
            // What is open and late stands in an index of its own, in the order of its dates, and so does what the tax
            // office owes.
            boolean found = branch.open() || Boolean.TRUE.equals(branch.filter().taxLate());
            boolean last = i == branches.size() - 1;
            if (!found || (last && search == null)) {
                long many = last ? left : count(jdbc, listing, branch, now);
                left -= many;
                if (many == 0) {
                    some.remove(branch);
                } else if (many > few && !found) {
                    walked.add(branch);
                }
            }
        }
        return new Walks(some.isEmpty() ? branches : some, walked);
    }

    private static long count(JdbcClient jdbc, Listing listing, Branch branch, Instant now) {
        Query query = branch.search() == null || branch.way() == null
                ? Counts.of(listing, branch.filter(), now)
                : Counts.found(listing, branch.filter(), now, branch.search(), branch.way());
        return jdbc.sql(query.sql()).params(query.values()).query(Long.class).single();
    }
}
