package org.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lienthong.clock.Phase;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL keeps beside the dossiers so that lists of millions answer at once says what the dossiers say. */
class LinesTests {

    private static final int COUNT = 2_500;
    private static final int MIXTURES = 300;
    private static final List<String> WORDS = List.of(
            "nguyen",
            "nguyen van",
            "le",
            "an",
            "thi hoa",
            "bn-h26",
            "h26-2606",
            "0001",
            "mch",
            "trung",
            "12/345",
            "zz1",
            "000.00.01",
            "cs-4",
            "w0 le",
            "nguyen 1",
            "-26",
            "h2%",
            "o'n",
            "le thi le",
            "an bn",
            "cs-",
            "- an",
            "bn 26",
            "thu hoa",
            "le van ho an bn cs");

    private final SplittableRandom random = new SplittableRandom(16);
    private Register register;

    @Test
    void countsAreThoseOfTheDossiersAfterTheMigrationOfAFullDatabaseAndAfterEveryKindOfChange()
            throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                HikariDataSource source = BenchDatabase.source(postgres)) {
            JdbcClient jdbc = JdbcClient.create(source);
            register = BenchRegister.of(source);
            BenchDatabase.flyway(source).target("15.3").load().migrate();
            List<Dossier> sample = new Loading(source, new BelievableDossiers(COUNT)).loadAsBefore(COUNT);

            BenchDatabase.flyway(source).load().migrate();
            countsAreRight(jdbc, sample, "migrated");

            for (int round = 0; round < 3; round++) {
                change(jdbc);
                countsAreRight(jdbc, sample, "changed, round " + round);
                if (round == 1) {
                    oneNodeAddsUpAndTheOtherLeavesItToHim(source, sample);
                    countsAreRight(jdbc, sample, "summed");
                    noNameIsKeptWithoutADossier(jdbc);
                }
            }
            jdbc.sql("select dossier_recounted(), days_recounted()")
                    .query((row, number) -> 1)
                    .list();
            countsAreRight(jdbc, sample, "counted anew");
            smallSumsAreThoseOfTheLargeOnes(jdbc);
            theStepsOfAMonthThatIsUnderWayAreThoseOfItsDossiersSoFar(jdbc);
            nobodyWaitsForAnother(source);
            eightWriteWhileTheirSumsAreAddedUp(source);
            countsAreRight(jdbc, sample, "written by eight");
            moneyIsAddedUpAsItChanges(source);
            whatStandsInTooManyCodesOrTakesTooLongIsRefused(source);
        }
    }

    /** Asked on the day itself the month is read from its sums, and asked later dossier by dossier. */
    private static void theStepsOfAMonthThatIsUnderWayAreThoseOfItsDossiersSoFar(JdbcClient jdbc) {
        Instant tomorrow = Instant.parse("2026-09-16T17:00:00Z");
        Instant today = tomorrow.minusSeconds(3_600);
        Filter ended = Narrowed.from(Filter.NONE)
                .between(Day.ENDED, Instant.parse("2026-08-31T17:00:00Z"), tomorrow)
                .filter();
        Filter through = Narrowed.from(ended).through(Phase.TAX).filter();
        StepDays soFar = StepDays.of(jdbc, ended, today);
        StepDays counted = StepDays.of(jdbc, ended, BelievableDossiers.NOW);

        assertThat(soFar.all()).isNotEmpty().isEqualTo(counted.all());
        assertThat(soFar.whole()).isEqualTo(counted.whole());
        assertThat(soFar.procedures().keySet()).isEqualTo(counted.procedures().keySet());
        assertThat(number(jdbc, Counts.of(Listing.DOSSIERS, through, today)))
                .isPositive()
                .isEqualTo(number(jdbc, Counts.of(Listing.DOSSIERS, through, BelievableDossiers.NOW)));
    }

    private static long number(JdbcClient jdbc, Query query) {
        return jdbc.sql(query.sql()).params(query.values()).query(Long.class).single();
    }

    /** While the round is under way, and has not ended, everything is counted as before and after it. */
    private void oneNodeAddsUpAndTheOtherLeavesItToHim(HikariDataSource source, List<Dossier> sample) {
        JdbcClient jdbc = JdbcClient.create(source);
        TransactionTemplate one = new TransactionTemplate(new DataSourceTransactionManager(source));
        long waiting = waiting(jdbc);
        assertThat(waiting).isPositive();
        Instant later = BelievableDossiers.NOW.plus(Duration.ofMinutes(5));
        MeterRegistry meters = new SimpleMeterRegistry();
        new SumGauges(jdbc, () -> later).bindTo(meters);
        assertThat(meters.get("lienthong.figures.changes").gauge().value()).isEqualTo(waiting);
        assertThat(meters.get("lienthong.figures.added").gauge().value()).isNaN();
        one.executeWithoutResult(status -> {
            assertThat(round(source).add()).isTrue();
            assertThat(waiting(jdbc)).isZero();
            CompletableFuture.runAsync(() -> {
                        assertThat(round(source).add()).isFalse();
                        assertThat(waiting(jdbc)).isEqualTo(waiting);
                        countsAreRight(jdbc, sample, "while somebody adds up");
                    })
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join();
        });
        assertThat(waiting(jdbc)).isZero();
        assertThat(jdbc.sql("select added_at from sum_round")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(BelievableDossiers.NOW);
        assertThat(meters.get("lienthong.figures.changes").gauge().value()).isZero();
        assertThat(meters.get("lienthong.figures.added").gauge().value()).isEqualTo(300);
    }

    private static long waiting(JdbcClient jdbc) {
        return jdbc.sql("select many from sum_change").query(Long.class).single();
    }

    private static SumRound round(HikariDataSource source) {
        return new SumRound(
                JdbcClient.create(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                () -> BelievableDossiers.NOW);
    }

    /** As the rounds of the hub do, without a pause. */
    private static void eightWriteWhileTheirSumsAreAddedUp(HikariDataSource source)
            throws SQLException, IOException, InterruptedException {
        AtomicBoolean written = new AtomicBoolean();
        ExecutorService adding = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> added = adding.submit(() -> {
                int times = 0;
                for (SumRound round = round(source); !written.get() || times == 0; times++) {
                    round.add();
                }
                return times;
            });
            Writing.Written eight = new Writing(source, 24, System.out).write(8, true);
            written.set(true);
            assertThat(eight.deadlocks()).isZero();
            assertThat(eight.millis()).hasSize(24 * 6);
            assertThat(added).succeedsWithin(Duration.ofSeconds(20));
        } finally {
            adding.shutdown();
        }
    }

    /** Of a province, of a procedure, of both and of neither; before a round and after it, and counted anew. */
    private static void moneyIsAddedUpAsItChanges(HikariDataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        for (String change : List.of(
                "insert into tax_notice (dossier_id, place, province, procedure_code, number, notified_at, vnd, open_vnd, waiting)"
                        + " select id, 0, province, procedure_code, 'TB', received_at, 1000 + id, id, id % 3 = 0 from dossier"
                        + " where received_at is not null and id % 2 = 0",
                "insert into payment (dossier_id, place, province, procedure_code, reference, number, kind, paid_at, vnd)"
                        + " select dossier_id, 0, province, procedure_code, 'CT', number, 'PAYMENT', notified_at, vnd from tax_notice",
                "update tax_notice set open_vnd = 0, waiting = false where dossier_id % 4 = 0",
                "delete from payment where dossier_id % 8 = 0")) {
            jdbc.sql(change).update();
            moneyIsRight(jdbc, change);
            round(source).add();
            moneyIsRight(jdbc, "added up: " + change);
        }
        jdbc.sql("select days_recounted()").query((row, number) -> 1).list();
        moneyIsRight(jdbc, "counted anew");
    }

    private static void whatStandsInTooManyCodesOrTakesTooLongIsRefused(HikariDataSource source) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(source);
        Filter certificates = Filter.NONE.words("cs-");
        int many = (int) Naive.count(jdbc, Listing.DOSSIERS, certificates, BelievableDossiers.NOW);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        assertThat(new CodeSearch(jdbc, transactions, many).of(certificates).found())
                .hasSize(many);
        CodeSearch fewer = new CodeSearch(jdbc, transactions, many - 1);
        assertThatThrownBy(() -> fewer.of(certificates)).isInstanceOf(TooCommon.class);
        Filter name = Filter.NONE.words("nguyen");
        assertThat(Naive.count(jdbc, Listing.DOSSIERS, name, BelievableDossiers.NOW))
                .isGreaterThan(many / 4);
        assertThat(new CodeSearch(jdbc, transactions, many / 4).of(name).ways())
                .as("a name is never too common")
                .contains(Search.Way.NAMED);
        try (Connection other = source.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table dossier_words in access exclusive mode");
            assertThatThrownBy(() -> BenchRegister.of(source).count(Listing.DOSSIERS, certificates))
                    .isInstanceOf(TooCommon.class);
            other.rollback();
        }
        assertThat(BenchRegister.of(source).count(Listing.DOSSIERS, certificates))
                .isEqualTo(many);
        for (String own : List.of("statement_timeout", "work_mem")) {
            assertThat(jdbc.sql("select setting = boot_val from pg_settings where name = ?")
                            .param(own)
                            .query(Boolean.class)
                            .single())
                    .as("%s ends with the search", own)
                    .isTrue();
        }
    }

    private static void moneyIsRight(JdbcClient jdbc, String when) {
        Instant from = BelievableDossiers.NOW.minus(Duration.ofDays(200));
        String some = "select province || ' ' || procedure_code from payment group by 1 order by count(*) desc limit 1";
        String[] one = jdbc.sql(some)
                .query(String.class)
                .optional()
                .orElse("H26 1.012818")
                .split(" ");
        Area area = new Area(Set.of(new ProvinceCode(one[0])), null, null);
        ProcedureCode procedure = new ProcedureCode(one[1]);
        for (MoneyFilter filter : List.of(
                MoneyFilter.NONE,
                new MoneyFilter(area, null, true, null, null),
                new MoneyFilter(null, procedure, false, null, null),
                new MoneyFilter(area, procedure, null, null, null),
                new MoneyFilter(null, null, true, from, from.plus(Duration.ofHours(100))),
                new MoneyFilter(area, procedure, null, from, null))) {
            for (MoneyQueries queries : MoneyQueries.values()) {
                assertThat(money(jdbc, queries.total(filter)))
                        .as("%s: %s %s", when, queries, filter)
                        .isEqualTo(money(jdbc, Naive.money(queries == MoneyQueries.NOTICES, filter)));
            }
        }
    }

    private static List<BigDecimal> money(JdbcClient jdbc, Query query) {
        return jdbc.sql(query.sql())
                .params(query.values())
                .query((row, number) ->
                        List.of(row.getBigDecimal("many"), row.getBigDecimal("vnd"), row.getBigDecimal("open_vnd")))
                .single();
    }

    /** Two of one province and one name at a time, and one who adds up meanwhile. */
    private static void nobodyWaitsForAnother(HikariDataSource source) throws SQLException {
        try (Connection one = source.getConnection();
                Connection other = source.getConnection()) {
            one.setAutoCommit(false);
            for (Connection writer : List.of(one, other)) {
                try (Statement statement = writer.createStatement()) {
                    statement.execute("set lock_timeout = '2s'");
                    statement.execute(
                            "update dossier set status = 'PROCESSING', channel = 'POST', search_text = ' le thi hoa x1 '"
                                    + " where id in (select id from dossier where id % 2 = " + (writer == one ? 0 : 1)
                                    + " and province = 'H26' order by id limit 5)");
                    if (writer == one) {
                        statement.execute("select dossier_summed(), days_summed(), names_summed()");
                    }
                }
            }
            one.rollback();
        }
    }

    private void countsAreRight(JdbcClient jdbc, List<Dossier> sample, String when) {
        for (Questions.Kind kind : new Questions().kinds()) {
            Questions.Asked asked = kind.question().apply(sample.get(random.nextInt(sample.size())));
            right(jdbc, asked.listing(), asked.filter(), when);
        }
        Mixtures mixtures = new Mixtures(random.nextLong());
        for (int i = 0; i < MIXTURES; i++) {
            Questions.Asked asked = mixtures.next(sample.get(random.nextInt(sample.size())));
            right(jdbc, asked.listing(), asked.filter(), when);
        }
        for (String words : WORDS) {
            for (Listing listing : Listing.values()) {
                right(jdbc, listing, Filter.NONE.words(words), when);
            }
            Dossier one = sample.get(random.nextInt(sample.size()));
            Filter there = Filter.NONE.in(new Area(Set.of(one.province()), null, null));
            right(jdbc, Listing.RECEIPTS, there.words(words), when);
            right(jdbc, Listing.DOSSIERS, there.late().words(words), when);
        }
    }

    private void right(JdbcClient jdbc, Listing listing, Filter filter, String when) {
        assertThat(register.count(listing, filter))
                .as("%s: %s %s", when, listing, filter)
                .isEqualTo(Naive.count(jdbc, listing, filter, BelievableDossiers.NOW));
    }

    /** New, gone, changed in every column that is looked at; one and many at a time. */
    private void change(JdbcClient jdbc) {
        List<String> changes = new ArrayList<>(
                List.of(
                        "delete from dossier_alias where dossier_id % 50 = :n",
                        "delete from dossier where id % 50 = :n",
                        "update dossier set status = 'COMPLETED', holder = 'ONE_STOP_SHOP', completed_at = changed_at,"
                                + " ended_at = changed_at, phase = 'READY', plain = 'LATE', kpi = 'ON_TIME' where ended_at is null and id % 7 = :n",
                        "update dossier set legal_due_at = legal_due_at + interval '3 days', channel = 'POST'"
                                + " where ended_at is null and id % 5 = :n",
                        "update dossier set tax_due_at = changed_at + interval '3 days'"
                                + " where status = 'FINANCIAL_OBLIGATION' and id % 5 <> :n",
                        "update dossier set search_text = ' tran thi o''n 77/1' || search_text where id % 90 = :n",
                        "update dossier set search_text = ' ho' || search_text, province = 'H26' where id % 80 = :n",
                        "update dossier set received_at = null, transaction_type = null, procedure_code = null where id % 60 = :n",
                        "insert into dossier select (d).* from (select jsonb_populate_record(d, jsonb_build_object("
                                + "'id', d.id + (select max(id) from dossier), 'code', 'x' || d.id)) as d from dossier d where id % 40 = :n) n"));
        int rest = random.nextInt(5);
        for (String change : changes) {
            jdbc.sql(change).param("n", rest).update();
        }
    }

    private static void noNameIsKeptWithoutADossier(JdbcClient jdbc) {
        for (String kept : List.of(
                "name_sum s where not exists (select 1 from dossier_line d where d.name = s.name)",
                "province_name_sum s where not exists"
                        + " (select 1 from dossier_line d where d.name = s.name and d.province = s.province)")) {
            assertThat(jdbc.sql("select name from " + kept).query(String.class).list())
                    .as(kept)
                    .isEmpty();
        }
    }

    private static void smallSumsAreThoseOfTheLargeOnes(JdbcClient jdbc) {
        String many = "select coalesce(sum(many), 0) from ";
        for (String pair : List.of(
                "kind_count dossier_count",
                "procedure_day_ended day_ended",
                "procedure_day_received day_received",
                "province_day_completed day_completed",
                "procedure_step_month step_month",
                "mixed_day_received day_received",
                "procedure_mixed_day_ended day_ended",
                "law_day procedure_law_day",
                "name_count province_name_count")) {
            String[] views = pair.split(" ");
            assertThat(jdbc.sql(many + views[0]).query(Long.class).single())
                    .as(pair)
                    .isEqualTo(jdbc.sql(many + views[1]).query(Long.class).single());
        }
    }
}
