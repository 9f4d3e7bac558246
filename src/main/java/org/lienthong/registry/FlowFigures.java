package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many dossiers came and went, beside the same period of the year before. */
@Component
public class FlowFigures {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FlowFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What happened in one period; every flow that was asked for is there. */
    public record Line(Period period, Map<Flow, Growth> flows) {
        public Line {
            flows = new EnumMap<>(flows);
        }

        public Growth of(Flow flow) {
            return Objects.requireNonNull(flows.get(flow), flow::name);
        }
    }

    /**
     * @param whole at most {@link Span#MOST} periods
     * @param filter which dossiers; what it says about days is not looked at
     * @return the oldest period first
     */
    public List<Line> of(Span span, Period whole, Filter filter) {
        return of(span, whole, filter, EnumSet.allOf(Flow.class));
    }

    /** The same of these flows alone. */
    public List<Line> of(Span span, Period whole, Filter filter, Set<Flow> wanted) {
        Instant now = clock.instant();
        Map<Flow, TreeMap<LocalDate, Long>> days = new EnumMap<>(Flow.class);
        Period asked = new Period(whole.yearBefore().first(), whole.last());
        for (Flow flow : wanted) {
            days.put(
                    flow,
                    Tally.of(jdbc, List.of(Grouping.DAY), flow.listing(), flow.during(asked, filter), now)
                            .days());
        }
        LocalDate known = known(filter.area());
        List<Line> lines = new ArrayList<>();
        for (Period period : span.periods(whole)) {
            Map<Flow, Growth> flows = new EnumMap<>(Flow.class);
            days.forEach((flow, counts) -> flows.put(
                    flow,
                    new Growth(
                            figure(flow, counts, period, filter),
                            figure(flow, counts, period.yearBefore(), filter),
                            Growth.whole(known, period.yearBefore()))));
            lines.add(new Line(period, flows));
        }
        return lines;
    }

    /** The first day on which a receipt was issued there; null before the first. */
    private @Nullable LocalDate known(@Nullable Area area) {
        // An index has the first one of all and of each province; sums by day would be added up for it.
        String first = "select min(d.received_at) from dossier_line d";
        Stream<Optional<OffsetDateTime>> firsts = area == null
                ? Stream.of(first(jdbc.sql(first)))
                : area.codes().stream()
                        .map(code ->
                                first(jdbc.sql(first + " where d.province = ?").param(code)));
        return firsts.flatMap(Optional::stream)
                .map(one -> LocalDate.ofInstant(one.toInstant(), Period.ZONE))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Optional<OffsetDateTime> first(JdbcClient.StatementSpec question) {
        return question.query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single();
    }

    private static Figure figure(Flow flow, TreeMap<LocalDate, Long> days, Period period, Filter filter) {
        long many = days.subMap(period.first(), true, period.last(), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Figure.of(many, flow.listing(), flow.during(period, filter));
    }
}
