package org.lienthong.believable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.cli.DemoInside;
import org.lienthong.clock.ClockEvent;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Reported;
import org.lienthong.dossier.Decision;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageRules;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.OwedShare;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.exchange.Answer;
import org.lienthong.exchange.Arrival;
import org.lienthong.exchange.Change;
import org.lienthong.exchange.Kept;
import org.lienthong.exchange.Ledger;
import org.lienthong.ledger.PastDossiers;
import org.lienthong.ledger.PastDossiers.PastEvent;
import org.lienthong.ledger.PastDossiers.PastRefusal;
import org.lienthong.mapping.NationalJson;
import org.lienthong.proof.Flaw;
import org.lienthong.proof.ProofDatabase;
import org.lienthong.proof.Sealing;
import org.lienthong.proof.VerifyingLedger;
import org.lienthong.registry.Doubts;
import org.lienthong.registry.Period;
import org.lienthong.registry.Picked;
import org.lienthong.sandbox.Pace;
import org.lienthong.web.KnowsReadiness;
import org.lienthong.web.Readiness;
import org.lienthong.web.pages.country.SilentPages;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invented year in a ledger: nobody can tell it from one that happened. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoadingYearTests {

    /** One of each temper; one to which the hub only listens, one that joined later, one of which nothing is heard yet. */
    private static final List<String> PROVINCES =
            List.of("H56", "H36", "H15", "H50", "H44", "H41", "H05", "H55", "H17", "H14");

    private static final int DOSSIERS = 1_100;

    /** Some come before their province is heard. */
    private static final int KNOWN = DOSSIERS * 7 / 10;

    @TempDir
    static Path data;

    private static DemoInside demo;

    @BeforeAll
    static void fill() throws IOException {
        // What these tests keep is of a past year; the hub at work would take it up before they apply it themselves.
        Map<String, Object> settings =
                Map.of("lienthong.proof.every", "1h", "lienthong.exchange.resume-after", "3650d");
        demo = DemoInside.start(data, PROVINCES, Pace.test(), settings, DOSSIERS);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    private static JdbcClient jdbc() {
        return demo.bean(JdbcClient.class);
    }

    @Test
    @Order(1)
    void everyMessageIsOneThatTheHubWouldHaveTakenAndNoneLiesInTheFuture() {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        List<Past> pasts = year(now, DOSSIERS);
        assertThat(pasts).hasSizeGreaterThan(KNOWN);
        for (Past past : pasts) {
            Instant before = Instant.EPOCH;
            for (Step step : past.steps()) {
                assertThat(MessageRules.check(step.message(), step.recordedAt()))
                        .as(past.dossier().code() + " " + step.message().type())
                        .isEmpty();
                assertThat(step.decision().changed()).isTrue();
                assertThat(step.recordedAt())
                        .isAfter(before)
                        .isAfterOrEqualTo(step.occurredAt())
                        .isBefore(now);
                before = step.recordedAt();
            }
        }
    }

    @Test
    @Order(1)
    void everyRefusalIsOneThatTheHubGivesBetweenTwoStepsOfItsDossier() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (Past past : year(Instant.parse("2026-11-26T12:00:00Z"), DOSSIERS)) {
            for (Refusal refusal : past.refusals()) {
                Dossier before = past.steps().stream()
                        .filter(step -> step.recordedAt().isBefore(refusal.recordedAt()))
                        .reduce((one, next) -> next)
                        .orElseThrow()
                        .decision()
                        .dossier();
                assertThat(refusal.status()).isEqualTo(before.status());
                assertThat(refusal.findings())
                        .isEqualTo(refusedBy(before, refusal))
                        .isNotEmpty();
                doubts.addAll(
                        Doubt.ofRefusal(refusal.status(), refusal.message().type(), refusal.findings()));
            }
        }
        assertThat(doubts)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Doubt.values()).filter(Doubt::refused).toArray(Doubt[]::new));
    }

    private static List<Finding> refusedBy(Dossier before, Refusal refusal) {
        List<Finding> faults = MessageRules.check(refusal.message(), refusal.recordedAt());
        return faults.isEmpty()
                ? Lifecycle.decide(before, before.province(), refusal.message(), refusal.recordedAt())
                        .fold(allowed -> List.of(), Decision.Refused::findings)
                : faults;
    }

    @Test
    @Order(1)
    void whoSellsOwesTheIncomeTaxAndWhoBuysOnlyTheRegistrationFee() {
        List<Dossier> sold = year(Instant.parse("2026-11-26T12:00:00Z"), DOSSIERS).stream()
                .map(Past::dossier)
                .filter(dossier -> dossier.notices().size() > 1)
                .toList();
        assertThat(sold).isNotEmpty().allSatisfy(dossier -> {
            List<OwedShare> shares = OwedShare.of(dossier);
            assertThat(shares).extracting(OwedShare::own).containsExactly(true, false);
            assertThat(shares.get(0).total().vnd() * 4)
                    .isCloseTo(shares.get(1).total().vnd(), within(4L));
        });
    }

    @Test
    @Order(2)
    void theCountryHasEveryStatusAndProvincesThatAreSilentAndDown() {
        assertThat(jdbc().sql("select count(distinct status) from dossier")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(7);
        assertThat(jdbc().sql("select max(recorded_at) from event where province = 'H15'")
                        .query(OffsetDateTime.class)
                        .single())
                .isBefore(OffsetDateTime.now().minusDays(20));
        assertThat(SilentPages.provinces(demo)).containsExactly("H15");
        assertThat(SilentPages.systems(demo, "H15")).isGreaterThan(1);
        assertThat(count("select count(*) from dossier where province = 'H15' and ended_at is null"))
                .isPositive();
        assertThat(count("select count(*) from delivery where province <> 'H50'"))
                .isZero();
    }

    @Test
    @Order(2)
    void mostEndOnTimeInTheCountryAndFewerWhereTheOfficesAreSlow() {
        assertThat(onTime("H56")).isBetween(0.85, 0.97);
        assertThat(onTime("H36")).isBetween(0.55, 0.82);
        assertThat(count("select count(*) from dossier where plain = 'LATE'")).isPositive();
        assertThat(count("select count(*) from dossier where differs is not null"))
                .isPositive();
    }

    @Test
    @Order(2)
    void howFarAProvinceIsFollowsFromItsVersionsItsRehearsalsAndWhatItWasTold() {
        Map<Readiness.Step, Instant> live = since("H56");
        assertThat(live.values()).doesNotContainNull();
        assertThat(live.get(Readiness.Step.CONFIGURED)).isBefore(live.get(Readiness.Step.SHADOW));
        assertThat(live.get(Readiness.Step.SHADOW)).isBefore(live.get(Readiness.Step.LIVE));
        assertThat(live.get(Readiness.Step.LIVE)).isBefore(daysAgo(400));
        assertThat(since("H17").get(Readiness.Step.LIVE)).isBetween(daysAgo(95), daysAgo(80));
        assertThat(
                        count(
                                "select count(*) from dossier where province = 'H17' and received_at < now() - interval '112' day"))
                .isZero();
        assertThat(since("H55"))
                .hasEntrySatisfying(
                        Readiness.Step.SHADOW, since -> assertThat(since).isAfter(daysAgo(21)))
                .containsEntry(Readiness.Step.LIVE, null);
        assertThat(count("select count(*) from delivery_done where province = 'H55' and outcome = 'DELIVERED'"))
                .isZero();
        assertThat(since("H14"))
                .containsEntry(Readiness.Step.REHEARSED, null)
                .hasEntrySatisfying(
                        Readiness.Step.MAPPED, since -> assertThat(since).isBefore(daysAgo(37)));
    }

    private static Map<Readiness.Step, Instant> since(String province) {
        Map<Readiness.Step, Instant> since = new EnumMap<>(Readiness.Step.class);
        demo.bean(KnowsReadiness.class)
                .of(new ProvinceCode(province))
                .rungs()
                .forEach(rung -> since.put(rung.step(), rung.since()));
        return since;
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    /** It takes the rehearsals away. */
    @Test
    @Order(4)
    void whoIsToldStaysInServiceWhenNobodyRehearsedItsFilesAndWhoIsNotDoesNotGetThere() {
        jdbc().sql("delete from rehearsal").update();

        assertThat(since("H17"))
                .containsEntry(Readiness.Step.REHEARSED, null)
                .doesNotContainEntry(Readiness.Step.LIVE, null);
        assertThat(since("H55")).containsEntry(Readiness.Step.REHEARSED, null).containsEntry(Readiness.Step.LIVE, null);
    }

    @Test
    @Order(2)
    void someOfWhatWasSaidIsDoubted() {
        Map<Doubt, Long> doubts = demo.bean(Doubts.class)
                .counts(new Picked(
                        Doubts.AT,
                        new Period(
                                LocalDate.now().minusDays(450), LocalDate.now().plusDays(1)),
                        null,
                        null));
        assertThat(doubts)
                .allSatisfy((doubt, many) -> assertThat(many).as(doubt.name()).isBetween(1L, DOSSIERS / 12L));
    }

    @Test
    @Order(2)
    void whatWasRefusedWasSetAsideADayLaterAndWhatIsNewerWaits() {
        assertThat(count("select count(*) from quarantine where kind = 'INTAKE' and state = 'DISMISSED'"))
                .isPositive();
        assertThat(
                        count(
                                "select count(*) from quarantine where state <> 'OPEN' and created_at > now() - interval '19' hour"))
                .isZero();
    }

    private static double onTime(String province) {
        String ended = "select count(*) from dossier where province = '" + province + "' and kpi ";
        return (double) count(ended + "= 'ON_TIME'") / count(ended + "is not null");
    }

    /** A copy of the ledger is verified: every document, event and dossier, and that dossiers follow from their events. */
    @Test
    @Order(3)
    void whatIsSealedAfterwardsIsWithoutAFlaw() throws IOException {
        assertThat(demo.bean(Sealing.class).round()).isGreaterThan(2 * DOSSIERS);
        Path copy = Files.createDirectory(data.resolve("copy"));
        jdbc().sql("backup to '" + copy.resolve("ledger.zip") + "'").update();
        unzip(copy.resolve("ledger.zip"), copy);
        List<Flaw> flaws = new ArrayList<>();
        try (ProofDatabase database =
                ProofDatabase.open(copy, Path.of("").toAbsolutePath(), InstantSource.system(), null)) {
            VerifyingLedger.Tally tally =
                    database.verifyingLedger(database.trust()).verify(null, flaws::add, done -> {});
            assertThat(tally.dossiers()).isGreaterThan(KNOWN);
        }
        assertThat(flaws).isEmpty();
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }

    /** Read again from what was written, as the hub does when its rules change. */
    @Test
    @Order(4)
    void everyClockReadsAsItStandsInItsRow() {
        LegalTime law = demo.bean(LegalTime.class);
        Map<Long, List<ClockEvent>> events = jdbc()
                .sql("""
                        select dossier_id, seq, occurred_at, recorded_at, status_before, status_after, content
                        from event order by dossier_id, seq""")
                .query((row, number) -> Map.entry(
                        row.getLong("dossier_id"),
                        ClockEvent.of(
                                row.getLong("seq"),
                                time(row, "occurred_at"),
                                time(row, "recorded_at"),
                                row.getString("status_before") == null
                                        ? null
                                        : DossierStatus.valueOf(row.getString("status_before")),
                                DossierStatus.valueOf(row.getString("status_after")),
                                NationalJson.read(row.getString("content"), NationalMessage.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<String> others = jdbc().sql("select * from dossier")
                .query((row, number) -> {
                    LegalStanding standing = law.standing(
                            LegalTime.Case.of(NationalJson.read(row.getString("document"), Dossier.class)),
                            events.get(row.getLong("id")),
                            new Reported(time(row, "completed_at"), time(row, "due_at")),
                            Instant.now());
                    LegalStanding.Ending ending = standing.ending();
                    List<Object> read = new ArrayList<>(Arrays.asList(
                            standing.phase().name(),
                            standing.state().name(),
                            standing.dueAt(),
                            standing.lawfulUntil(),
                            standing.taxDueAt(),
                            standing.endedAt(),
                            ending == null ? null : ending.kpi().name(),
                            ending == null ? null : ending.plain().name(),
                            ending == null ? null : ending.reported().name(),
                            standing.heldSince(),
                            ending == null ? null : ending.used(),
                            ending == null ? null : ending.total(),
                            ending == null || ending.why().isEmpty()
                                    ? null
                                    : ending.why().stream()
                                            .sorted()
                                            .map(Enum::name)
                                            .collect(Collectors.joining("|", "|", "|"))));
                    List<Object> stands = new ArrayList<>(Arrays.asList(
                            row.getString("phase"),
                            row.getString("clock_state"),
                            time(row, "legal_due_at"),
                            time(row, "lawful_until"),
                            time(row, "tax_due_at"),
                            time(row, "ended_at"),
                            row.getString("kpi"),
                            row.getString("plain"),
                            row.getString("reported"),
                            time(row, "held_since"),
                            row.getObject("days_used", Integer.class),
                            row.getObject("days_total", Integer.class),
                            row.getString("differs")));
                    DAYS.forEach((phase, column) -> {
                        read.add(ending == null ? null : ending.days().get(phase));
                        stands.add(column(row, column));
                    });
                    return read.equals(stands) ? "" : row.getString("code") + " " + read + " " + stands;
                })
                .list();
        assertThat(others).hasSizeGreaterThan(KNOWN).allMatch(String::isEmpty);
    }

    private static final Map<Phase, String> DAYS = Map.of(
            Phase.RECEPTION, "days_reception",
            Phase.ACCEPTED, "days_accepted",
            Phase.PROCESSING, "days_processing",
            Phase.PAPERS, "days_papers",
            Phase.PAPERS_HANDED_IN, "days_handed_in",
            Phase.TAX, "days_tax",
            Phase.PAYMENT, "days_payment");

    private static Integer column(ResultSet row, String column) {
        try {
            return row.getObject(column, Integer.class);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(column, unreadable);
        }
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Row by row: by the acts of the hub, and by the writing at once. */
    @Test
    @Order(5)
    void theRowsAreThoseThatTheSameMessagesMakeOneByOne() {
        Instant now = Instant.parse("2026-06-26T12:00:00Z");
        List<Past> all = new ArrayList<>();
        new BelievableYear(demo.bean(LegalTime.class), now, List.of(new ProvinceCode("H05")), 300).each(all::add);
        List<Past> refused =
                all.stream().filter(past -> !past.refusals().isEmpty()).toList();
        List<Past> pasts = Stream.concat(refused.stream(), all.stream().limit(40))
                .distinct()
                .toList();
        jdbc().sql("delete from delivery_done").update();
        forget();
        try (PastDossiers.Writing writing = demo.bean(PastDossiers.class).begin()) {
            pasts.forEach(past -> writing.add(
                    past.steps().stream().map(step -> event(step)).toList(),
                    past.refusals().stream().map(one -> refusal(one)).toList()));
        }
        List<Map<String, Object>> atOnce = rows();
        assertThat(atOnce).hasSizeGreaterThan(300);
        assertThat(count("select count(*) from quarantine where province = 'H05'"))
                .isGreaterThanOrEqualTo(refused.size())
                .isGreaterThan(5);
        forget();

        pasts.forEach(LoadingYearTests::oneByOne);

        assertThat(rows()).isEqualTo(atOnce);
    }

    private static void forget() {
        for (String table :
                List.of("quarantine", "event_seal", "event", "tax_notice", "payment", "dossier_alias", "dossier")) {
            jdbc().sql("delete from " + table + " where province = 'H05'").update();
        }
    }

    private static List<Past> year(Instant now, int count) {
        List<Past> pasts = new ArrayList<>();
        List<ProvinceCode> codes = PROVINCES.stream().map(ProvinceCode::new).toList();
        new BelievableYear(demo.bean(LegalTime.class), now, codes, count).each(pasts::add);
        return pasts;
    }

    private static PastEvent event(Step step) {
        return new PastEvent(
                step.from(),
                step.message(),
                step.decision(),
                step.occurredAt(),
                step.recordedAt(),
                new byte[] {1},
                List.of());
    }

    private static PastRefusal refusal(Refusal one) {
        return new PastRefusal(
                one.from(), one.message(), one.status(), one.findings(), one.recordedAt(), new byte[] {1}, null);
    }

    private static void oneByOne(Past past) {
        Ledger ledger = demo.bean(Ledger.class);
        List<Refusal> refusals = new ArrayList<>(past.refusals());
        for (Step step : past.steps()) {
            while (!refusals.isEmpty() && refusals.get(0).recordedAt().isBefore(step.recordedAt())) {
                refused(ledger, refusals.remove(0));
            }
            String key = past.dossier().code() + " " + step.recordedAt();
            Kept kept = ledger.keep(
                    new Arrival(step.from(), "test", key, "application/json", key.getBytes(), step.recordedAt()));
            ledger.change(change -> {
                List<Change.Known> known =
                        change.dossiers(step.from().province(), past.dossier().aliases());
                change.append(new Change.Entry(
                        kept,
                        0,
                        known.isEmpty() ? null : known.get(0),
                        step.decision(),
                        step.message(),
                        step.occurredAt(),
                        step.recordedAt(),
                        List.of()));
                change.finish(kept, new Answer(List.of(Answer.Item.of(0, step.message(), List.of()))));
                return kept;
            });
        }
    }

    private static void refused(Ledger ledger, Refusal one) {
        Answer.Item item = Answer.Item.of(0, one.message(), one.findings());
        String key = item.name() + " " + one.recordedAt();
        Kept kept = ledger.keep(new Arrival(
                one.from(), one.message().type().code(), key, "application/json", key.getBytes(), one.recordedAt()));
        ledger.change(change -> {
            Change.Known known = change.dossiers(
                            one.from().province(),
                            Lifecycle.names(one.message()).toList())
                    .get(0);
            change.doubt(known, Doubt.ofRefusal(one.status(), one.message().type(), one.findings()));
            change.quarantine(kept, item, one.recordedAt());
            change.finish(kept, new Answer(List.of(item)));
            return kept;
        });
    }

    /** Everything of H05 but the numbers of the rows. */
    private static List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String sql : List.of(
                "select d.* from dossier d where province = 'H05' order by code",
                "select a.* from dossier_alias a where province = 'H05' order by name_key",
                "select t.*, d.code from tax_notice t join dossier d on d.id = t.dossier_id where t.province = 'H05' order by d.code, t.place",
                "select p.*, d.code from payment p join dossier d on d.id = p.dossier_id where p.province = 'H05' order by d.code, p.place",
                "select q.*, m.outcome, m.answer from quarantine q join message m on m.id = q.message_id where q.province = 'H05' order by q.name, q.created_at",
                "select e.*, d.code from event e join dossier d on d.id = e.dossier_id where e.province = 'H05' order by d.code, e.seq")) {
            rows.addAll(jdbc().sql(sql).query().listOfRows());
        }
        return rows.stream()
                .map(row -> {
                    Map<String, Object> plain = new HashMap<>(row);
                    plain.keySet().removeAll(List.of("id", "dossier_id", "message_id"));
                    return plain;
                })
                .collect(Collectors.toList());
    }

    private static long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }
}
