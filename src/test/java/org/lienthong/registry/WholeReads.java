package org.lienthong.registry;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which tables were read from end to end, as the database itself counts it: whoever asked, with whatever question. It counts from
 * the moment when this was made, and nobody else may be at work.
 */
final class WholeReads {

    private final HikariDataSource source;
    private final JdbcClient jdbc;

    WholeReads(HikariDataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        settle();
        jdbc.sql("select pg_stat_reset()").query(String.class).optional();
    }

    /** @param large only tables of so many rows or more */
    Set<String> of(long large) {
        settle();
        return new TreeSet<>(
                jdbc.sql("""
                        select s.relname from pg_stat_user_tables s join pg_class c on c.oid = s.relid
                        where s.seq_scan > 0 and c.reltuples >= :large""").param("large", large).query(String.class).list());
    }

    /** What a connection has counted is known to the others for sure when it has ended. */
    private void settle() {
        OffsetDateTime now =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        source.getHikariPoolMXBean().softEvictConnections();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where backend_type = 'client backend' and backend_start <= :now and pid <> pg_backend_pid()""").param("now", now).query(Long.class).single() == 0);
    }
}
