package org.lienthong.registry;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lienthong.dossier.Dossier;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL with fsync in a folder of its own, filled once; opened again it has been restarted. */
final class BenchDatabase implements Closeable {

    private static final int SAMPLE = 4_000;
    static final int PARTNERS = 4;
    private static final int WRITTEN = 400;

    /** So many as the national platform counted on a day in 2022. */
    private static final int TODAY = 1_500_000;

    private static final String OWN_INDEXES =
            " from pg_indexes where tablename in ('dossier', 'dossier_line', 'dossier_words')"
                    + " and indexname not in (select conname from pg_constraint)";

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
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("effective_cache_size", "8GB")
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
                // A folder that is kept for long meets steps that were written beside each other.
                .outOfOrder(true)
                .placeholders(Map.of("binary", "bytea"));
    }

    HikariDataSource source() {
        return source;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /**
     * Lets the operating system forget the files in this folder, whose database has been closed; other files stay remembered.
     *
     * @return whether it could be asked to
     */
    static boolean forget(Path folder) throws InterruptedException {
        String[] forget = {"dd", "if={}", "iflag=nocache", "count=0", "status=none", ";"};
        List<String> command =
                new ArrayList<>(List.of("find", folder.toString(), "-type", "f", "-size", "+0", "-exec"));
        command.addAll(List.of(forget));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Only an empty one is filled; a full one is brought to this version. */
    void fill(long count, PrintStream out) throws SQLException, IOException {
        boolean filled = number("select count(*) from pg_class where relname = 'dossier' and reltuples > 0") > 0;
        Instant begin = Instant.now();
        int steps = flyway(source).load().migrate().migrationsExecuted;
        if (filled) {
            say(out, "brought to this version in %d s, %d steps", seconds(begin), steps);
            return;
        }
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
        jdbc.sql("alter table dossier enable trigger user").update();
        jdbc.sql("select dossier_recounted()").query(String.class).optional();
        jdbc.sql("select days_recounted()").query(String.class).optional();
        say(out, "lines and sums made in %d s", seconds(start));
        start = Instant.now();
        indexes.forEach(index -> jdbc.sql(index).update());
        say(out, "indexes made in %d s", seconds(start));
    }

    /** A tax notice of each dossier that pays, and the payments of those that have paid; the sums by day follow by themselves. */
    void money(PrintStream out) {
        if (number("select count(*) from (select 1 from tax_notice limit 1) n") > 0) {
            return;
        }
        Instant start = Instant.now();
        jdbc.sql("""
                        insert into tax_notice (dossier_id, place, province, procedure_code, number, notified_at, vnd, open_vnd,
                            waiting)
                        select id, 0, province, procedure_code, 'TB-' || id, received_at + interval '2 days', 1000 * id,
                            case when ended_at is null then 1000 * id else 0 end, ended_at is null
                        from dossier_line where received_at is not null and (id % 3 = 0 or status = 'FINANCIAL_OBLIGATION')""").update();
        jdbc.sql("""
                        insert into payment (dossier_id, place, province, procedure_code, reference, number, kind, paid_at, vnd)
                        select dossier_id, 0, province, procedure_code, 'CT-' || dossier_id, number, 'PAYMENT',
                            notified_at + interval '1 day', vnd from tax_notice where not waiting""").update();
        jdbc.sql("select days_summed()").query(String.class).optional();
        say(
                out,
                "%,d notices and %,d payments written in %d s",
                number("select count(*) from tax_notice"),
                number("select count(*) from payment"),
                seconds(start));
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
    }

    /**
     * Of the dossiers that ended one in twenty is judged differently; three of a hundred that are done were so in the last hour, and
     * one of a thousand is doubted for something else. 20,000 messages wait for a person, ten times as many did.
     */
    void quality(PrintStream out) {
        if (number("select count(*) from (select 1 from quarantine limit 1) q") > 0) {
            return;
        }
        Instant start = Instant.now();
        jdbc.sql("alter table dossier disable trigger user").update();
        int marked = jdbc.sql("""
                        update dossier d set
                            differs = case when l.ended_at is not null and l.id % 20 = 0
                                then (array['|NO_PROMISE|', '|TAX_OR_PAYMENT_TIME|', '|OUTAGE|NO_PROMISE|'])[1 + l.id / 20 % 3] end,
                            doubts = case when l.completed_at is not null and l.id % 33 = 0 then '|DONE_IN_THE_LAST_HOUR|'
                                when l.id % 1000 = 0 then (array['|ENDED_BEFORE_RECEIPT|', '|PROMISED_BEFORE_RECEIPT|',
                                    '|PROMISED_BEYOND_LAW|DELIVERED_BEFORE_RESULT|'])[1 + l.id / 1000 % 3] end
                        from dossier_line l
                        where l.id = d.id and ((l.ended_at is not null and l.id % 20 = 0)
                            or (l.completed_at is not null and l.id % 33 = 0) or l.id % 1000 = 0)""").update();
        jdbc.sql("alter table dossier enable trigger user").update();
        jdbc.sql("""
                        insert into quarantine (id, kind, province, system, message_id, item, delivery_id, name, created_at, state,
                            closed_at, findings)
                        select n, 'INTAKE', p.codes[1 + n %% cardinality(p.codes)],
                            'system-' || (1 + n %% %d), n, 0, 0, 'Q-' || n,
                            timestamp with time zone '2026-11-26 00:00:00+07' - n * interval '2 minutes',
                            case when n <= 20000 then 'OPEN' else 'MENDED' end,
                            case when n > 20000 then timestamp with time zone '2026-11-26 00:00:00+07' end,
                            '[{"path":"$.field","rule":"rule-' || (n %% 12) || '","text":"mend it"}]'
                        from generate_series(1, 220000) n,
                            (select array_agg(distinct province) as codes from dossier_sum) p""".formatted(PARTNERS)).update();
        say(out, "%,d dossiers marked and 220,000 messages put into quarantine in %d s", marked, seconds(start));
    }

    /** Exchanges are added up as the hub does every two minutes. */
    void vacuum(PrintStream out) {
        Instant start = Instant.now();
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        new ExchangeRound(jdbc, transaction, () -> BelievableDossiers.NOW).roll();
        say(out, "exchanges of today added up in %d s", seconds(start));
        start = Instant.now();
        jdbc.sql("vacuum (analyze)").update();
        say(out, "vacuum in %d s", seconds(start));
    }

    /** What it costs to write, here and where there is nothing yet. */
    void writing(long count, PrintStream out) throws SQLException, IOException, InterruptedException {
        new Writing(source, WRITTEN, out).everything(String.format(Locale.ROOT, "%,d dossiers", count));
        Path folder = Files.createTempDirectory("register-bench-empty");
        try (BenchDatabase empty = open(folder)) {
            flyway(empty.source).load().migrate();
            new Writing(empty.source, WRITTEN, out).everything("no dossiers");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    void sizes(PrintStream out) {
        say(
                out,
                "disk: %,d MB in all; dossiers %,d MB with their indexes; lines %,d MB, their indexes %,d MB; words %,d MB, their"
                        + " indexes %,d MB; other names %,d MB; sums by day %,d MB",
                number("select pg_database_size(current_database())") >> 20,
                number("select pg_total_relation_size('dossier')") >> 20,
                number("select pg_table_size('dossier_line')") >> 20,
                number("select pg_indexes_size('dossier_line')") >> 20,
                number("select pg_table_size('dossier_words')") >> 20,
                number("select pg_indexes_size('dossier_words')") >> 20,
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

    /** The server has some seconds to stop in, so that it writes what it holds before. */
    @Override
    public void close() throws IOException {
        jdbc.sql("checkpoint").update();
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
