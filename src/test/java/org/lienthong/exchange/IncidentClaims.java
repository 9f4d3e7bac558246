package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.lienthong.operations.Incident;
import org.lienthong.operations.Incident.Kind;
import org.lienthong.operations.Incident.Scope;
import org.lienthong.operations.Storage;

/** One cause is one incident, however far it reaches; a system that falls silent is one, and it ends when it speaks. */
interface IncidentClaims extends Claims {

    /** As the files say of which it is made. */
    long bytesOfTheDatabase() throws IOException;

    private void down(String province, String system) {
        world().jdbc
                .sql("""
                        insert into circuit (province, system, failures, failing_since, open_until, last_error)
                        values (?, ?, 5, ?, ?, 'HTTP 503')""")
                .params(
                        province,
                        system,
                        world().clock.instant().atOffset(ZoneOffset.UTC),
                        world().clock.instant().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void well(String province, String system) {
        world().jdbc
                .sql("delete from circuit where province = ? and system = ?")
                .params(province, system)
                .update();
    }

    private List<Incident> look() {
        world().incidents.look();
        return world().incidents.all();
    }

    @Test
    default void aSystemWhoseProvinceGoesDownAfterItStaysTheSameIncidentAndSoDoesWhatIsLeftOfIt() {
        down("H56", "lis");
        look();
        Instant began = look().get(0).beganAt();
        world().clock.pass(Duration.ofMinutes(1));
        down("H56", "portal");
        look();
        world().clock.pass(Duration.ofMinutes(1));
        down("H56", "one-stop-shop");

        assertThat(look()).singleElement().satisfies(one -> {
            assertThat(one.scope()).isEqualTo(Scope.PROVINCE);
            assertThat(one.system()).isNull();
            assertThat(one.beganAt()).isEqualTo(began);
            assertThat(one.systems()).containsExactlyInAnyOrder("H56/lis", "H56/portal", "H56/one-stop-shop");
        });
        well("H56", "portal");
        well("H56", "one-stop-shop");
        world().clock.pass(Duration.ofMinutes(30));
        assertThat(look()).singleElement().satisfies(one -> assertThat(one.open())
                .isTrue());
        well("H56", "lis");
        look();
        world().clock.pass(Duration.ofMinutes(11));
        assertThat(look()).singleElement().satisfies(one -> assertThat(one.open())
                .isFalse());
    }

    @Test
    default void tenSystemsDownAreOneIncidentOfTheCountryAndTheirOwnBecomePartsOfIt() {
        down("H56", "lis");
        down("H21", "lis");
        look();
        for (String province : List.of("H01", "H05", "H12", "H13", "H14", "H15", "H17", "H18")) {
            down(province, "lis");
        }

        assertThat(look()).singleElement().satisfies(one -> {
            assertThat(one.scope()).isEqualTo(Scope.COUNTRY);
            assertThat(one.systems()).hasSize(10);
        });
        well("H01", "lis");
        world().clock.pass(Duration.ofMinutes(30));
        down("H24", "lis");
        assertThat(look()).as("nine and another one are ten").hasSize(1);
        well("H24", "lis");
        well("H05", "lis");
        world().clock.pass(Duration.ofMinutes(30));
        assertThat(look()).singleElement().satisfies(one -> assertThat(one.open())
                .isTrue());
        assertThat(world().records.one("select count(*) from incident where part_of is not null"))
                .isEqualTo("1");
    }

    /** On so many days, the last of them this one, the land system said something. */
    private void spoke(int days, Instant last) {
        for (int i = 0; i < days; i++) {
            world().jdbc
                    .sql("""
                            insert into message (id, province, system, door, message_key, received_at, outcome)
                            values (?, 'H56', 'lis', 'x', ?, ?, 'APPLIED')""")
                    .params(
                            -1 - i - last.getEpochSecond(),
                            "k" + i + last,
                            last.minus(Duration.ofDays(i)).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Test
    default void aSystemThatUsedToSpeakAndSaysNothingForAWorkingDayIsAnIncidentUntilItSpeaks() {
        Instant friday = Instant.parse("2026-11-20T08:00:00Z");
        spoke(10, friday);
        assertThat(look()).as("a weekend is no silence").isEmpty();
        world().clock.set(Instant.parse("2026-11-24T03:00:00Z"));

        assertThat(look()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(Kind.SILENT);
            assertThat(one.scope()).isEqualTo(Scope.SYSTEM);
            assertThat(one.system()).isEqualTo("lis");
            assertThat(one.beganAt()).isEqualTo(friday);
        });
        world().clock.pass(Duration.ofDays(70));
        assertThat(look()).as("however long it lasts").singleElement().satisfies(one -> assertThat(one.calmSince())
                .isNull());
        Instant again = world().clock.instant();
        spoke(1, again);
        look();
        world().clock.pass(Duration.ofMinutes(10));

        assertThat(look()).singleElement().satisfies(one -> assertThat(one.endedAt())
                .isEqualTo(again));
    }

    @Test
    default void whoSpeaksOnEveryThirdDayIsMissedLaterThanWhoSpeaksEveryDay() {
        Instant last = Instant.parse("2026-11-09T08:00:00Z");
        for (int day = 0; day < 42; day += 3) {
            spoke(1, last.minus(Duration.ofDays(day)));
        }

        assertThat(look()).as("nine working days").isEmpty();
        world().clock.set(Instant.parse("2026-11-26T03:00:00Z"));
        assertThat(look()).singleElement().satisfies(one -> assertThat(one.kind())
                .isEqualTo(Kind.SILENT));
    }

    @Test
    default void whoNeverSpokeMuchIsNotMissed() {
        spoke(9, Instant.parse("2026-11-16T08:00:00Z"));

        assertThat(look()).isEmpty();
    }

    @Test
    default void theStorageIsMeasuredAndTellsWhatDroppingOldDocumentsWouldFree() {
        world().accepted(1);
        world().clock.pass(Duration.ofDays(366));

        Storage.Forecast forecast = world().storage.forecast();

        assertThat(forecast.tables()).extracting(Storage.Part::name).contains("message_body", "event");
        assertThat(forecast.old().days()).isEqualTo(365);
        assertThat(forecast.old().documents()).isEqualTo(2);
        assertThat(forecast.old().bytes()).isPositive();
    }

    @Test
    default void theForecastCountsTheDatabaseAsItLiesOnDiskAndThePapersThatNoRowNames() throws IOException {
        Path papers = ExchangeAcceptance.data.resolve("papers").resolve("ab");
        Path paper = Files.write(Files.createDirectories(papers).resolve("ab".repeat(32)), new byte[70_000]);
        try {
            Storage.Forecast forecast = world().storage.forecast();

            Map<String, Long> places =
                    forecast.places().stream().collect(Collectors.toMap(Storage.Part::name, Storage.Part::bytes));
            assertThat(forecast.inMemory()).isFalse();
            assertThat(places.get("DATABASE")).isCloseTo(bytesOfTheDatabase(), Percentage.withPercentage(20));
            assertThat(places.get("PAPERS")).isGreaterThanOrEqualTo(70_000);
            assertThat(forecast.bytes())
                    .isEqualTo(
                            places.values().stream().mapToLong(Long::longValue).sum());
        } finally {
            Files.delete(paper);
        }
    }

    private void grewBy(String part, long bytes) {
        world().jdbc.sql("""
                        update storage_sample set bytes = ? + (select f.bytes from storage_sample f where f.part = ?
                            and f.on_day = (select min(on_day) from storage_sample))
                        where part = ? and on_day = (select max(on_day) from storage_sample)""").params(bytes, part, part).update();
    }

    @Test
    default void theGrowthIsThatOfTheDiskAndNotOfTheTables() {
        world().storage.sample();
        world().clock.pass(Duration.ofDays(10));
        world().storage.sample();
        grewBy("DATABASE", 10_240_000);
        grewBy("event", 990_240_000);

        Storage.Forecast forecast = world().storage.forecast();

        assertThat(forecast.perDay()).isEqualTo(1_024_000);
        assertThat(forecast.days()).isEqualTo(forecast.free() / forecast.perDay());
    }
}
