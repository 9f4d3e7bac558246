package org.lienthong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Reported;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the clocks that still run again when the rules of their province became others: the files of the clock, the province's
 * own limits, an outage that began or ended. What has ended stays as it was judged; what was never read is read. May be broken
 * off at any time and by any number of nodes: it begins again, and writes only what differs. While nodes are restarted one after
 * the other, those of before go on by the rules of before: for a day after the rules changed, what was told meanwhile is read
 * again in every round.
 */
@Component
class RereadingClocks {

    private static final Logger log = LoggerFactory.getLogger(RereadingClocks.class);
    private static final int AT_ONCE = 200;
    private static final Duration RESTARTING = Duration.ofDays(1);
    /** What was told is seen a moment later than its time says. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final LegalTime law;
    /** By which rules this node applies messages, or has read again. */
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    /** From when on what was told is read again, by province; those whose rules have been the same for long are not in it. */
    private final Map<String, Instant> fresh = new HashMap<>();

    private boolean first = true;
    private volatile boolean stopped;

    RereadingClocks(JdbcTemplate jdbc, TransactionTemplate transaction, LegalTime law) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.transaction = transaction;
        this.law = law;
    }

    private record Row(
            long id, ProvinceCode province, @Nullable ProcedureCode procedure, Reported reported, LegalUpdate now) {}

    /** By which rules clocks were read, and since when. */
    private record Read(String version, @Nullable Instant since) {}

    private record Told(long dossier, ClockEvents.Line line) {}

    /** Looks at every province once. In a first round what an earlier run of the hub left counts, later only what changed since. */
    synchronized void round(Instant now) {
        Map<String, Read> stored = first ? stored() : Map.of();
        for (String province : provinces()) {
            if (stopped) {
                return;
            }
            round(province, stored.get(province), now);
        }
        first = false;
    }

    private void round(String province, @Nullable Read stored, Instant now) {
        String version = law.version(new ProvinceCode(province), now);
        String before = first ? (stored == null ? null : stored.version()) : seen.getOrDefault(province, version);
        if (!version.equals(before)) {
            int changed = read(open(province), now);
            if (stopped) {
                return;
            }
            if (changed > 0) {
                log.info(
                        "the rules of the clock in {} are others than before; {} dossiers read otherwise now",
                        province,
                        changed);
            }
            fresh.put(province, now);
        } else if (stored != null && stored.since() != null && stored.since().isAfter(now.minus(RESTARTING))) {
            fresh.put(province, stored.since());
        }
        if (!version.equals(seen.put(province, version)) && (stored == null || !version.equals(stored.version()))) {
            remember(province, version, now);
        }
        again(province, now);
    }

    /** What other nodes may have told by the rules of before since the last round. */
    private void again(String province, Instant now) {
        Instant since = fresh.get(province);
        if (since == null) {
            return;
        }
        int changed = read(told(province, since.minus(OVERLAP)), now);
        if (changed > 0) {
            log.info(
                    "another node read {} clocks in {} by the rules of before; they are read again", changed, province);
        }
        if (began(province, now)) {
            fresh.put(province, now);
        } else {
            fresh.remove(province);
        }
    }

    private boolean began(String province, Instant now) {
        Read read = stored().get(province);
        return read != null && read.since() != null && read.since().isAfter(now.minus(RESTARTING));
    }

    /** What is not read yet is read after the next start. */
    void stop() {
        stopped = true;
    }

    private Map<String, Read> stored() {
        return jdbc.getJdbcOperations().query("select province, version, since from clock_reading", rows -> {
            Map<String, Read> stored = new HashMap<>();
            while (rows.next()) {
                stored.put(rows.getString("province"), new Read(rows.getString("version"), maybe(rows, "since")));
            }
            return stored;
        });
    }

    /** From one province of an index to the next: few looks, whatever the number of dossiers. */
    private List<String> provinces() {
        List<String> provinces = new ArrayList<>();
        List<String> next = after("");
        while (!next.isEmpty()) {
            provinces.addAll(next);
            next = after(next.get(0));
        }
        return provinces;
    }

    private List<String> after(String province) {
        return jdbc.queryForList(
                "select province from dossier where province > :last order by province limit 1",
                Map.of("last", province),
                String.class);
    }

    private void remember(String province, String version, Instant now) {
        Map<String, Object> values =
                Map.of("province", province, "version", version, "since", now.atOffset(ZoneOffset.UTC));
        if (jdbc.update(
                        "update clock_reading set version = :version, since = :since where province = :province",
                        values)
                == 0) {
            jdbc.update(
                    "insert into clock_reading (province, version, since) values (:province, :version, :since)"
                            + " on conflict do nothing",
                    values);
        }
    }

    private List<Long> open(String province) {
        return jdbc.queryForList(
                "select id from dossier where province = :province and ended_at is null order by id",
                Map.of("province", province),
                Long.class);
    }

    /** The open ones of which something was told since then. */
    private List<Long> told(String province, Instant since) {
        return jdbc.queryForList(
                "select distinct d.id from event e join dossier d on d.id = e.dossier_id"
                        + " where e.recorded_at >= :since and d.province = :province and d.ended_at is null order by d.id",
                Map.of("province", province, "since", since.atOffset(ZoneOffset.UTC)),
                Long.class);
    }

    private int read(List<Long> open, Instant now) {
        int changed = 0;
        for (int from = 0; from < open.size() && !stopped; from += AT_ONCE) {
            List<Long> part = open.subList(from, Math.min(from + AT_ONCE, open.size()));
            changed += Objects.requireNonNull(transaction.execute(status -> part(part, now)));
        }
        return changed;
    }

    /** Locked in the order in which messages lock them, so that none is applied between reading and writing. */
    private int part(List<Long> ids, Instant now) {
        List<Row> rows = jdbc.query(
                "select id, province, procedure_code, due_at, completed_at, " + LegalUpdate.NAMES
                        + " from dossier where id in (:ids) order by id for update",
                Map.of("ids", ids),
                RereadingClocks::row);
        Map<Long, List<ClockEvent>> events = events(ids);
        List<@Nullable Object[]> updates = rows.stream()
                .map(row -> update(row, events.getOrDefault(row.id(), List.of()), now))
                .filter(Objects::nonNull)
                .map(LegalUpdate::parameters)
                .toList();
        jdbc.getJdbcOperations().batchUpdate(LegalUpdate.SQL, updates);
        return updates.size();
    }

    private @Nullable LegalUpdate update(Row row, List<ClockEvent> events, Instant now) {
        LegalStanding standing =
                law.standing(new LegalTime.Case(row.province(), row.procedure()), events, row.reported(), now);
        LegalUpdate update = standing == null ? row.now() : LegalUpdate.of(row.id(), standing);
        return update.same(row.now()) ? null : update;
    }

    private Map<Long, List<ClockEvent>> events(List<Long> ids) {
        return jdbc.query("""
                        select dossier_id, seq, occurred_at, recorded_at, message_type, status_before, status_after, content
                        from event where dossier_id in (:ids) order by dossier_id, seq""", Map.of("ids", ids), RereadingClocks::told).stream()
                .collect(Collectors.groupingBy(
                        Told::dossier, Collectors.mapping(told -> told.line().event(), Collectors.toList())));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String procedure = row.getString("procedure_code");
        long id = row.getLong("id");
        return new Row(
                id,
                new ProvinceCode(row.getString("province")),
                procedure == null ? null : new ProcedureCode(procedure),
                new Reported(maybe(row, "completed_at"), maybe(row, "due_at")),
                LegalUpdate.stored(id, row));
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        String before = row.getString("status_before");
        return new Told(
                row.getLong("dossier_id"),
                new ClockEvents.Line(
                        row.getLong("seq"),
                        Objects.requireNonNull(maybe(row, "occurred_at")),
                        Objects.requireNonNull(maybe(row, "recorded_at")),
                        MessageType.valueOf(row.getString("message_type")),
                        before == null ? null : DossierStatus.valueOf(before),
                        DossierStatus.valueOf(row.getString("status_after")),
                        row.getString("content")));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
