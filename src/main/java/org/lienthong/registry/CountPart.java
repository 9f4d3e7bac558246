package org.lienthong.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a count: rows of a table, each standing for some dossiers.
 *
 * @param table dossiers, or sums of them
 * @param many how many dossiers the rows stand for
 * @param negative whether they are taken away
 * @param day at which dossiers are looked at
 */
record CountPart(
        String table,
        String many,
        boolean negative,
        Conditions conditions,
        @Nullable Filter filter,
        @Nullable Day day) {

    private static final String SUM = "coalesce(sum(d.many), 0)";

    /** @param filter for what groupings need to know of dossiers */
    static CountPart dossiers(Conditions conditions, Listing listing, Filter filter) {
        return new CountPart("dossier_line", "count(*)", false, conditions, filter, filter.looksAt(listing));
    }

    static CountPart sums(String view, Conditions conditions) {
        return new CountPart(view, SUM, false, conditions, null, null);
    }

    /** @param column which of the numbers of a name */
    static CountPart names(String view, String column, Conditions conditions) {
        return new CountPart(view, "coalesce(sum(d." + column + "), 0)", false, conditions, null, null);
    }

    CountPart negated() {
        return new CountPart(table, many, !negative, conditions, filter, day);
    }

    /** One row with the number as many, or one for each group. */
    String sql(List<Grouping> groupings) {
        StringBuilder select = new StringBuilder("select ");
        StringBuilder group = new StringBuilder();
        for (Grouping grouping : groupings) {
            select.append(column(grouping))
                    .append(" as ")
                    .append(grouping.label())
                    .append(", ");
            group.append(group.isEmpty() ? " group by " : ", ").append(column(grouping));
        }
        return select + (negative ? "-" : "") + many + " as many" + conditions.from(table) + group;
    }

    private String column(Grouping grouping) {
        if (filter == null) {
            return grouping.column();
        }
        return switch (grouping) {
            case DAY -> day == null ? "cast(null as date)" : day.inVietNam();
            case DAYS -> filter.through() == null ? "cast(null as integer)" : Steps.column(filter.through());
            default -> grouping.column();
        };
    }
}
