package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.province.FilesSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much is just enough, and how much is too much. */
class QuotaTests {

    private static final String ADDRESS = "10.0.0.1";
    private static final int KILO = 1024;

    @TempDir
    Path data;

    private JdbcConnectionPool database;
    private Instant now = Instant.parse("2026-11-26T03:00:00Z");

    @BeforeEach
    void empty() {
        database = JdbcConnectionPool.create("jdbc:h2:mem:quota;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        CitizenRows.createTables(database);
    }

    @AfterEach
    void stop() {
        database.dispose();
    }

    private Quota quota(String... namesAndValues) {
        FilesSettings files = new FilesSettings(data, data.resolve("not/there/yet"), true, Duration.ofSeconds(2));
        return new Quota(
                new Counting(JdbcClient.create(database), () -> now), CitizenRows.settings(namesAndValues), files);
    }

    @Test
    void whoSendsJustSoMuchADayMayAndWhoSendsMoreIsToldAndThenNotReadAnyMore() {
        Quota quota = quota("unit", "99", "bytes-per-day", "10KB");
        quota.sent(ADDRESS, 10 * KILO - 1);
        assertThat(quota.exhausted(ADDRESS)).isFalse();

        quota.sent(ADDRESS, 0);
        assertThat(quota.exhausted(ADDRESS)).as("each one costs something").isTrue();
        assertThat(quota.abused(ADDRESS)).isFalse();

        quota.sent(ADDRESS, 9 * KILO - 1);
        assertThat(quota.abused(ADDRESS)).as("twice as much").isFalse();
        quota.sent(ADDRESS, 1);
        assertThat(quota.abused(ADDRESS)).isTrue();
        assertThat(quota.exhausted("10.0.0.2")).as("another address").isFalse();

        now = now.plus(Duration.ofDays(1));
        assertThat(quota.exhausted(ADDRESS)).as("the next day").isFalse();
    }

    @Test
    void soManyFilesAreCheckedInAnHourAndNotOneMore() {
        Quota quota = quota("unit", "99", "checks-per-hour", "3");
        for (int i = 0; i < 3; i++) {
            assertThat(quota.checks(ADDRESS)).isTrue();
        }
        assertThat(quota.checks(ADDRESS)).isFalse();
        now = now.plus(Duration.ofHours(1));
        assertThat(quota.checks(ADDRESS)).isTrue();
    }

    @Test
    void onlyWrongPapersOfADossierCount() {
        Quota quota = quota("unit", "99", "wrong-of-dossier", "2");
        for (int i = 0; i < 5; i++) {
            assertThat(quota.compares("H56 1")).isTrue();
            quota.matched("H56 1");
        }
        assertThat(quota.compares("H56 1")).isTrue();
        assertThat(quota.compares("H56 1")).isTrue();
        assertThat(quota.compares("H56 1")).isFalse();
        assertThat(quota.compares("H56 2")).isTrue();
    }

    @Test
    void whatIsKeptFreeIsNotFilledWithPapers() {
        long free = data.toFile().getUsableSpace();
        Quota quota = quota("unit", "99", "keep-free", free / 2 + "B");

        assertThat(quota.hasRoomFor(free / 4)).isTrue();
        assertThat(quota.hasRoomFor(3 * (free / 4))).isFalse();
    }
}
