package org.lienthong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.NaiveDoubts;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Doubt;
import org.lienthong.registry.DoubtsAt;
import org.lienthong.registry.Period;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of doubts is what anybody finds who asks the columns, for dossiers whose times lie as close as they can. */
class KeptDoubtsTests {

    private static final int DOSSIERS = 4_000;
    private static final Instant MIDNIGHT = Instant.parse("2026-11-04T17:00:00Z");

    /** Around the ends of hours and days in Viet Nam, where a comparison goes wrong if it does. */
    private static final List<Duration> STEPS = List.of(
            Duration.ofDays(-1),
            Duration.ofSeconds(-3601),
            Duration.ofHours(-1),
            Duration.ofSeconds(-1),
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            Duration.ofHours(23),
            Duration.ofSeconds(86_399 - 3_600),
            Duration.ofSeconds(86_399),
            Duration.ofDays(1));

    private static final JdbcTemplate TEMPLATE = new JdbcTemplate(source());
    private static final JdbcClient JDBC = JdbcClient.create(TEMPLATE);
    private static final SplittableRandom RANDOM = new SplittableRandom(32);

    @BeforeAll
    static void fill() {
        Flyway.configure()
                .dataSource(source())
                .locations("classpath:db/migration", "classpath:db/h2")
                .placeholders(Map.of("binary", "binary large object"))
                .load()
                .migrate();
        for (int id = 1; id <= DOSSIERS; id++) {
            insert(id);
        }
    }

    @Test
    void theKeptColumnCountsAsTheColumnsSayAtAnyMoment() {
        Set<Doubt> seen = EnumSet.noneOf(Doubt.class);
        for (Duration step : STEPS) {
            Instant now = MIDNIGHT.plus(step).plusMillis(1);
            Map<Doubt, Long> counts = DoubtsAt.counts(
                    JDBC, new Period(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30")), now);
            NaiveDoubts.conditions().forEach((doubt, condition) -> assertThat(counts.get(doubt))
                    .as("%s at %s", doubt, now)
                    .isEqualTo(count(condition, now))
                    .isPositive());
            counts.forEach((doubt, many) -> {
                if (many > 0) {
                    seen.add(doubt);
                }
            });
        }
        assertThat(seen).isEqualTo(NaiveDoubts.conditions().keySet());
    }

    @Test
    void whatStoodThereBeforeIsMarkedByTheMigrationAsTheClockMarksIt() throws IOException {
        Map<Long, String> kept = kept();
        assertThat(kept).hasSizeBetween(DOSSIERS / 4, DOSSIERS - 100);
        TEMPLATE.update("update dossier set doubts = null");

        String script =
                new ClassPathResource("db/h2/V32_1__doubts_kept.sql").getContentAsString(StandardCharsets.UTF_8);
        TEMPLATE.execute(script);
        assertThat(kept()).isEqualTo(kept);

        TEMPLATE.update("update dossier set doubts = 'other'");
        NaiveDoubts.keep(JDBC);
        assertThat(kept()).isEqualTo(kept);
    }

    private static long count(String condition, Instant now) {
        return JDBC.sql("select count(*) from dossier d where d.received_at is not null and (" + condition + ")")
                .params(Map.of("now", column(now)))
                .query(Long.class)
                .single();
    }

    private static Map<Long, String> kept() {
        Map<Long, String> kept = new HashMap<>();
        TEMPLATE.query("select id, doubts from dossier where doubts is not null", row -> {
            kept.put(row.getLong("id"), row.getString("doubts"));
        });
        return kept;
    }

    private static void insert(long id) {
        DoubtedTimes told = new DoubtedTimes(maybe(), maybe(), maybe(), maybe(), maybe());
        JDBC.sql("""
                        insert into dossier (id, province, code, status, holder, submitted_at, received_at, due_at, completed_at,
                            delivered_at, changed_at, search_text, last_event, document)
                        values (?, 'H56', ?, 'PROCESSING', 'LAND_OFFICE', ?, ?, ?, ?, ?, ?, '', 1, '{}')""")
                .params(
                        id,
                        "D-" + id,
                        column(told.submitted()),
                        column(told.received()),
                        column(told.promised()),
                        column(told.completed()),
                        column(told.delivered()),
                        column(MIDNIGHT))
                .update();
        TEMPLATE.update(LegalUpdate.SQL, LegalUpdate.of(id, standing(), told).parameters());
    }

    private static LegalStanding standing() {
        boolean ended = RANDOM.nextBoolean();
        return new LegalStanding(
                Phase.PROCESSING,
                ended ? State.ENDED : State.RUNNING,
                MIDNIGHT,
                null,
                maybe(),
                null,
                ended ? MIDNIGHT : null,
                ended ? ending() : null);
    }

    private static LegalStanding.Ending ending() {
        Map<Phase, Integer> days = new EnumMap<>(Phase.class);
        List.of(Phase.PROCESSING, Phase.TAX, Phase.PAYMENT).forEach(phase -> {
            if (RANDOM.nextInt(3) == 0) {
                days.put(phase, 0);
            }
        });
        Verdict plain = Verdict.values()[RANDOM.nextInt(Verdict.values().length)];
        return new LegalStanding.Ending(plain, plain, plain, 1, 1, days, Set.of());
    }

    private static Instant maybe() {
        return RANDOM.nextInt(6) == 0 ? null : MIDNIGHT.plus(STEPS.get(RANDOM.nextInt(STEPS.size())));
    }

    private static OffsetDateTime column(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:mem:doubts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return source;
    }
}
