package org.lienthong.proof;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast events are sealed and a ledger is verified: {@code SealBench [h2|postgres] [events]}. Run by hand; the events are
 * those of whole dossiers, spread over ten provinces and five days.
 */
final class SealBench {

    private SealBench() {}

    public static void main(String[] args) throws Exception {
        boolean h2 = args.length == 0 || args[0].equals("h2");
        int events = args.length < 2 ? 100_000 : Integer.parseInt(args[1]);
        Path data = Files.createTempDirectory("seal-bench-");
        if (h2) {
            JdbcConnectionPool pool = JdbcConnectionPool.create(
                    "jdbc:h2:file:" + data.resolve("ledger")
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                    "sa",
                    "");
            run(new SealedLedger(pool, "binary large object", data, 1000), events, data);
            pool.dispose();
        } else {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()) {
                HikariDataSource pool = new HikariDataSource();
                pool.setDataSource(postgres.getPostgresDatabase());
                run(new SealedLedger(pool, "bytea", data, 1000), events, data);
                pool.close();
            }
        }
    }

    private static void run(SealedLedger ledger, int events, Path data) throws Exception {
        fill(ledger, events);
        timed("sealed", events, () -> ledger.sealing("bench").round());
        timed("stamped roots", ledger.batches.queryForObject("select count(*) from day_root", Integer.class), () -> {
            while (ledger.stamping(ledger.own()).round() > 0) {
                // the next hundred
            }
        });
        AtomicLong flaws = new AtomicLong();
        timed("verified", events, () -> ledger.verifying().verify(null, flaw -> flaws.incrementAndGet(), looked -> {}));
        Path file = data.resolve("ledger.jsonl");
        timed("exported", events, () -> {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                new ExportingLedger(new LedgerReader(ledger.batches, ledger.transactions))
                        .write(null, ledger.clock.instant(), out, lines -> {});
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
        timed("verified from the file", events, () -> {
            try {
                new VerifyingFile(new Trust(List.of(), List.of()), flaw -> flaws.incrementAndGet(), looked -> {})
                        .verify(file);
            } catch (java.io.IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
        timed("nothing to seal", 1, () -> ledger.sealing("bench").round());
        System.out.println(flaws + " flaws; file " + Files.size(file) / 1024 / 1024 + " MB; heap "
                + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024 / 1024 + " MB");
    }

    private static void fill(SealedLedger ledger, int events) {
        TransactionTemplate transaction = new TransactionTemplate(ledger.transactions);
        for (int part = 0; part < 50; part++) {
            int from = part * events / 250;
            int to = (part + 1) * events / 250;
            transaction.executeWithoutResult(status -> fill(ledger, from, to));
            if (part % 10 == 9) {
                ledger.clock.pass(Duration.ofHours(20));
            }
        }
        ledger.clock.pass(Duration.ofDays(1));
    }

    private static void fill(SealedLedger ledger, int from, int to) {
        for (int n = from; n < to; n++) {
            String province = "H" + (50 + n % 10);
            String code = province + ".01-261120-%06d".formatted(n);
            ledger.submitted(province, code);
            ledger.accepted(province, code);
            ledger.progressed(province, code);
            ledger.progressed(province, code);
            ledger.progressed(province, code);
        }
    }

    private static void timed(String what, int many, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-24s %,9d in %6.1f s: %,9.0f /s%n", what, many, seconds, many / seconds);
    }
}
