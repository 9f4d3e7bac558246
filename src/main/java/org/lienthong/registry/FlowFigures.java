package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
        LocalDate known = Growth.known(jdbc, filter.area());
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

    private static Figure figure(Flow flow, TreeMap<LocalDate, Long> days, Period period, Filter filter) {
        long many = days.subMap(period.first(), true, period.last(), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return Figure.of(many, flow.listing(), flow.during(period, filter));
    }
}
