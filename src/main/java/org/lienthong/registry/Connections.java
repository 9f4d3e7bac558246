package org.lienthong.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is connected, and whether it is healthy. */
@Component
public class Connections {

    private record Queue(long waiting, long stuck, @Nullable Instant since) {
        static final Queue EMPTY = new Queue(0, 0, null);
    }

    private record Circuit(
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant openUntil,
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            @Nullable String lastError,
            Connection.@Nullable Pause pause) {
        static final Circuit NEW = new Circuit(0, null, null, null, null, null, null);
    }

    private final JdbcClient jdbc;
    private final KnownSystems known;
    private final Silence silence;
    private final InstantSource clock;

    Connections(JdbcClient jdbc, KnownSystems known, Silence silence, InstantSource clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.silence = silence;
        this.clock = clock;
    }

    public List<KnownSystems.Province> provinces() {
        return known.provinces();
    }

    /** Every configured system of the province, or of all when it is null, in the order of their configuration. */
    public List<Connection> systems(@Nullable ProvinceCode province) {
        Map<SystemId, Queue> queues = queues();
        Map<SystemId, Circuit> circuits = circuits();
        List<KnownSystems.SystemInfo> systems = known.systems();
        Map<SystemId, Hearing> heard =
                silence.of(systems.stream().map(KnownSystems.SystemInfo::id).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return systems.stream()
                .filter(system -> province == null || system.id().province().equals(province))
                .map(system -> connection(
                        system,
                        queues.getOrDefault(system.id(), Queue.EMPTY),
                        circuits.getOrDefault(system.id(), Circuit.NEW),
                        heard.getOrDefault(system.id(), Hearing.NEVER),
                        now))
                .toList();
    }

    private static Connection connection(
            KnownSystems.SystemInfo system, Queue queue, Circuit circuit, Hearing heard, Instant now) {
        Connection.Pause pause =
                circuit.pause() != null && circuit.pause().until().isAfter(now) ? circuit.pause() : null;
        Instant openUntil =
                circuit.openUntil() != null && circuit.openUntil().isAfter(now) ? circuit.openUntil() : null;
        return new Connection(
                system.id(),
                system.family(),
                system.kind(),
                state(circuit, pause, openUntil, heard),
                queue.waiting(),
                queue.stuck(),
                queue.since(),
                circuit.failures(),
                circuit.failures() == 0 ? null : circuit.failingSince(),
                circuit.lastSuccess(),
                circuit.lastFailure(),
                circuit.lastError(),
                openUntil,
                pause,
                heard);
    }

    private static Connection.State state(
            Circuit circuit, Connection.@Nullable Pause pause, @Nullable Instant openUntil, Hearing heard) {
        if (pause != null) {
            return Connection.State.PAUSED;
        }
        if (openUntil != null) {
            return Connection.State.DOWN;
        }
        if (circuit.failures() > 0) {
            return Connection.State.TROUBLED;
        }
        if (heard.silent()) {
            return Connection.State.SILENT;
        }
        return circuit.lastSuccess() == null ? Connection.State.UNKNOWN : Connection.State.HEALTHY;
    }

    private Map<SystemId, Queue> queues() {
        Map<SystemId, Queue> queues = new HashMap<>();
        jdbc.sql("""
                        select province, destination, count(*) as waiting, min(created_at) as since,
                            sum(case when state in ('REFUSED', 'UNKNOWN') then 1 else 0 end) as stuck
                        from delivery group by province, destination""")
                .query((row, number) -> queues.put(
                        id(row, "destination"),
                        new Queue(row.getLong("waiting"), row.getLong("stuck"), Times.maybe(row, "since"))))
                .list();
        return queues;
    }

    private Map<SystemId, Circuit> circuits() {
        Map<SystemId, Circuit> circuits = new HashMap<>();
        jdbc.sql("select * from circuit")
                .query((row, number) -> circuits.put(id(row, "system"), circuit(row)))
                .list();
        return circuits;
    }

    private static Circuit circuit(ResultSet row) throws SQLException {
        Instant pausedUntil = Times.maybe(row, "paused_until");
        return new Circuit(
                row.getInt("failures"),
                Times.maybe(row, "failing_since"),
                Times.maybe(row, "open_until"),
                Times.maybe(row, "last_success"),
                Times.maybe(row, "last_failure"),
                CoveredWords.of(row.getString("last_error")),
                pausedUntil == null
                        ? null
                        : new Connection.Pause(
                                row.getString("paused_by"),
                                row.getString("pause_reason"),
                                Times.maybe(row, "paused_since"),
                                pausedUntil));
    }

    private static SystemId id(ResultSet row, String column) throws SQLException {
        return new SystemId(new ProvinceCode(row.getString("province")), row.getString(column));
    }
}
