package org.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many dossiers a list has, apart by some groupings. */
record Tally(List<Group> groups) {

    /** So many dossiers that have these in common; a value that they do not have is null. */
    record Group(Map<Grouping, @Nullable String> values, long many) {
        boolean has(Grouping grouping, Enum<?> value) {
            return value.name().equals(values.get(grouping));
        }
    }

    /** Sums from which as much was taken as was added keep an empty row for a while; it is no group. */
    static Tally of(JdbcClient jdbc, List<Grouping> groupings, Listing listing, Filter filter, Instant now) {
        Query query = Counts.by(groupings, listing, filter, now);
        return new Tally(jdbc
                .sql(query.sql())
                .params(query.values())
                .query((row, number) -> {
                    Map<Grouping, @Nullable String> values = new EnumMap<>(Grouping.class);
                    for (Grouping grouping : groupings) {
                        values.put(grouping, row.getString(grouping.label()));
                    }
                    return new Group(values, row.getLong("many"));
                })
                .list()
                .stream()
                .filter(group -> group.many() != 0)
                .toList());
    }

    /** Everything in one group. */
    static Tally one(JdbcClient jdbc, Listing listing, Filter filter, Instant now) {
        Query query = Counts.of(listing, filter, now);
        long many =
                jdbc.sql(query.sql()).params(query.values()).query(Long.class).single();
        return new Tally(List.of(new Group(Map.of(), many)));
    }

    Tally and(Tally other) {
        return new Tally(Stream.concat(groups.stream(), other.groups.stream()).toList());
    }

    long all() {
        return many(group -> true);
    }

    long many(Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::many).sum();
    }

    /** Apart by the values of one grouping; those without a value are left out. */
    Map<String, Tally> apart(Grouping grouping) {
        Map<String, List<Group>> apart = new TreeMap<>();
        for (Group group : groups) {
            String value = group.values().get(grouping);
            if (value != null) {
                apart.computeIfAbsent(value, one -> new java.util.ArrayList<>()).add(group);
            }
        }
        Map<String, Tally> tallies = new HashMap<>();
        apart.forEach((value, some) -> tallies.put(value, new Tally(some)));
        return tallies;
    }

    /** By day. */
    TreeMap<LocalDate, Long> days() {
        TreeMap<LocalDate, Long> days = new TreeMap<>();
        for (Group group : groups) {
            days.merge(
                    LocalDate.parse(Objects.requireNonNull(group.values().get(Grouping.DAY))), group.many(), Long::sum);
        }
        return days;
    }

    /** By working days. */
    TreeMap<Integer, Long> workingDays() {
        TreeMap<Integer, Long> days = new TreeMap<>();
        for (Group group : groups) {
            days.merge(
                    Integer.valueOf(Objects.requireNonNull(group.values().get(Grouping.DAYS))),
                    group.many(),
                    Long::sum);
        }
        return days;
    }
}
