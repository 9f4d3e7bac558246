package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private static final String SEEN = """
            select e.direction, e.province, e.system, max(e.last_at) as last_at,
                sum(case when e.on_day >= :first and e.on_day <= :last then e.many else 0 end) as many
            from exchange_count e where %s group by e.direction, e.province, e.system""";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final KnownSystems known;
    private final Silence silence;
    private final FigureSettings settings;

    ExchangeFigures(
            JdbcClient jdbc, InstantSource clock, KnownSystems known, Silence silence, FigureSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.known = known;
        this.silence = silence;
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
        return of(Map.of(span, whole), filter).getOrDefault(span, List.of());
    }

    /**
     * Several at once: the days of the widest stretch are asked for once.
     *
     * @param wholes each at most {@link Span#MOST} periods; not none
     * @return in their order, the oldest period of each first
     */
    public Map<Span, List<Exchanged>> of(Map<Span, Period> wholes, ExchangeFilter filter) {
        LocalDate first = wholes.values().stream()
                .map(whole -> whole.yearBefore().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = wholes.values().stream()
                .map(Period::last)
                .max(LocalDate::compareTo)
                .orElseThrow();
        Days days = days(new Period(first, last), filter);
        LocalDate known = known(filter.provinces());
        Map<Span, List<Exchanged>> all = new LinkedHashMap<>();
        wholes.forEach((span, whole) -> all.put(span, days.of(span, whole, filter, known)));
        return all;
    }

    /** The exchanges of today, a day in Viet Nam, so far. */
    public Exchanged.Today today(ExchangeFilter filter) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        Period today = new Period(day, day);
        Days days = days(today, filter);
        return new Exchanged.Today(
                days.figure(today, filter, Direction.IN),
                days.figure(today, filter, Direction.OUT),
                days.figure(today, filter, null),
                settings.exchangesPerDay());
    }

    /** Every configured system, in the order of their configuration. */
    public List<Exchanged.System> systems(Period period) {
        List<KnownSystems.SystemInfo> systems = known.systems();
        Map<SystemId, Map<Direction, Seen>> seen = seen(period);
        List<Object[]> untold = systems.stream()
                .map(KnownSystems.SystemInfo::id)
                .filter(system -> !seen.getOrDefault(system, Map.of()).containsKey(Direction.OUT))
                .map(Silence::pair)
                .toList();
        if (!untold.isEmpty()) {
            read(
                    jdbc.sql(SEEN.formatted("e.direction = 'OUT' and (e.province, e.system) in (:systems)"))
                            .param("systems", untold),
                    period,
                    seen);
        }
        Map<SystemId, Hearing> heard =
                silence.of(systems.stream().map(KnownSystems.SystemInfo::id).collect(Collectors.toSet()));
        return systems.stream()
                .map(system -> system(
                        system,
                        period,
                        seen.getOrDefault(system.id(), Map.of()),
                        heard.getOrDefault(system.id(), Hearing.NEVER)))
                .toList();
    }

    /** What was exchanged in the period, and when last, where that was in the period or after it. */
    private Map<SystemId, Map<Direction, Seen>> seen(Period period) {
        Map<SystemId, Map<Direction, Seen>> seen = new HashMap<>();
        read(jdbc.sql(SEEN.formatted("e.on_day >= :first")), period, seen);
        return seen;
    }

    private static void read(JdbcClient.StatementSpec asked, Period period, Map<SystemId, Map<Direction, Seen>> seen) {
        asked.param("first", period.first())
                .param("last", period.last())
                .query((row, number) -> seen.computeIfAbsent(
                                new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                                one -> new EnumMap<>(Direction.class))
                        .put(
                                Direction.valueOf(row.getString("direction")),
                                new Seen(row.getLong("many"), Times.of(row, "last_at"))))
                .list();
    }

    private record Seen(long many, @Nullable Instant last) {
        static final Seen NONE = new Seen(0, null);
    }

    private static Exchanged.System system(
            KnownSystems.SystemInfo system, Period period, Map<Direction, Seen> seen, Hearing heard) {
        ExchangeFilter filter =
                new ExchangeFilter(Set.of(system.id().province()), system.id().name(), null, null, null).during(period);
        Seen out = seen.getOrDefault(Direction.OUT, Seen.NONE);
        return new Exchanged.System(
                system,
                Days.figure(seen.getOrDefault(Direction.IN, Seen.NONE).many(), filter.direction(Direction.IN)),
                Days.figure(out.many(), filter.direction(Direction.OUT)),
                heard,
                out.last());
    }

    /** The first day of which an exchange of these provinces is known, of all for null; null before the first. */
    private @Nullable LocalDate known(@Nullable Set<ProvinceCode> provinces) {
        String there = provinces == null ? "" : " where province in (:provinces)";
        return jdbc.sql(
                        "select coalesce((select min(on_day) from exchange_day%1$s), (select min(on_day) from exchange_count%1$s))"
                                .formatted(there))
                .params(
                        provinces == null
                                ? Map.of()
                                : Map.of(
                                        "provinces",
                                        provinces.stream()
                                                .map(ProvinceCode::value)
                                                .toList()))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private Days days(Period asked, ExchangeFilter filter) {
        Map<Direction, TreeMap<LocalDate, Long>> days = new EnumMap<>(Direction.class);
        Query query = ExchangeQueries.days(filter.during(asked).direction(null));
        jdbc.sql(query.sql())
                .params(query.values())
                .query((row, number) -> days.computeIfAbsent(
                                Direction.valueOf(row.getString("direction")), one -> new TreeMap<>())
                        .merge(row.getObject("on_day", LocalDate.class), row.getLong("many"), Long::sum))
                .list();
        return new Days(days);
    }

    /** How many exchanges there were on each day. */
    private record Days(Map<Direction, TreeMap<LocalDate, Long>> days) {

        List<Exchanged> of(Span span, Period whole, ExchangeFilter filter, @Nullable LocalDate known) {
            return span.periods(whole).stream()
                    .map(period -> new Exchanged(
                            period,
                            growth(period, filter, Direction.IN, known),
                            growth(period, filter, Direction.OUT, known),
                            growth(period, filter, null, known)))
                    .toList();
        }

        /** @param direction null is both */
        Growth growth(Period period, ExchangeFilter filter, @Nullable Direction direction, @Nullable LocalDate known) {
            Period before = period.yearBefore();
            return new Growth(
                    figure(period, filter, direction), figure(before, filter, direction), Growth.whole(known, before));
        }

        Figure figure(Period period, ExchangeFilter filter, @Nullable Direction direction) {
            long many = days.entrySet().stream()
                    .filter(one -> direction == null || one.getKey() == direction)
                    .flatMap(one -> one.getValue().subMap(period.first(), true, period.last(), true).values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            return figure(many, filter.during(period).direction(direction));
        }

        static Figure figure(long many, ExchangeFilter filter) {
            return new Figure(many, new Counted.Exchanges(filter));
        }
    }
}
