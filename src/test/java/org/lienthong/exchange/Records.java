package org.lienthong.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ledger holds, read past the hub with plain SQL. */
final class Records {

    private final JdbcClient jdbc;

    Records(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        Stream.of(
                        "clock_reading",
                        "root_stamp",
                        "day_root",
                        "seal_chain",
                        "event_seal",
                        "replay_item",
                        "replay_plan",
                        "incident",
                        "storage_sample",
                        "quarantine",
                        "desk_act",
                        "shadow_step",
                        "shadow_name",
                        "circuit",
                        "seen_row",
                        "door_position",
                        "dossier_file",
                        "delivery",
                        "delivery_done",
                        "event",
                        "tax_notice",
                        "payment",
                        "exchange_day",
                        "dossier_alias",
                        "dossier",
                        "message_body",
                        "message")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update exchange_round set rolled_until = timestamp with time zone '1970-01-01 00:00:00+00'")
                .update();
        jdbc.sql("update seal_round set mark = null, on_day = null, lease_owner = null")
                .update();
    }

    /** A delivery that is not finished. */
    record Waiting(long id, long seq, String type, String state, int attempts, Instant next, String error) {}

    /** A delivery that is finished. */
    record Done(long id, long seq, String type, String outcome, int attempts, String remark, boolean confirmed) {}

    /** A row for a person. */
    record Aside(long id, String kind, String system, int item, String state, String findings, String closedBy) {}

    record Circuit(int failures, Instant openUntil, Instant pausedUntil, String pausedBy, String reason) {}

    List<Waiting> waiting(String destination, int n) {
        return jdbc.sql("""
                        select v.id, v.seq, v.message_type, v.state, v.attempts, v.next_attempt_at, v.last_error
                        from delivery v join dossier d on d.id = v.dossier_id
                        where d.code = :code and v.destination = :destination order by v.seq""")
                .param("code", Letters.code(n))
                .param("destination", destination)
                .query((row, i) -> new Waiting(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7)))
                .list();
    }

    List<Done> done(String destination, int n) {
        return jdbc.sql("""
                        select v.id, v.seq, v.message_type, v.outcome, v.attempts, v.last_error, v.confirmed_at
                        from delivery_done v join dossier d on d.id = v.dossier_id
                        where d.code = :code and v.destination = :destination order by v.seq""")
                .param("code", Letters.code(n))
                .param("destination", destination)
                .query((row, i) -> new Done(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getObject(7) != null))
                .list();
    }

    List<Aside> quarantine() {
        return jdbc.sql("select id, kind, system, item, state, findings, closed_by from quarantine order by id")
                .query((row, i) -> new Aside(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    Circuit circuit(String system) {
        return jdbc.sql(
                        "select failures, open_until, paused_until, paused_by, pause_reason from circuit where system = ?")
                .param(system)
                .query((row, i) -> new Circuit(
                        row.getInt(1),
                        time(row.getObject(2, OffsetDateTime.class)),
                        time(row.getObject(3, OffsetDateTime.class)),
                        row.getString(4),
                        row.getString(5)))
                .single();
    }

    private static Instant time(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    String status(int n) {
        return one("select status from dossier where code = ?", Letters.code(n));
    }

    String document(int n) {
        return one("select document from dossier where code = ?", Letters.code(n));
    }

    List<Long> seqs(int n) {
        return jdbc.sql(
                        "select e.seq from event e join dossier d on d.id = e.dossier_id where d.code = ? order by e.seq")
                .param(Letters.code(n))
                .query(Long.class)
                .list();
    }

    List<String> verbs(int n) {
        return jdbc.sql("""
                        select e.message_type from event e join dossier d on d.id = e.dossier_id
                        where d.code = ? order by e.seq""").param(Letters.code(n)).query(String.class).list();
    }

    List<String> outcomes() {
        return jdbc.sql("select outcome from message order by id")
                .query(String.class)
                .list();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    String one(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(String.class).single();
    }

    void write(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    /** The first column and what the second says of it. */
    Map<String, String> pairs(String sql) {
        Map<String, String> pairs = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            pairs.put(row.getString(1), row.getString(2));
        });
        return pairs;
    }

    Map<String, Object> row(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query().singleRow();
    }
}
