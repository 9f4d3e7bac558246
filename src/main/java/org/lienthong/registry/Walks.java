package org.lienthong.registry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which branches of a list are walked along its order until a part is full: those of which there are many, each counted by itself.
 * Who walks for the few or none of one branch because another has many passes everything.
 */
final class Walks {

    private Walks() {}

    /**
     * @param total how many the whole list has
     * @param few up to how many of a branch are found first and then put in order
     */
    static Set<Branch> of(
            JdbcClient jdbc,
            Listing listing,
            Filter filter,
            @Nullable Search search,
            Instant now,
            long total,
            long few) {
        List<Branch> branches = Branch.of(filter, search);
        if (filter.straight()) {
            return Set.copyOf(branches);
        }
        Set<Branch> walked = new HashSet<>();
        long left = total;
        for (int i = 0; i < branches.size() && left > few; i++) {
            Branch branch = branches.get(i);
            // What is open and late stands in an index of its own, in the order of its dates, and so does what the tax
            // office owes.
            if (!branch.open() && !Boolean.TRUE.equals(branch.filter().taxLate())) {
                long many = i == branches.size() - 1 ? left : count(jdbc, listing, branch, now);
                left -= many;
                if (many > few) {
                    walked.add(branch);
                }
            }
        }
        return walked;
    }

    private static long count(JdbcClient jdbc, Listing listing, Branch branch, Instant now) {
        Query query = branch.search() == null || branch.way() == null
                ? Counts.of(listing, branch.filter(), now)
                : Counts.found(listing, branch.filter(), now, branch.search(), branch.way());
        return jdbc.sql(query.sql()).params(query.values()).query(Long.class).single();
    }
}
