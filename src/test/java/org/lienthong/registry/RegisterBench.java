package org.lienthong.registry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lienthong.dossier.Dossier;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./lienthong bench registry [N]}: loads N dossiers (a million unless told otherwise) into a PostgreSQL 18 of its own
 * with fsync, and prints how long people wait for the register. Fails when a plan reads the whole table of dossiers or a count
 * is not exact.
 */
public final class RegisterBench {

    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on dossier\\b(?!_)");
    private static final int ASKED = 50;

    /** In a smaller country what counts as few is a good part of all, and reading all of it is the right plan. */
    private static final long LARGE = 500_000;

    private final JdbcClient jdbc;
    private final Register register;
    private final FindingDossiers finding;
    private final List<Dossier> sample;
    private final boolean large;
    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(4);
    private final Set<String> offences = new TreeSet<>();

    private RegisterBench(JdbcClient jdbc, List<Dossier> sample, boolean large, PrintStream out) {
        this.jdbc = jdbc;
        this.register = new Register(jdbc, () -> BelievableDossiers.NOW);
        this.finding = new FindingDossiers(jdbc, () -> BelievableDossiers.NOW);
        this.sample = sample;
        this.large = large;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        long count = Arrays.stream(args)
                .filter(word -> word.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(1_000_000);
        boolean plans = List.of(args).contains("--plans");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "1GB")
                        .setServerConfig("maintenance_work_mem", "512MB")
                        .setServerConfig("max_wal_size", "8GB")
                        .start();
                HikariDataSource source = source(postgres)) {
            JdbcClient jdbc = JdbcClient.create(source);
            List<Dossier> sample = fill(source, jdbc, count, System.out);
            RegisterBench bench = new RegisterBench(jdbc, sample, count >= LARGE, System.out);
            bench.measure(plans);
            bench.countsAreExact();
            if (!bench.offences.isEmpty()) {
                bench.offences.forEach(System.err::println);
                System.exit(1);
            }
        }
    }

    private static List<Dossier> fill(HikariDataSource source, JdbcClient jdbc, long count, PrintStream out)
            throws SQLException, IOException {
        flyway(source).load().migrate();
        List<String> indexes = jdbc.sql("""
                        select indexdef from pg_indexes
                        where tablename = 'dossier' and indexname not in (select conname from pg_constraint)""").query(String.class).list();
        jdbc.sql("select 'drop index ' || indexname from pg_indexes where tablename = 'dossier'"
                        + " and indexname not in (select conname from pg_constraint)")
                .query(String.class)
                .list()
                .forEach(drop -> jdbc.sql(drop).update());
        jdbc.sql("alter table dossier disable trigger user").update();
        Instant start = Instant.now();
        List<Dossier> sample = new Loading(source, new BelievableDossiers(count)).load(count);
        say(
                out,
                "%,d dossiers, %,d names loaded in %d s",
                count,
                number(jdbc, "select count(*) from dossier_alias"),
                seconds(start));
        start = Instant.now();
        indexes.forEach(index -> jdbc.sql(index).update());
        jdbc.sql("alter table dossier enable trigger user").update();
        jdbc.sql("select dossier_recounted()").query(String.class).optional();
        say(out, "indexes and sums made in %d s", seconds(start));
        start = Instant.now();
        jdbc.sql("vacuum (analyze) dossier").update();
        jdbc.sql("vacuum (analyze) dossier_alias").update();
        jdbc.sql("vacuum (analyze) dossier_sum").update();
        say(out, "vacuum in %d s", seconds(start));
        say(
                out,
                "disk: %,d MB in all; dossier %,d MB, its indexes %,d MB, of them words %,d MB; names %,d MB; %,d sums",
                number(jdbc, "select pg_database_size(current_database())") >> 20,
                number(jdbc, "select pg_table_size('dossier')") >> 20,
                number(jdbc, "select pg_indexes_size('dossier')") >> 20,
                number(jdbc, "select pg_relation_size('dossier_words')") >> 20,
                number(jdbc, "select pg_total_relation_size('dossier_alias')") >> 20,
                number(jdbc, "select count(*) from dossier_count"));
        return sample;
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

    private void measure(boolean plans) {
        say(out, "%n%-34s %6s %9s %9s %9s", "", "asked", "p50 ms", "p95 ms", "most ms");
        time(
                "by any code",
                1000,
                one -> finding.find(
                        one.aliases().get(random.nextInt(one.aliases().size())).value(), null));
        for (Questions.Kind kind : new Questions().kinds()) {
            if (plans) {
                explain(kind, kind.question().apply(any()), true);
            } else {
                for (int i = 0; i < 5; i++) {
                    explain(kind, kind.question().apply(any()), false);
                }
            }
            time(kind.name(), kind.times(), one -> {
                Questions.Asked asked = kind.question().apply(one);
                return register.list(asked.listing(), asked.filter(), ASKED, null);
            });
        }
        time("home: by status, and the latest", 50, one -> List.of(register.counts(), register.latest(20)));
    }

    private Dossier any() {
        return sample.get(random.nextInt(sample.size()));
    }

    private void time(String name, int times, Function<Dossier, Object> question) {
        for (int i = 0; i < Math.min(10, times / 5); i++) {
            question.apply(any());
        }
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            Dossier one = any();
            long start = System.nanoTime();
            question.apply(one);
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        say(
                out,
                "%-34s %6d %9.1f %9.1f %9.1f",
                name,
                times,
                took[times / 2],
                took[(int) (times * 0.95)],
                took[times - 1]);
    }

    private void explain(Questions.Kind kind, Questions.Asked asked, boolean show) {
        long total = register.count(asked.listing(), asked.filter());
        for (Query query : List.of(
                Counts.of(asked.listing(), asked.filter(), BelievableDossiers.NOW),
                Parts.of(asked.listing(), asked.filter(), BelievableDossiers.NOW, total, ASKED + 1, null))) {
            List<String> plan = new ArrayList<>(jdbc.sql("explain " + query.sql())
                    .params(query.values())
                    .query(String.class)
                    .list());
            if (show) {
                plan.forEach(line -> say(out, "    %s", line));
            }
            if (large
                    && plan.stream().anyMatch(line -> WHOLE_TABLE.matcher(line).find())) {
                offences.add("reads the whole table: " + kind.name() + " (" + asked.listing() + ", " + total
                        + " found)\n  " + String.join("\n  ", plan));
            }
        }
    }

    private void countsAreExact() {
        for (Listing listing : Listing.values()) {
            long counted = number(jdbc, "select count(*) from dossier d where " + listing.condition());
            long said = register.count(listing, Filter.NONE);
            if (counted != said) {
                offences.add(listing + ": " + said + " instead of " + counted);
            }
        }
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static long seconds(Instant start) {
        return Duration.between(start, Instant.now()).toSeconds();
    }

    private static void say(PrintStream out, String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}
