package org.lienthong.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.registry.Causes;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What went wrong, from when to when, derived from circuits, pauses, silence and what waits for a person, and kept. What looks over
 * and comes back before it was quiet for a while is the same incident; all nodes may look, one row comes of it.
 */
@Component
public class Incidents {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Watched watched;
    private final OperationsSettings settings;
    private final InstantSource clock;

    Incidents(JdbcClient jdbc, Watched watched, OperationsSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.watched = watched;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where it is seen that something is wrong. */
    @Component
    record Watched(Connections connections, Causes causes) {}

    /** Looks once, and writes down what began, goes on, looks over or is over. */
    public void look() {
        Instant now = clock.instant();
        List<Connection> systems = watched.connections().systems(null);
        List<Reach.Open> open = open();
        List<Seen> seen =
                new ArrayList<>(Seen.others(now, systems, watched.causes().open(), settings));
        seen.addAll(reaching(Incident.Kind.UNREACHABLE, Seen.unreachable(now, systems), open, now));
        seen.addAll(reaching(Incident.Kind.SILENT, Seen.silent(now, systems, silent(open)), open, now));
        seen.forEach(one -> keep(one, now));
        List<String> keys = seen.stream().map(Seen::key).toList();
        for (Reach.Open one : open()) {
            if (!keys.contains(one.key())) {
                calm(one.key(), now);
            }
        }
    }

    private static Set<String> silent(List<Reach.Open> open) {
        return open.stream()
                .filter(one -> one.kind() == Incident.Kind.SILENT)
                .flatMap(one -> one.systems().stream())
                .collect(Collectors.toSet());
    }

    /** A narrower incident that goes on in a wider one becomes that one, or a part of it when there are several. */
    private List<Seen> reaching(Incident.Kind kind, List<Affected> affected, List<Reach.Open> open, Instant now) {
        Reach reach = new Reach(kind, settings.wide(), open);
        List<Seen> seen = reach.of(affected);
        for (Seen wider : seen) {
            List<Reach.Open> parts = reach.parts(wider);
            if (!parts.isEmpty()) {
                widen(wider, parts.get(0));
                parts.forEach(part -> join(part, wider.key(), now));
            }
        }
        return seen;
    }

    private void widen(Seen wider, Reach.Open oldest) {
        jdbc.sql("""
                        update incident set open_key = :key, scope = :scope, province = :province, system = null
                        where id = :id and not exists (select 1 from incident w where w.open_key = :key)""")
                .param("key", wider.key())
                .param("scope", wider.scope().name())
                .param("province", wider.province())
                .param("id", oldest.id())
                .update();
    }

    private void join(Reach.Open part, String key, Instant now) {
        jdbc.sql("""
                        update incident set open_key = null, ended_at = :now,
                            part_of = (select w.id from incident w where w.open_key = :key)
                        where open_key = :part""")
                .param("now", ReplayPlans.column(now))
                .param("key", key)
                .param("part", part.key())
                .update();
    }

    /** The oldest first. */
    private List<Reach.Open> open() {
        return jdbc.sql("select * from incident where open_key is not null order by began_at, id")
                .query((row, number) -> {
                    Incident one = read(row, number);
                    return new Reach.Open(
                            one.id(),
                            row.getString("open_key"),
                            one.kind(),
                            one.scope(),
                            one.province(),
                            Set.copyOf(one.systems()));
                })
                .list();
    }

    private void keep(Seen one, Instant now) {
        String affected = String.join("\n", affected(one));
        int known = jdbc.sql("""
                        update incident set times = times + case when calm_since is null then 0 else 1 end,
                            calm_since = null, most = case when most < :many then cast(:many as bigint) else most end,
                            systems = :systems, detail = :detail
                        where open_key = :key""")
                .param("many", one.many())
                .param("systems", affected)
                .param("detail", one.detail())
                .param("key", one.key())
                .update();
        if (known == 0) {
            jdbc.sql("""
                            insert into incident (kind, scope, province, system, cause, open_key, began_at, opened_at, times,
                                most, systems, detail, excused)
                            values (:kind, :scope, :province, :system, :cause, :key, :since, :now, 1, :many, :systems,
                                :detail, false) on conflict do nothing""")
                    .param("kind", one.kind().name())
                    .param("scope", one.scope().name())
                    .param("province", one.province())
                    .param("system", one.system())
                    .param("cause", one.cause())
                    .param("key", one.key())
                    .param("since", ReplayPlans.column(one.since()))
                    .param("now", ReplayPlans.column(now))
                    .param("many", one.many())
                    .param("systems", affected)
                    .param("detail", one.detail())
                    .update();
        }
    }

    /** Those of before, and those of now. */
    private Set<String> affected(Seen one) {
        Set<String> systems = new LinkedHashSet<>();
        jdbc.sql("select systems from incident where open_key = ?")
                .param(one.key())
                .query(String.class)
                .optional()
                .ifPresent(before -> systems.addAll(List.of(before.split("\n"))));
        systems.addAll(one.systems());
        return systems;
    }

    /** It ended when it began to look over, not when the hub was sure. */
    private void calm(String key, Instant now) {
        jdbc.sql("update incident set calm_since = :now where open_key = :key and calm_since is null")
                .param("now", ReplayPlans.column(now))
                .param("key", key)
                .update();
        jdbc.sql("""
                        update incident set ended_at = calm_since, open_key = null
                        where open_key = :key and calm_since <= :quiet""")
                .param("key", key)
                .param("quiet", ReplayPlans.column(now.minus(settings.quietFor())))
                .update();
    }

    /** Those that last first, then the newest; at most 200. Parts of wider ones are told by these. */
    public List<Incident> all() {
        return jdbc.sql(
                        "select * from incident where part_of is null order by case when ended_at is null then 0 else 1 end, began_at desc, id desc"
                                + " fetch first " + SHOWN + " rows only")
                .query(Incidents::read)
                .list();
    }

    public Optional<Incident> find(long id) {
        return jdbc.sql("select * from incident where id = ?")
                .param(id)
                .query(Incidents::read)
                .optional();
    }

    /** Who looks after it, what is known, and whether its time should be excused; false when it is not there. */
    public boolean note(long id, String owner, String note, boolean excused, String by) {
        return jdbc.sql("""
                        update incident set owner = :owner, note = :note, changed_by = :by, excused = :excused,
                            excused_by = case when :excused then cast(:by as varchar(120)) end where id = :id""")
                        .param("owner", owner)
                        .param("note", note)
                        .param("excused", excused)
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Incident read(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getLong("id"),
                Incident.Kind.valueOf(row.getString("kind")),
                Incident.Scope.valueOf(row.getString("scope")),
                row.getString("province"),
                row.getString("system"),
                row.getString("cause"),
                Objects.requireNonNull(ReplayPlans.time(row, "began_at")),
                ReplayPlans.time(row, "calm_since"),
                ReplayPlans.time(row, "ended_at"),
                row.getInt("times"),
                row.getLong("most"),
                List.of(row.getString("systems").split("\n")),
                row.getString("detail"),
                row.getString("owner"),
                row.getString("note"),
                row.getString("changed_by"),
                row.getBoolean("excused"),
                row.getObject("part_of", Long.class));
    }
}
