package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many dossiers a list has, exactly. What the sums know is added up from them, some thousands of rows whatever the number
 * of dossiers; the rest is counted. Of a stretch of time the sums know whole days, and its two ends are counted. What is not
 * late is what there is without what is late, which is much less. Figures and the totals of lists come from here alone.
 */
final class Counts {

    private Counts() {}

    /** A question whose one answer is a number, for filters without words. */
    static Query of(Listing listing, Filter filter, Instant now) {
        return of(listing, filter, null, now);
    }

    /** A question whose one answer is a number. */
    static Query of(Listing listing, Filter filter, @Nullable Search search, Instant now) {
        List<CountPart> parts = parts(listing, filter, search, List.of(), now);
        return parts.size() == 1
                ? new Query(parts.get(0).sql(List.of()), values(parts))
                : new Query("select coalesce(sum(p.many), 0) from (" + union(parts, List.of()) + ") p", values(parts));
    }

    /** How many of these are found in this way by the search. */
    static Query found(Listing listing, Filter filter, Instant now, Search search, Search.Way way) {
        CountPart part = found(listing, filter, List.of(), now, search, way);
        return new Query(part.sql(List.of()), part.conditions().values());
    }

    /** The same number apart for each group, for filters without words: rows of the groups' labels and many. */
    static Query by(List<Grouping> groupings, Listing listing, Filter filter, Instant now) {
        List<CountPart> parts = parts(listing, filter, null, groupings, now);
        if (parts.size() == 1) {
            return new Query(parts.get(0).sql(groupings), values(parts));
        }
        String groups =
                groupings.stream().map(grouping -> "p." + grouping.label()).collect(Collectors.joining(", "));
        return new Query(
                "select " + groups + ", sum(p.many) as many from (" + union(parts, groupings) + ") p group by "
                        + groups,
                values(parts));
    }

    private static String union(List<CountPart> parts, List<Grouping> groupings) {
        return parts.stream().map(part -> part.sql(groupings)).collect(Collectors.joining(" union all "));
    }

    private static Map<String, Object> values(List<CountPart> parts) {
        Map<String, Object> values = new HashMap<>();
        parts.forEach(part -> values.putAll(part.conditions().values()));
        return values;
    }

    private static List<CountPart> parts(
            Listing listing, Filter filter, @Nullable Search search, List<Grouping> groupings, Instant now) {
        List<CountPart> parts = new ArrayList<>();
        if (Boolean.FALSE.equals(filter.overdue())) {
            parts.addAll(parts(listing, filter.withOverdue(null), search, groupings, now));
            parts(listing, filter.withOverdue(true), search, groupings, now).forEach(part -> parts.add(part.negated()));
            return parts;
        }
        if (Boolean.FALSE.equals(filter.taxLate())) {
            parts.addAll(parts(listing, filter.taxLate(null), search, groupings, now));
            parts(listing, filter.taxLate(true), search, groupings, now).forEach(part -> parts.add(part.negated()));
            return parts;
        }
        if (search != null) {
            return found(listing, filter, groupings, now, search);
        }
        if (filter.summed()) {
            Conditions sums = Conditions.ofSums(listing, filter);
            if (filter.overdue() == null) {
                return List.of(CountPart.sums(DaySums.kinds(filter, groupings), sums));
            }
            parts.add(CountPart.sums(DaySums.kinds(filter, groupings), sums.and(Entries.ENDED_LATE)));
            if (!filter.done()) {
                parts.addAll(LawDays.parts(listing, filter.withOverdue(null), groupings, now, null, now));
            }
            return parts;
        }
        Filter soon = Narrowed.from(filter).dueWithin(null).filter();
        if (filter.dueWithin() != null && filter.overdue() == null && soon.summed()) {
            return LawDays.parts(
                    listing, soon, groupings, now, now, filter.dueWithin().before());
        }
        List<CountPart> days = days(listing, filter, groupings, now);
        return days == null ? List.of(CountPart.dossiers(Conditions.of(listing, filter, now), listing, filter)) : days;
    }

    /** Names from their sums where nothing else narrows, and the codes that have the words too. */
    private static List<CountPart> found(
            Listing listing, Filter filter, List<Grouping> groupings, Instant now, Search search) {
        return search.ways().stream()
                .map(way -> found(listing, filter, groupings, now, search, way))
                .toList();
    }

    private static CountPart found(
            Listing listing, Filter filter, List<Grouping> groupings, Instant now, Search search, Search.Way way) {
        if (way == Search.Way.NAMED && filter.named() && groupings.isEmpty()) {
            String view = filter.area() == null ? "name_count" : "province_name_count";
            return CountPart.names(view, listing.named(), Conditions.ofNames(filter, search));
        }
        return CountPart.dossiers(Conditions.of(listing, filter, now).found(search, way), listing, filter);
    }

    /** Whole days from the sums and what is left of the stretch from the dossiers; null when the sums do not know it. */
    private static @Nullable List<CountPart> days(
            Listing listing, Filter filter, List<Grouping> groupings, Instant now) {
        if (DaySums.steps(listing, filter) && !groupings.contains(Grouping.DAY)) {
            WholeMonths months = WholeMonths.of(filter.from(), filter.to(), now);
            return months == null ? null : months(months, listing, filter, groupings, now);
        }
        WholeDays whole = WholeDays.of(filter.from(), filter.to());
        if (whole == null) {
            return null;
        }
        Day day = DaySums.day(listing, filter);
        if (day != null) {
            String view = DaySums.view(day, filter, groupings);
            return stretch(day, view, Conditions.ofDays(listing, filter, whole), listing, filter, whole, now);
        }
        Day mixed = DaySums.mixed(listing, filter, groupings);
        if (mixed == null) {
            return null;
        }
        String view = DaySums.mixed(mixed, filter, groupings);
        List<CountPart> parts =
                stretch(mixed, view, Conditions.ofMixed(listing, filter, whole), listing, filter, whole, now);
        if (filter.overdue() != null && !filter.done()) {
            Filter any = filter.withOverdue(null);
            parts.add(CountPart.dossiers(Conditions.of(listing, any, now).and(Entries.OPEN_LATE), listing, any));
        }
        return parts;
    }

    private static List<CountPart> months(
            WholeMonths months, Listing listing, Filter filter, List<Grouping> groupings, Instant now) {
        List<CountPart> parts = new ArrayList<>();
        parts.add(CountPart.sums(DaySums.steps(filter, groupings), Conditions.ofMonths(filter, months.days())));
        if (months.beyond() != null) {
            Filter beyond =
                    Narrowed.from(filter).during(Day.ENDED, months.beyond()).filter();
            parts.add(CountPart.dossiers(Conditions.of(listing, beyond, now, "Beyond"), listing, beyond)
                    .negated());
        }
        return parts;
    }

    /** What is late among these has ended. */
    private static List<CountPart> stretch(
            Day day, String view, Conditions sums, Listing listing, Filter filter, WholeDays whole, Instant now) {
        List<CountPart> parts = new ArrayList<>();
        parts.add(CountPart.sums(view, late(filter, sums)));
        for (int i = 0; i < whole.edges().size(); i++) {
            Filter edge = Narrowed.from(filter.withOverdue(null))
                    .during(day, whole.edges().get(i))
                    .filter();
            parts.add(CountPart.dossiers(late(filter, Conditions.of(listing, edge, now, "Edge" + i)), listing, edge));
        }
        return parts;
    }

    private static Conditions late(Filter filter, Conditions conditions) {
        return filter.overdue() == null ? conditions : conditions.and(Entries.ENDED_LATE);
    }
}
