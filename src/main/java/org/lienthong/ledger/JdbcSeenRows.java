package org.lienthong.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;

    JdbcSeenRows(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
    }

    @Override
    public Set<UUID> known(Collection<UUID> rows) {
        return rows.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select digest from seen_row where digest in (:rows)")
                        .param("rows", rows)
                        .query(UUID.class)
                        .list());
    }

    @Override
    public void note(SystemId system, Collection<UUID> rows, Instant at) {
        List<Object[]> values = rows.stream()
                .map(row -> new Object[] {row, system.province().value(), system.name(), at.atOffset(ZoneOffset.UTC)})
                .toList();
        transaction.executeWithoutResult(status -> batches.batchUpdate(
                "insert into seen_row (digest, province, system, seen_at) values (?, ?, ?, ?) on conflict do nothing",
                values));
    }
}
