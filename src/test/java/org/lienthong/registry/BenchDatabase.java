package org.lienthong.registry;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lienthong.dossier.Dossier;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL with fsync in a folder of its own, filled once; opened again it has been restarted. */
final class BenchDatabase implements Closeable {

    private static final int SAMPLE = 4_000;
    private static final int PARTNERS = 4;

    /** So many as the national platform counted on a day in 2022. */
    private static final int TODAY = 1_500_000;

    private static final String OWN_INDEXES =
            " from pg_indexes where tablename = 'dossier' and indexname not in (select conname from pg_constraint)";

    private final EmbeddedPostgres postgres;
    private final HikariDataSource source;
    private final JdbcClient jdbc;

    private BenchDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        this.source = source(postgres);
        this.jdbc = JdbcClient.create(source);
    }

    static BenchDatabase open(Path folder) throws IOException {
        return new BenchDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(folder.toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(5))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "8GB")
                .start());
    }

    static HikariDataSource source(EmbeddedPostgres postgres) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        source.setUsername("postgres");
        return source;
    }

    static FluentConfiguration flyway(HikariDataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/postgresql")
                .placeholders(Map.of("binary", "bytea"));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Only an empty one is filled. */
    void fill(long count, PrintStream out) throws SQLException, IOException {
        boolean filled = number("select count(*) from pg_class where relname = 'dossier' and reltuples > 0") > 0;
        if (filled) {
            return;
        }
        flyway(source).load().migrate();
        List<String> indexes =
                jdbc.sql("select indexdef" + OWN_INDEXES).query(String.class).list();
        jdbc.sql("select 'drop index ' || indexname" + OWN_INDEXES)
                .query(String.class)
                .list()
                .forEach(drop -> jdbc.sql(drop).update());
        jdbc.sql("alter table dossier disable trigger user").update();
        Instant start = Instant.now();
        new Loading(source, new BelievableDossiers(count)).load(count);
        say(out, "%,d dossiers loaded in %d s", count, seconds(start));
        start = Instant.now();
        indexes.forEach(index -> jdbc.sql(index).update());
        say(out, "indexes made in %d s", seconds(start));
        start = Instant.now();
        jdbc.sql("alter table dossier enable trigger user").update();
        jdbc.sql("select dossier_recounted()").query(String.class).optional();
        jdbc.sql("select days_recounted()").query(String.class).optional();
        say(out, "sums made in %d s", seconds(start));
    }

    /** A year of exchanges by day, and those of today one by one. */
    void exchange(PrintStream out) {
        if (jdbc.sql("select on_day from exchange_day limit 1")
                .query(String.class)
                .optional()
                .isPresent()) {
            return;
        }
        Instant start = Instant.now();
        jdbc.sql("""
                        insert into exchange_day
                        select day::date, way, province, 'system-' || n, 5000, day
                        from generate_series(date '2025-01-01', date '2026-11-25', '1 day') day,
                            (select distinct province from dossier_sum) p,
                            generate_series(1, %d) n, (values ('IN'), ('OUT')) w (way)""".formatted(PARTNERS)).update();
        jdbc.sql("update exchange_round set rolled_until = timestamp with time zone '2026-11-26 00:00:00+07'")
                .update();
        jdbc.sql("""
                        insert into message (id, province, system, door, message_key, received_at, outcome)
                        select n, 'H' || lpad((1 + n %% 34)::text, 2, '0'), 'system-' || (1 + n %% 4), 'door', 'bench-' || n,
                            timestamp with time zone '2026-11-26 00:00:00+07' + n * interval '20 milliseconds', 'APPLIED'
                        from generate_series(1, %d) n""".formatted(TODAY)).update();
        say(out, "%,d exchanges of today written in %d s", TODAY, seconds(start));
        start = Instant.now();
        jdbc.sql("vacuum (analyze)").update();
        say(out, "vacuum in %d s", seconds(start));
    }

    void sizes(PrintStream out) {
        say(
                out,
                "disk: %,d MB in all; dossier %,d MB, its indexes %,d MB, of them words %,d MB; names %,d MB; sums by day %,d MB",
                number("select pg_database_size(current_database())") >> 20,
                number("select pg_table_size('dossier')") >> 20,
                number("select pg_indexes_size('dossier')") >> 20,
                number("select pg_relation_size('dossier_words')") >> 20,
                number("select pg_total_relation_size('dossier_alias')") >> 20,
                number("select pg_total_relation_size('dossier_day_sum') + pg_total_relation_size('province_day_sum')"
                                + " + pg_total_relation_size('step_sum')")
                        >> 20);
    }

    /** Some thousand dossiers to ask for. */
    List<Dossier> sample() {
        long last = number("select max(id) from dossier");
        SplittableRandom random = new SplittableRandom(17);
        List<Long> ids = random.longs(SAMPLE, 1, last + 1).distinct().boxed().toList();
        return jdbc
                .sql("select document from dossier where id in (:ids)")
                .param("ids", ids)
                .query(String.class)
                .list()
                .stream()
                .map(document -> NationalJson.read(document, Dossier.class))
                .toList();
    }

    long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() throws IOException {
        source.close();
        postgres.close();
    }

    private static long seconds(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }

    private static void say(PrintStream out, String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}
