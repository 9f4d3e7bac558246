package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lienthong.clock.LegalTime;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is silent: the one rule for incidents, for the pages of operators and for those of the department. Each system is judged by
 * its own rhythm of the eight weeks before it spoke last: who speaks on every working day is missed after one, who speaks once a
 * week after thirty. A night, a weekend and a holiday are no silence; silence lasts until the system speaks, however long. Who never
 * spoke has not begun, and is not silent. Provinces are judged by {@link Hearing#together}.
 */
@Component
class Silence {

    private static final int WEEKS = 56;

    /** A rhythm that was seen at all explains no silence of more than a year. */
    private static final int YEAR = 366;

    /** A silence that its own rhythm makes less likely than one in a thousand is no chance. */
    private static final double NO_CHANCE = Math.log(0.001);

    private static final String RHYTHMS = """
            select province, system, count(distinct on_day) as days, min(on_day) as first_day, max(last_at) as last_at
            from (select province, system, on_day, last_at, max(on_day) over (partition by province, system) as last_day
                from exchange_count where direction = 'IN' and on_day >= :since%%s) heard
            where on_day > last_day - %d group by province, system""".formatted(WEEKS);

    private static final String LAST = """
            select province, system, 0 as days, min(on_day) as first_day, max(last_at) as last_at
            from exchange_count where direction = 'IN'%s group by province, system""";

    private static final String OF_THESE = " and (province, system) in (:systems)";

    private final JdbcClient jdbc;
    private final LegalTime law;
    private final SilenceSettings settings;
    private final InstantSource clock;

    Silence(JdbcClient jdbc, LegalTime law, SilenceSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.law = law;
        this.settings = settings;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SilenceSettings.class)
    static class Settings {}

    /** @param days on which it spoke in the eight weeks up to its last message; 0 when that was more than a year ago */
    private record Rhythm(int days, LocalDate first, Instant last) {}

    /** What is heard now from each of these systems; all of them are there. */
    Map<SystemId, Hearing> of(Set<SystemId> systems) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
        Map<SystemId, Rhythm> rhythms = rhythms(systems, today);
        return systems.stream().collect(Collectors.toMap(Function.identity(), system -> {
            Rhythm rhythm = rhythms.get(system);
            return rhythm == null ? Hearing.NEVER : hearing(rhythm, today);
        }));
    }

    /** Most spoke lately, and all of their eight weeks are in the last sixteen; only of the others more is read. */
    private Map<SystemId, Rhythm> rhythms(Set<SystemId> systems, LocalDate today) {
        Map<SystemId, Rhythm> rhythms =
                read(jdbc.sql(RHYTHMS.formatted("")).param("since", today.minusDays(2L * WEEKS)));
        rhythms.values().removeIf(rhythm -> LocalDate.ofInstant(rhythm.last(), Period.ZONE)
                .isBefore(today.minusDays(WEEKS)));
        rest(systems, rhythms)
                .ifPresent(rest -> rhythms.putAll(read(jdbc.sql(RHYTHMS.formatted(OF_THESE))
                        .param("since", today.minusDays(YEAR + WEEKS))
                        .param("systems", rest))));
        rest(systems, rhythms)
                .ifPresent(rest ->
                        rhythms.putAll(read(jdbc.sql(LAST.formatted(OF_THESE)).param("systems", rest))));
        return rhythms;
    }

    /** Those of which nothing is known yet, as a condition takes them; empty when there are none. */
    private static Optional<List<Object[]>> rest(Set<SystemId> systems, Map<SystemId, Rhythm> known) {
        List<Object[]> rest = systems.stream()
                .filter(system -> !known.containsKey(system))
                .map(Silence::pair)
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    static Object[] pair(SystemId system) {
        return new Object[] {system.province().value(), system.name()};
    }

    private Hearing hearing(Rhythm rhythm, LocalDate today) {
        LocalDate last = LocalDate.ofInstant(rhythm.last(), Period.ZONE);
        int missed = law.calendar().count(last, today.minusDays(1));
        return new Hearing(rhythm.last(), Math.max(0, missed), patience(rhythm, last), often(rhythm));
    }

    /** So many whole working days without a message are no chance. Of who spoke on few days, the whole eight weeks count. */
    private int patience(Rhythm rhythm, LocalDate last) {
        if (rhythm.days() == 0) {
            return settings.days();
        }
        int could = law.calendar().count(often(rhythm) ? rhythm.first().minusDays(1) : last.minusDays(WEEKS), last);
        double each = Math.min(0.9995, rhythm.days() / (double) Math.max(1, could));
        return Math.max(settings.days(), (int) Math.ceil(NO_CHANCE / Math.log(1 - each)));
    }

    private boolean often(Rhythm rhythm) {
        return rhythm.days() >= settings.speaksOn();
    }

    private static Map<SystemId, Rhythm> read(JdbcClient.StatementSpec asked) {
        Map<SystemId, Rhythm> read = new HashMap<>();
        asked.query((row, number) -> read.put(
                        new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                        new Rhythm(
                                row.getInt("days"),
                                row.getObject("first_day", LocalDate.class),
                                Times.of(row, "last_at"))))
                .list();
        return read;
    }
}
