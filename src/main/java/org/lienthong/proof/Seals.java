package org.lienthong.proof;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of seals, chains and roots, and the events that wait for a seal. Plain statements, no transaction of its own. */
final class Seals {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Seals(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    /** Events without a seal in the order in which they were recorded. */
    List<Unsealed> unsealed(Instant from, Instant before, Collection<String> without, int limit) {
        return jdbc.sql("""
                        select e.id, e.dossier_id, e.seq, e.message_id, e.item, e.occurred_at, e.recorded_at, e.province,
                            e.system, e.message_type, e.status_before, e.status_after, e.content, d.code, b.digest
                        from event e join dossier d on d.id = e.dossier_id join message_body b on b.message_id = e.message_id
                        where e.recorded_at >= :from and e.recorded_at < :before and e.province not in (:without)
                          and not exists (select 1 from event_seal s where s.event_id = e.id)
                        order by e.recorded_at limit :limit""")
                .param("from", Columns.time(from))
                .param("before", Columns.time(before))
                .param("without", without.isEmpty() ? List.of("-") : without)
                .param("limit", limit)
                .query(Seals::event)
                .list();
    }

    /** A digest that cannot be read is taken as none: such an event never fits. */
    static Unsealed event(ResultSet row, int number) throws SQLException {
        return new Unsealed(
                row.getLong("id"),
                row.getString("code"),
                Columns.facts(row, "province", "seq"),
                Digest.of(row.getString("content").getBytes(StandardCharsets.UTF_8)),
                Digest.written(row.getString("digest")));
    }

    Map<String, Chain> chains() {
        Map<String, Chain> chains = new HashMap<>();
        jdbc.sql("select * from seal_chain order by province")
                .query((row, number) -> chain(row))
                .list()
                .forEach(chain -> chains.put(chain.province(), chain));
        return chains;
    }

    static Chain chain(ResultSet row) throws SQLException {
        Digest rootHash = Columns.maybeDigest(row, "root_hash");
        String province = row.getString("province");
        return new Chain(
                province,
                row.getLong("position"),
                Columns.day(row, "on_day"),
                Columns.digest(row, "hash"),
                Columns.maybeDay(row, "root_day"),
                row.getLong("root_position"),
                rootHash == null ? DayRoot.beginning(province) : rootHash);
    }

    void insert(List<Seal> seals) {
        batches.batchUpdate(
                "insert into event_seal (province, position, event_id, on_day, code, seq, event_digest, content_digest,"
                        + " document_digest, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seals.stream()
                        .map(seal -> new Object[] {
                            seal.province(),
                            seal.position(),
                            seal.eventId(),
                            seal.day(),
                            seal.code(),
                            seal.seq(),
                            seal.eventDigest().bytes(),
                            seal.contentDigest().bytes(),
                            seal.documentDigest().bytes(),
                            seal.hash().bytes()
                        })
                        .toList());
    }

    void insert(DayRoot root) {
        jdbc.sql("""
                        insert into day_root (province, on_day, first_position, last_position, merkle, head, previous,
                            closed_at, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(root.province(), root.day(), root.firstPosition(), root.lastPosition())
                .params(
                        root.merkle().bytes(),
                        root.head().bytes(),
                        root.previous().bytes())
                .params(Columns.time(root.closedAt()), root.hash().bytes())
                .update();
    }

    /** The chain as it ends now. */
    void end(Chain chain) {
        Object[] values = {
            chain.position(),
            chain.day(),
            chain.hash().bytes(),
            chain.rootDay(),
            chain.rootPosition(),
            chain.rootHash().bytes(),
            chain.province()
        };
        int known = batches.update(
                "update seal_chain set position = ?, on_day = ?, hash = ?, root_day = ?, root_position = ?, root_hash = ?"
                        + " where province = ?",
                values);
        if (known == 0) {
            batches.update(
                    "insert into seal_chain (position, on_day, hash, root_day, root_position, root_hash, province)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    values);
        }
    }

    /** Hashes of seals in the order of their positions, both ends included. */
    void hashes(String province, long first, long last, Consumer<Digest> each) {
        RowCallbackHandler hash = row -> each.accept(Columns.digest(row, "hash"));
        batches.query(
                "select hash from event_seal where province = ? and position between ? and ? order by position",
                hash,
                province,
                first,
                last);
    }

    /** Roots without a time-stamp, the oldest first. */
    List<DayRoot> unstamped(int limit) {
        return jdbc.sql("""
                        select r.* from day_root r
                        where not exists (select 1 from root_stamp s where s.province = r.province and s.on_day = r.on_day)
                        order by r.on_day, r.province limit ?""")
                .param(limit)
                .query((row, number) -> Columns.root(row))
                .list();
    }

    void insert(Stamp stamp) {
        jdbc.sql("""
                        insert into root_stamp (province, on_day, authority, stamped_at, token) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(stamp.province(), stamp.day(), stamp.authority(), Columns.time(stamp.at()), stamp.token())
                .update();
    }
}
