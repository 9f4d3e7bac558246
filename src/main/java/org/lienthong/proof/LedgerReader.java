package org.lienthong.proof;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is verified, part by part; never writes. */
final class LedgerReader {

    /** Raw documents may be large; the drivers then hold so many of them at once. */
    private static final int DOCUMENTS_AT_ONCE = 20;

    private static final String EVENT = """
            e.id as live_id, e.province as event_province, e.seq as event_seq, e.dossier_id, e.message_id, e.item,
            e.occurred_at, e.recorded_at, e.system, e.message_type, e.status_before, e.status_after, e.content,
            d.code as dossier_code""";

    private static final String UNSEALED = """
            select e.id, e.dossier_id, e.seq, e.message_id, e.item, e.occurred_at, e.recorded_at, e.province, e.system,
                e.message_type, e.status_before, e.status_after, e.content,
                coalesce(d.code, '') as code, coalesce(b.digest, '') as digest
            from event e left join dossier d on d.id = e.dossier_id left join message_body b on b.message_id = e.message_id
            where not exists (select 1 from event_seal s where s.event_id = e.id)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate documents;
    private final TransactionTemplate snapshot;

    LedgerReader(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(jdbc);
        JdbcTemplate slowly = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        slowly.setFetchSize(DOCUMENTS_AT_ONCE);
        this.documents = new NamedParameterJdbcTemplate(slowly);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** Everything that is read inside is of one moment, whatever the hub writes meanwhile. */
    <T> T atOneMoment(Supplier<T> reading) {
        return java.util.Objects.requireNonNull(snapshot.execute(status -> reading.get()));
    }

    /** Every province of which there is a chain, a seal, a root or an event. */
    List<String> provinces() {
        return jdbc.sql("""
                        select province from seal_chain union select province from event_seal
                        union select province from day_root union select province from event order by province""").query(String.class).list();
    }

    Optional<Chain> chain(String province) {
        return jdbc.sql("select * from seal_chain where province = ?")
                .param(province)
                .query((row, number) -> Seals.chain(row))
                .optional();
    }

    List<LiveEvent.Sealed> sealed(String province, long after, int limit) {
        return jdbc.sql("select s.*, " + EVENT + """
                         from event_seal s left join event e on e.id = s.event_id left join dossier d on d.id = e.dossier_id
                        where s.province = :province and s.position > :after order by s.position limit :limit""")
                .param("province", province)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new LiveEvent.Sealed(Columns.seal(row), live(row)))
                .list();
    }

    Optional<Seal> seal(String province, long position) {
        return jdbc.sql("select * from event_seal where province = ? and position = ?")
                .params(province, position)
                .query((row, number) -> Columns.seal(row))
                .optional();
    }

    /** The seals of a dossier in the order of its events, also of events that are gone; an unsealed event is left out. */
    List<LiveEvent.Sealed> sealedOf(String code, long dossierId) {
        return jdbc.sql("select s.*, " + EVENT + """
                         from (select c.* from event_seal c where c.code = :code
                            union select f.* from event v join event_seal f on f.event_id = v.id where v.dossier_id = :dossier) s
                        left join event e on e.id = s.event_id left join dossier d on d.id = e.dossier_id
                        where e.dossier_id is null or e.dossier_id = :dossier order by s.seq, s.position""")
                .param("code", code)
                .param("dossier", dossierId)
                .query((row, number) -> new LiveEvent.Sealed(Columns.seal(row), live(row)))
                .list();
    }

    private static @Nullable LiveEvent live(ResultSet row) throws SQLException {
        if (row.getObject("live_id") == null) {
            return null;
        }
        return new LiveEvent(
                Columns.facts(row, "event_province", "event_seq"),
                Digest.of(row.getString("content").getBytes(StandardCharsets.UTF_8)),
                row.getString("dossier_code"));
    }

    /** Digests of these documents, taken from their bytes; a document that is gone is left out. */
    Map<Long, LiveEvent.Document> documents(Collection<Long> messages) {
        Map<Long, LiveEvent.Document> found = new HashMap<>();
        List<Long> all = new ArrayList<>(messages);
        RowCallbackHandler row = body -> found.put(
                body.getLong("message_id"),
                new LiveEvent.Document(body.getString("digest"), Digest.of(body.getBytes("body"))));
        for (int from = 0; from < all.size(); from += DOCUMENTS_AT_ONCE) {
            documents.query(
                    "select message_id, digest, body from message_body where message_id in (:ids)",
                    Map.of("ids", all.subList(from, Math.min(all.size(), from + DOCUMENTS_AT_ONCE))),
                    row);
        }
        return found;
    }

    /** Events of a province without a seal, with what their seal would say; at most so many. */
    List<Unsealed> unsealed(String province, int limit) {
        return jdbc.sql(UNSEALED + " and e.province = :province order by e.recorded_at, e.id limit :limit")
                .param("province", province)
                .param("limit", limit)
                .query(Seals::event)
                .list();
    }

    /** The same of a dossier, all of them. */
    List<Unsealed> unsealedOf(long dossierId) {
        return jdbc.sql(UNSEALED + " and e.dossier_id = :dossier order by e.seq")
                .param("dossier", dossierId)
                .query(Seals::event)
                .list();
    }

    /** How far sealing has come, by the time events were recorded; empty before the first round. */
    Optional<Instant> mark() {
        return Optional.ofNullable(jdbc
                .sql("select mark from seal_round where name = 'seals'")
                .query((row, number) -> Optional.ofNullable(Columns.maybeTime(row, "mark")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null));
    }

    List<DayRoot> roots(String province) {
        return jdbc.sql("select * from day_root where province = ? order by on_day")
                .param(province)
                .query((row, number) -> Columns.root(row))
                .list();
    }

    /** The root that covers this position. */
    Optional<DayRoot> root(String province, long position) {
        return jdbc
                .sql("select * from day_root where province = ? and first_position <= ? and last_position >= ?")
                .params(province, position, position)
                .query((row, number) -> Columns.root(row))
                .list()
                .stream()
                .findFirst();
    }

    Optional<Stamp> stamp(DayRoot root) {
        return jdbc.sql("select * from root_stamp where province = ? and on_day = ?")
                .params(root.province(), root.day())
                .query((row, number) -> Columns.stamp(row))
                .optional();
    }

    /** Time-stamps without a root. */
    List<Stamp> orphans(String province) {
        return jdbc.sql("""
                        select s.* from root_stamp s where s.province = ?
                          and not exists (select 1 from day_root r where r.province = s.province and r.on_day = s.on_day)
                        order by s.on_day""")
                .param(province)
                .query((row, number) -> Columns.stamp(row))
                .list();
    }

    /** The path of a seal to the root of its day. */
    List<PathStep> path(DayRoot root, long position) {
        Merkle tree = new Merkle();
        jdbc.sql(
                        "select position, hash from event_seal where province = ? and position between ? and ? order by position")
                .params(root.province(), root.firstPosition(), root.lastPosition())
                .query(row -> {
                    tree.add(Columns.digest(row, "hash"), row.getLong("position") == position);
                });
        if (!tree.isEmpty()) {
            tree.root();
        }
        return tree.path();
    }
}
