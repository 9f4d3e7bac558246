package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is exchanged with partners, the figure by which the national platform is judged, and who is silent. */
@Component
public class ExchangeFigures {

    private static final String DAY = "cast(floor((extract(epoch from e.at) + 25200) / 86400) as integer)";

    private static final String EXCHANGES = """
            (select 'IN' as direction, m.province, m.system, m.received_at as at from message m
            union all
            select 'OUT' as direction, v.province, v.destination as system, v.done_at as at
            from delivery_done v where v.outcome = 'DELIVERED') e""";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final KnownSystems known;
    private final FigureSettings settings;

    ExchangeFigures(JdbcClient jdbc, InstantSource clock, KnownSystems known, FigureSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.known = known;
        this.settings = settings;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FigureSettings.class)
    static class Settings {}

    /**
     * @param whole at most {@link Span#MOST} periods
     * @param filter what it says about days and direction is not looked at
     * @return the oldest period first
     */
    public List<Exchanged> of(Span span, Period whole, ExchangeFilter filter) {
        Period asked = new Period(whole.yearBefore().first(), whole.last());
        NavigableMap<LocalDate, Long> in = days(filter.during(asked).direction(Direction.IN));
        NavigableMap<LocalDate, Long> out = days(filter.during(asked).direction(Direction.OUT));
        return span.periods(whole).stream()
                .map(period -> new Exchanged(
                        period,
                        new Growth(
                                figure(in, period, filter, Direction.IN),
                                figure(in, period.yearBefore(), filter, Direction.IN)),
                        new Growth(
                                figure(out, period, filter, Direction.OUT),
                                figure(out, period.yearBefore(), filter, Direction.OUT)),
                        new Growth(both(in, out, period, filter), both(in, out, period.yearBefore(), filter))))
                .toList();
    }

    /** The exchanges of today, a day in Viet Nam, so far. */
    public Exchanged.Today today(ExchangeFilter filter) {
        Period today = today();
        NavigableMap<LocalDate, Long> in = days(filter.during(today).direction(Direction.IN));
        NavigableMap<LocalDate, Long> out = days(filter.during(today).direction(Direction.OUT));
        return new Exchanged.Today(
                figure(in, today, filter, Direction.IN),
                figure(out, today, filter, Direction.OUT),
                both(in, out, today, filter),
                settings.exchangesPerDay());
    }

    /** Every configured system, in the order of their configuration. */
    public List<Exchanged.System> systems(Period period) {
        Map<SystemId, Map<Direction, Long>> counts = new HashMap<>();
        Map<SystemId, Map<Direction, Instant>> lasts = new HashMap<>();
        jdbc.sql("select e.direction, e.province, e.system, max(e.at) as last_at,"
                        + " sum(case when e.at >= :from and e.at < :to then 1 else 0 end) as many from " + EXCHANGES
                        + " group by e.direction, e.province, e.system")
                .param("from", Times.column(period.from()))
                .param("to", Times.column(period.to()))
                .query((row, number) -> {
                    SystemId id = new SystemId(new ProvinceCode(row.getString("province")), row.getString("system"));
                    Direction direction = Direction.valueOf(row.getString("direction"));
                    counts.computeIfAbsent(id, one -> new HashMap<>()).put(direction, row.getLong("many"));
                    lasts.computeIfAbsent(id, one -> new HashMap<>()).put(direction, Times.of(row, "last_at"));
                    return id;
                })
                .list();
        Instant silentSince = clock.instant().minus(settings.silentAfter());
        return known.systems().stream()
                .map(system -> {
                    ExchangeFilter filter = new ExchangeFilter(
                            Set.of(system.id().province()), system.id().name(), null, period.from(), period.to());
                    Map<Direction, Long> many = counts.getOrDefault(system.id(), Map.of());
                    Map<Direction, Instant> last = lasts.getOrDefault(system.id(), Map.of());
                    Instant heard = last.get(Direction.IN);
                    return new Exchanged.System(
                            system,
                            figure(many.getOrDefault(Direction.IN, 0L), filter.direction(Direction.IN)),
                            figure(many.getOrDefault(Direction.OUT, 0L), filter.direction(Direction.OUT)),
                            heard,
                            last.get(Direction.OUT),
                            heard == null || heard.isBefore(silentSince));
                })
                .toList();
    }

    private Period today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        return new Period(day, day);
    }

    private static Figure figure(
            NavigableMap<LocalDate, Long> days, Period period, ExchangeFilter filter, Direction direction) {
        return figure(sum(days, period), filter.during(period).direction(direction));
    }

    private static Figure both(
            NavigableMap<LocalDate, Long> in, NavigableMap<LocalDate, Long> out, Period period, ExchangeFilter filter) {
        return figure(sum(in, period) + sum(out, period), filter.during(period).direction(null));
    }

    private static Figure figure(long many, ExchangeFilter filter) {
        return new Figure(many, new Counted.Exchanges(filter));
    }

    private static long sum(NavigableMap<LocalDate, Long> days, Period period) {
        return days.subMap(period.first(), true, period.last(), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private NavigableMap<LocalDate, Long> days(ExchangeFilter filter) {
        Query query = query(filter);
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        jdbc.sql("select " + DAY + " as epoch_day, count(*) as many from " + EXCHANGES + query.sql() + " group by "
                        + DAY)
                .params(query.values())
                .query((row, number) -> days.put(LocalDate.ofEpochDay(row.getLong("epoch_day")), row.getLong("many")))
                .list();
        return days;
    }

    private static Query query(ExchangeFilter filter) {
        Set<String> texts = new HashSet<>();
        Map<String, Object> values = new HashMap<>();
        add(texts, values, "e.at >= :from", "from", filter.from() == null ? null : Times.column(filter.from()));
        add(texts, values, "e.at < :to", "to", filter.to() == null ? null : Times.column(filter.to()));
        add(texts, values, "e.system = :system", "system", filter.system());
        add(
                texts,
                values,
                "e.direction = :direction",
                "direction",
                filter.direction() == null ? null : filter.direction().name());
        add(
                texts,
                values,
                "e.province in (:provinces)",
                "provinces",
                filter.provinces() == null
                        ? null
                        : filter.provinces().stream().map(ProvinceCode::value).toList());
        return new Query(texts.isEmpty() ? "" : " where " + String.join(" and ", texts), values);
    }

    private static void add(
            Set<String> texts, Map<String, Object> values, String text, String name, @Nullable Object value) {
        if (value != null) {
            texts.add(text);
            values.put(name, value);
        }
    }
}
