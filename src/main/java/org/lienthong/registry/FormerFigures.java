package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list counted apart for provinces of the past, of which there are no sums: one question, however many they are. */
@Component
public class FormerFigures {

    private static final String EARLY = "coalesce(coalesce(d.submitted_at, d.received_at) < :formerEnd, false)";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FormerFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Dossiers that are stored and were issued under these codes. */
    private record Group(String province, @Nullable String issuing, boolean early, long many) {

        /** As {@link Area#condition} says it of one dossier. */
        boolean isOf(Area area, String former) {
            if (!area.codes().contains(province)) {
                return false;
            }
            return area.before() == null
                    ? province.equals(former) || former.equals(issuing)
                    : early && former.equals(issuing == null ? province : issuing);
        }
    }

    /**
     * @param filter narrowed to no area
     * @param areas of provinces of the past; what kept its code ended at the same moment in all of them
     * @return as many as the list has that is narrowed to the area; every area is there
     */
    public Map<Area, Long> counts(Listing listing, Filter filter, Collection<Area> areas) {
        List<Group> groups = areas.isEmpty() ? List.of() : groups(listing, filter, areas);
        Map<Area, Long> counts = new LinkedHashMap<>();
        for (Area area : areas) {
            String former = Objects.requireNonNull(area.former(), "a province of today has sums")
                    .value();
            counts.put(
                    area,
                    groups.stream()
                            .filter(group -> group.isOf(area, former))
                            .mapToLong(Group::many)
                            .sum());
        }
        return counts;
    }

    private List<Group> groups(Listing listing, Filter filter, Collection<Area> areas) {
        Instant now = clock.instant();
        List<Instant> ends = areas.stream()
                .map(Area::before)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ends.size() > 1) {
            throw new IllegalArgumentException("provinces that ended at different times");
        }
        Conditions conditions = Conditions.of(listing, filter, now)
                .and("(d.province in (:formers) or d.issuing_province in (:formers))");
        Map<String, Object> values = new HashMap<>(conditions.values());
        values.put(
                "formers",
                areas.stream().map(area -> String.valueOf(area.former())).toList());
        values.put("formerEnd", Times.column(ends.isEmpty() ? now : ends.get(0)));
        return jdbc.sql(
                        "select province, issuing_province, early, count(*) as many from (select d.province, d.issuing_province, "
                                + EARLY + " as early" + conditions.from("dossier_line") + ") g"
                                + " group by province, issuing_province, early")
                .params(values)
                .query((row, number) -> new Group(
                        row.getString("province"),
                        row.getString("issuing_province"),
                        row.getBoolean("early"),
                        row.getLong("many")))
                .list();
    }
}
