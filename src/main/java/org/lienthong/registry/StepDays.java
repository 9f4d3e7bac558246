package org.lienthong.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many dossiers spent how many working days in each phase and altogether, of all procedures in one question. */
record StepDays(List<Group> groups) {

    /** As which phase the sums know the whole time from the start of the limit to the end. */
    private static final String WHOLE = "WHOLE";

    /**
     * So many dossiers of a procedure that spent so many days in a phase.
     *
     * @param phase null is the whole time from the start of the limit to the end
     */
    record Group(@Nullable String procedure, @Nullable Phase phase, int days, long many) {}

    /** @param filter asks when dossiers ended; through which phase they went it does not ask */
    static StepDays of(JdbcClient jdbc, Filter filter, Instant now) {
        WholeMonths months = WholeMonths.of(filter.from(), filter.to(), now);
        if (months == null
                || !DaySums.steps(
                        Listing.DOSSIERS,
                        Narrowed.from(filter).through(Phase.PROCESSING).filter())) {
            return dossiers(jdbc, Conditions.of(Listing.DOSSIERS, filter, now));
        }
        StepDays whole = sums(jdbc, DaySums.steps(filter, List.of()), Conditions.ofMonths(filter, months.days()));
        if (months.beyond() == null) {
            return whole;
        }
        Filter beyond = Narrowed.from(filter).during(Day.ENDED, months.beyond()).filter();
        return whole.without(dossiers(jdbc, Conditions.of(Listing.DOSSIERS, beyond, now)));
    }

    private StepDays without(StepDays others) {
        record Kind(@Nullable String procedure, @Nullable Phase phase, int days) {}
        Map<Kind, Long> left = new LinkedHashMap<>();
        groups.forEach(group -> left.merge(new Kind(group.procedure, group.phase, group.days), group.many, Long::sum));
        others.groups.forEach(
                group -> left.merge(new Kind(group.procedure, group.phase, group.days), -group.many, Long::sum));
        return new StepDays(left.entrySet().stream()
                .filter(kind -> kind.getValue() != 0)
                .map(kind -> new Group(
                        kind.getKey().procedure(),
                        kind.getKey().phase(),
                        kind.getKey().days(),
                        kind.getValue()))
                .toList());
    }

    private static StepDays sums(JdbcClient jdbc, String view, Conditions conditions) {
        return new StepDays(jdbc.sql("select d.procedure_code, d.phase, d.days, sum(d.many) as many"
                        + conditions.from(view) + " group by d.procedure_code, d.phase, d.days having sum(d.many) <> 0")
                .params(conditions.values())
                .query((row, number) -> new Group(
                        row.getString("procedure_code"),
                        row.getString("phase").equals(WHOLE) ? null : Phase.valueOf(row.getString("phase")),
                        row.getInt("days"),
                        row.getLong("many")))
                .list());
    }

    /** Reads each dossier once, whatever the number of phases. */
    private static StepDays dossiers(JdbcClient jdbc, Conditions conditions) {
        String columns = Steps.ALL.stream().map(Steps::column).collect(Collectors.joining(", ")) + ", d.days_total";
        return new StepDays(jdbc
                .sql("select d.procedure_code, " + columns + ", count(*) as many from dossier d"
                        + " join (select d.id" + conditions.from("dossier_line")
                        + ") f on f.id = d.id group by d.procedure_code, " + columns)
                .params(conditions.values())
                .query((row, number) -> {
                    List<Group> groups = new ArrayList<>();
                    for (int i = 0; i <= Steps.ALL.size(); i++) {
                        Integer days = row.getObject(i + 2, Integer.class);
                        if (days != null) {
                            Phase phase = i < Steps.ALL.size() ? Steps.ALL.get(i) : null;
                            groups.add(new Group(row.getString("procedure_code"), phase, days, row.getLong("many")));
                        }
                    }
                    return groups;
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    /** By phase and days, the phases in the order in which a dossier goes through them. */
    Map<Phase, TreeMap<Integer, Long>> all() {
        Map<Phase, TreeMap<Integer, Long>> found = new EnumMap<>(Phase.class);
        for (Group group : groups) {
            if (group.phase() != null) {
                found.computeIfAbsent(group.phase(), phase -> new TreeMap<>())
                        .merge(group.days(), group.many(), Long::sum);
            }
        }
        Map<Phase, TreeMap<Integer, Long>> ordered = new LinkedHashMap<>();
        for (Phase phase : Steps.ALL) {
            TreeMap<Integer, Long> days = found.get(phase);
            if (days != null) {
                ordered.put(phase, days);
            }
        }
        return ordered;
    }

    /** By days from the start of the limit to the end; dossiers whose limit never ran are left out. */
    TreeMap<Integer, Long> whole() {
        TreeMap<Integer, Long> days = new TreeMap<>();
        groups.stream()
                .filter(group -> group.phase() == null)
                .forEach(group -> days.merge(group.days(), group.many(), Long::sum));
        return days;
    }

    /** The same for each procedure, in the order of their codes; what names none is left out. */
    Map<String, StepDays> procedures() {
        Map<String, List<Group>> apart = groups.stream()
                .filter(group -> group.procedure() != null)
                .collect(Collectors.groupingBy(Group::procedure, TreeMap::new, Collectors.toList()));
        Map<String, StepDays> procedures = new TreeMap<>();
        apart.forEach((procedure, some) -> procedures.put(procedure, new StepDays(some)));
        return procedures;
    }
}
