package org.lienthong.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.SeenRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand digests at a time need no objects of their own; plain statements, one transaction for each call. */
@Component
class JdbcSeenRows implements SeenRows {

    /** So that a daily export does not write every row that it says again: once a week is enough. */
    private static final Duration MET_AGAIN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    JdbcSeenRows(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    @Override
    public Set<UUID> known(Collection<UUID> rows, Instant at) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        Set<UUID> known = new HashSet<>();
        List<UUID> stale = new ArrayList<>();
        OffsetDateTime fresh = utc(at.minus(MET_AGAIN));
        jdbc.sql("select digest, seen_at from seen_row where digest in (:rows)")
                .param("rows", rows)
                .query(row -> {
                    UUID digest = row.getObject(1, UUID.class);
                    known.add(digest);
                    if (row.getObject(2, OffsetDateTime.class).isBefore(fresh)) {
                        stale.add(digest);
                    }
                });
        if (!stale.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("update seen_row set seen_at = :at where digest in (:rows)")
                            .param("at", utc(at))
                            .param("rows", stale)
                            .update());
        }
        return known;
    }

    @Override
    public int forget(Instant notMetSince, int atMost) {
        OffsetDateTime before = utc(notMetSince.minus(MET_AGAIN));
        return Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql("""
                        delete from seen_row where seen_at < :before and digest in (
                          select digest from seen_row where seen_at < :before order by seen_at limit :most)""").param("before", before).param("most", atMost).update()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void note(SystemId system, Collection<UUID> rows, Instant at) {
        List<Object[]> values = rows.stream()
                .map(row -> new Object[] {row, system.province().value(), system.name(), utc(at)})
                .toList();
        transaction.executeWithoutResult(status -> batches.batchUpdate(
                "insert into seen_row (digest, province, system, seen_at) values (?, ?, ?, ?) on conflict do nothing",
                values));
    }
}
