package org.lienthong.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.citizen.Drafts.Draft;
import org.lienthong.citizen.Drafts.Numbered;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts, numbers, counts and visits in a database. */
abstract class CitizenRows {

    private static final ProvinceCode H56 = new ProvinceCode("H56");

    /** As a new installation has them. */
    static final CitizenSettings SETTINGS = settings("unit", "99");

    static CitizenSettings settings(String... namesAndValues) {
        Map<String, String> said = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            said.put("lienthong.citizen." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(said))
                .bind("lienthong.citizen", CitizenSettings.class)
                .get();
    }

    private volatile Instant now = Instant.parse("2026-11-26T03:00:00Z");
    private JdbcClient jdbc;
    private Drafts drafts;
    private Counting counting;
    private Numbering numbering;
    private Visits visits;

    abstract DataSource database();

    @BeforeEach
    void emptyTables() {
        DataSource source = database();
        jdbc = JdbcClient.create(source);
        for (String table : List.of("citizen_draft", "citizen_number", "citizen_count", "citizen_visit")) {
            jdbc.sql("delete from " + table).update();
        }
        drafts = new Drafts(jdbc, SETTINGS, () -> now);
        counting = new Counting(jdbc, () -> now);
        numbering = new Numbering(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), SETTINGS);
        visits = new Visits(jdbc, SETTINGS, () -> now);
    }

    static void createTables(DataSource source) {
        try {
            String migration = Files.readString(Path.of("src/main/resources/db/migration/V13__citizen.sql"));
            for (String statement : migration.replaceAll("--[^\n]*", "").split(";")) {
                if (!statement.isBlank()) {
                    JdbcClient.create(source).sql(statement).update();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDraftIsFoundByItsCodeOnlyAndWaitsAgainFromEveryChange() {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        now = now.plus(Duration.ofDays(13));
        drafts.change(secret, content -> content.in("H56"));
        now = now.plus(Duration.ofDays(13));

        assertThat(drafts.find(secret).orElseThrow().content().province()).isEqualTo("H56");
        assertThat(drafts.find(DraftSecret.fresh())).isEmpty();
        assertThat(DraftSecret.typed(secret.shown().toLowerCase().replace("-", " "))
                        .flatMap(drafts::find))
                .isPresent();
        assertThat(secret.toString()).doesNotContain(secret.shown().substring(0, 4));
        now = now.plus(Duration.ofDays(2));
        assertThat(drafts.find(secret)).isEmpty();
        assertThat(drafts.expired("", 10)).hasSize(1);
    }

    @Test
    void changesAtTheSameTimeLoseNothing() throws Exception {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        inParallel(
                6,
                i -> () -> drafts.change(
                        secret, content -> content.with(content.answers().with(Map.of("f" + i, "v")))));

        assertThat(drafts.find(secret).orElseThrow().content().answers().typed())
                .hasSize(6);
    }

    @Test
    void aDraftGetsOneNameHoweverOftenItIsAskedToBeSent() {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        Numbered first = drafts.number(secret, new Numbered(H56, new DossierCode("H56.99-261126-0001"), now));
        Numbered second = drafts.number(secret, new Numbered(H56, new DossierCode("H56.99-261126-0002"), now));

        assertThat(second).isEqualTo(first);
        ProvinceCode h26 = new ProvinceCode("H26");
        assertThat(drafts.number(secret, new Numbered(h26, new DossierCode("H26.99-261126-0001"), now))
                        .province())
                .isEqualTo(h26);
        drafts.number(secret, first);
        drafts.sent(drafts.find(secret).orElseThrow(), first);
        assertThat(drafts.find(secret).orElseThrow().sent()).isEqualTo(first);
        assertThat(drafts.change(secret, content -> content.in("H26"))).isEmpty();
    }

    @Test
    void aSecondTabThatWritesBetweenReadingAndWritingIsNotWrittenOver() {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        AtomicBoolean meanwhile = new AtomicBoolean(true);

        drafts.change(secret, content -> {
            if (meanwhile.getAndSet(false)) {
                drafts.change(secret, there -> there.with(there.answers().with(Map.of("second", "tab"))));
            }
            return content.with(content.answers().with(Map.of("first", "tab")));
        });

        assertThat(drafts.find(secret).orElseThrow().content().answers().typed())
                .as("what both tabs wrote")
                .isEqualTo(Map.of("first", "tab", "second", "tab"));
    }

    @Test
    void whatIsOnItsWayIsChangedByNoTabUntilItIsRefused() {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        Draft read = drafts.find(secret).orElseThrow();
        DraftContent.Frozen held =
                drafts.freeze(read, bytes("first")).orElseThrow().content().frozen();

        assertThat(drafts.change(secret, content -> content.in("H26")))
                .as("a change of what is on its way")
                .isEmpty();
        assertThat(drafts.freeze(drafts.find(secret).orElseThrow(), bytes("second"))
                        .orElseThrow()
                        .content()
                        .frozen()
                        .key())
                .as("the key of what another press may have sent")
                .isNotNull();
        drafts.thaw(secret, new DraftContent.Frozen("another key", "first"));
        assertThat(drafts.find(secret).orElseThrow().frozen())
                .as("another document was refused")
                .isTrue();

        DraftContent.Frozen now = drafts.find(secret).orElseThrow().content().frozen();
        drafts.thaw(secret, now);
        assertThat(drafts.change(secret, content -> content.in("H26"))
                        .orElseThrow()
                        .content()
                        .province())
                .isEqualTo("H26");
        assertThat(held.message()).isEqualTo("first");
    }

    @Test
    void aDraftThatASecondTabChangedSinceItWasReadIsNotSentAsItWas() {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        Draft read = drafts.find(secret).orElseThrow();
        drafts.change(secret, content -> content.in("H26"));

        Draft kept = drafts.freeze(read, bytes("of before")).orElseThrow();

        assertThat(kept.frozen()).as("a document of what nobody sees any more").isFalse();
        assertThat(kept.content().province()).isEqualTo("H26");
    }

    @Test
    void aTabThatWritesWhileAnotherSendsChangesNothingOfWhatWasSent() {
        DraftSecret secret = drafts.begin(DraftContent.of("sale"));
        Numbered named = new Numbered(H56, new DossierCode("H56.99-261126-0001"), now);

        assertThat(drafts.change(secret, content -> {
                    drafts.sent(drafts.find(secret).orElseThrow(), named);
                    return content.in("H26");
                }))
                .isEmpty();
        assertThat(drafts.find(secret).orElseThrow().sent()).isEqualTo(named);
        assertThat(drafts.find(secret).orElseThrow().content().province())
                .as("nothing is kept of what was typed")
                .isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void everyNumberOfADayIsGivenOnce() throws Exception {
        List<DossierCode> codes = inParallel(20, i -> () -> numbering.next(H56, now));

        assertThat(codes).doesNotHaveDuplicates().contains(new DossierCode("H56.99-261126-0020"));
        assertThat(numbering.next(H56, now.plus(Duration.ofDays(1)))).isEqualTo(new DossierCode("H56.99-261127-0001"));
    }

    @Test
    void countsHoldForTheirWindowAndNameNobody() throws Exception {
        inParallel(10, i -> () -> counting.add("open", "10.1.2.3", Duration.ofMinutes(15)));

        assertThat(counting.get("open", "10.1.2.3")).isEqualTo(10);
        assertThat(jdbc.sql("select name from citizen_count")
                        .query(String.class)
                        .list())
                .noneMatch(name -> name.contains("10.1.2.3"));
        now = now.plus(Duration.ofMinutes(16));
        assertThat(counting.get("open", "10.1.2.3")).isZero();
        assertThat(counting.add("open", "10.1.2.3", Duration.ofMinutes(15))).isEqualTo(1);
    }

    @Test
    void aCountIsTakenBackAndTellsHowLongItsWindowLasts() {
        counting.add("sent", "10.1.2.3", Duration.ofMinutes(15), 7);
        now = now.plus(Duration.ofMinutes(5));
        counting.takeBack("sent", "10.1.2.3");

        assertThat(counting.get("sent", "10.1.2.3")).isEqualTo(6);
        assertThat(counting.left("sent", "10.1.2.3")).isEqualTo(Duration.ofMinutes(10));
        assertThat(counting.left("sent", "10.4.5.6")).isZero();
        now = now.plus(Duration.ofMinutes(20));
        assertThat(counting.left("sent", "10.1.2.3")).isZero();
    }

    @Test
    void oneOfManyGetsTheTurnAndTheNextWaits() throws Exception {
        List<Boolean> got = inParallel(8, i -> () -> counting.turn("turn", "7", Duration.ofSeconds(4)));

        assertThat(got).containsOnlyOnce(true);
        now = now.plusSeconds(3);
        assertThat(counting.turn("turn", "7", Duration.ofSeconds(4))).isFalse();
        now = now.plusSeconds(1);
        assertThat(counting.turn("turn", "7", Duration.ofSeconds(4))).isTrue();
    }

    @Test
    void aVisitOpensOneDossierForAWhile() {
        String visit = visits.open(7);

        assertThat(visits.opens(visit, 7)).isTrue();
        assertThat(visits.opens(visit, 8)).isFalse();
        assertThat(visits.opens("guessed", 7)).isFalse();
        now = now.plus(Duration.ofMinutes(16));
        assertThat(visits.opens(visit, 7)).isFalse();
    }

    private interface Work<T> {
        Callable<T> of(int i);
    }

    private static <T> List<T> inParallel(int many, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<T>> all =
                    pool.invokeAll(IntStream.range(0, many).mapToObj(work::of).toList());
            return all.stream().map(CitizenRows::done).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
