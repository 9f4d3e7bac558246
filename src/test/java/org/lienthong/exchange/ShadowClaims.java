package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.proof.Flaw;
import org.lienthong.registry.ShadowSteps;
import org.lienthong.registry.ShadowSteps.What;
import org.lienthong.web.KnowsReadiness;
import org.lienthong.web.Readiness;

/** While the hub only listens, people key by hand what it would have told; the same fact arrives twice. */
interface ShadowClaims extends Claims {

    /** Taken in at the counter and under way at the land office, all of it only heard. */
    private void heard(int n, String step) {
        world().listen();
        world().hear(Letters.walkIn(Letters.code(n), Letters.receipt(n)));
        world().hear(Letters.progresses(n, step));
        world().deliver();
    }

    private ShadowSteps.Count count(String system, String type) {
        return world().steps.counts(Letters.H56).stream()
                .filter(count -> count.system().equals(system) && count.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private List<ShadowSteps.Found> found() {
        return world().steps.found(Letters.H56);
    }

    @Test
    default void aStepThatAnOfficialKeysByHandIsTheSameFactAndChangesNothing() {
        heard(1, "Thẩm định hồ sơ");

        Answer answer = world().hear(Letters.stepsAtTheCounter(1, "thẩm định  hồ sơ"));
        world().deliver();

        assertThat(answer.outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(world().records.verbs(1)).containsExactly("DOSSIER_ACCEPTED", "DOSSIER_PROGRESSED");
        assertThat(world().records.done("portal", 1)).as("nothing of its own").hasSize(2);
        assertThat(count("one-stop-shop", "DOSSIER_PROGRESSED"))
                .isEqualTo(new ShadowSteps.Count("one-stop-shop", "DOSSIER_PROGRESSED", 1, 1, 0, 0, 0, 0, 0));
        assertThat(count("lis", "DOSSIER_ACCEPTED").wentOn())
                .as("the land office works on it, so somebody keyed it there")
                .isOne();
        assertThat(found()).isEmpty();
        assertThat(world().records
                        .one("select count(*) from shadow_step where content is not null and state = 'AGREED'"))
                .as("what was compared is not kept twice")
                .isEqualTo("0");
    }

    private List<String> missing(Readiness.Step step) {
        return world().hub.getBean(KnowsReadiness.class).of(Letters.H56).rungs().stream()
                .filter(rung -> rung.step() == step)
                .flatMap(rung -> rung.missing().stream())
                .map(Readiness.Said::key)
                .toList();
    }

    @Test
    default void shadowIsReachedByWhatWasHeardAndWhoIsToldInEarnestFallsBackToNoEarlierRung() {
        assertThat(missing(Readiness.Step.SHADOW)).containsExactly("rung.why.never-shadow");
        assertThat(missing(Readiness.Step.LIVE)).containsExactly("rung.why.before", "rung.why.assumed");

        world().listen();
        assertThat(missing(Readiness.Step.SHADOW)).containsExactly("rung.why.nothing-heard");
        world().hear(Letters.walkIn(Letters.code(1), Letters.receipt(1)));
        world().deliver();
        assertThat(missing(Readiness.Step.SHADOW)).isEmpty();
        world().hear(Letters.takesPapers(1, world().clock.instant()));
        assertThat(missing(Readiness.Step.SHADOW)).containsExactly("rung.why.differences");
        assertThat(missing(Readiness.Step.LIVE))
                .containsExactly("rung.why.before", "rung.why.assumed", "rung.why.still-shadow");

        new Stage(world().versions, world().activating).live();
        world().clock.pass(Duration.ofMinutes(1));
        assertThat(missing(Readiness.Step.SHADOW))
                .as("nobody was told in earnest yet")
                .containsExactly("rung.why.differences");
        assertThat(missing(Readiness.Step.LIVE)).containsExactly("rung.why.before", "rung.why.assumed");
        world().hear(Letters.submits(2));
        world().deliver();
        assertThat(missing(Readiness.Step.SHADOW)).isEmpty();
        assertThat(missing(Readiness.Step.LIVE)).containsExactly("rung.why.assumed");
    }

    /** By its own name the system speaks of the dossier again; no event holds it. */
    @Test
    default void aNameThatASystemToldInShadowIsNoFlawOfTheLedgerAndOneThatNobodyToldIs() {
        heard(1, "Thẩm định hồ sơ");
        world().hear(Letters.counter(1, "processing", "<DocumentId>4711</DocumentId><Note>thẩm định hồ sơ</Note>"));
        world().hear(Letters.progresses(1, "Trình ký"));
        world().sealing.round();

        assertThat(world().records.one("select name || ' ' || after_seq || ' ' || system from shadow_name"))
                .isEqualTo("4711 2 one-stop-shop");
        assertThat(world().proofs.flaws()).isEmpty();

        world().records.write("update shadow_name set name = '4712', name_key = '4712'");
        assertThat(world().proofs.flaws()).extracting(Flaw::kind).contains(Flaw.Kind.ALIAS_INSERTED);
    }

    @Test
    default void anotherStepOfTheCounterIsNewsAndIsTakenAsEver() {
        heard(1, "Thẩm định hồ sơ");

        world().hear(Letters.stepsAtTheCounter(1, "Chuyển bản giấy"));

        assertThat(world().records.verbs(1))
                .containsExactly("DOSSIER_ACCEPTED", "DOSSIER_PROGRESSED", "DOSSIER_PROGRESSED");
        assertThat(count("one-stop-shop", "DOSSIER_PROGRESSED").wentOn()).isOne();

        world().hear(Letters.stepsAtTheCounter(1, "Thẩm định hồ sơ"));
        assertThat(world().records.verbs(1)).as("late, but the same").hasSize(3);
        assertThat(count("one-stop-shop", "DOSSIER_PROGRESSED").agreed()).isOne();
    }

    @Test
    default void whatIsKeyedOtherwiseIsNamedByItsPathsAndNeverByItsValues() {
        heard(1, "Thẩm định");
        world().hear(Letters.wantsPapers(1, "Thiếu trích đo", "2026-11-20T03:00:00"));

        world().hear(Letters.counter(
                1,
                "waiting",
                "<Note>Thiếu bản vẽ</Note><RequireSupplementaryDate>25/11/2026 10:00:00</RequireSupplementaryDate>"));

        assertThat(found()).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo(What.DIFFERS);
            assertThat(step.dossier()).isEqualTo(Letters.code(1));
            assertThat(step.status()).isEqualTo("SUPPLEMENT_REQUESTED");
            assertThat(step.fields()).containsExactly("supplement.waitsUntil", "text");
        });
        assertThat(world().records.document(1)).as("asked once").contains("\"supplementRequests\":1");
        assertThat(world().records.quarantine()).isEmpty();
    }

    @Test
    default void aReceiptThatTheLandOfficeKeyedItselfIsComparedAndNotRefused() {
        world().listen();
        world().hear(Letters.walkIn(Letters.code(1), Letters.receipt(1)));

        assertThat(world().hear(Letters.keysReceipt(1, "Đỗ Văn Giáng", "0900000001"))
                        .outcome())
                .isEqualTo(MessageOutcome.APPLIED);

        assertThat(found()).singleElement().satisfies(step -> assertThat(step.fields())
                .contains("submission.applicant.name", "+submission.applicant.phone"));
        assertThat(world().records.quarantine()).isEmpty();
        assertThat(world().records.verbs(1)).containsExactly("DOSSIER_ACCEPTED");
    }

    @Test
    default void whatNobodyKeysInTimeIsNotReported() {
        heard(1, "Thẩm định");
        assertThat(count("one-stop-shop", "DOSSIER_PROGRESSED").awaited()).isOne();
        assertThat(found()).isEmpty();

        world().clock.pass(Duration.ofDays(3));

        assertThat(count("one-stop-shop", "DOSSIER_PROGRESSED").notReported()).isOne();
        assertThat(found()).extracting(ShadowSteps.Found::what).containsExactly(What.NOT_REPORTED);
    }

    @Test
    default void anEndThatTwoOfficesSayIsOneEndWhoeverIsFaster() {
        heard(1, "Thẩm định");
        world().hear(Letters.counter(1, "unresolved", "<Note>Không đủ điều kiện</Note>"));

        Answer answer = world().hear(Letters.stops(1, "Không đủ điều kiện"));

        assertThat(answer.outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(world().records.verbs(1)).endsWith("DOSSIER_STOPPED").doesNotHaveDuplicates();
        assertThat(world().records.quarantine()).isEmpty();
        assertThat(count("lis", "DOSSIER_STOPPED").agreed()).isOne();

        heard(2, "Thẩm định");
        world().hear(Letters.stops(2, "Không đủ điều kiện"));
        world().hear(Letters.counter(2, "unresolved", "<Note>Không đủ điều kiện</Note>"));
        assertThat(count("one-stop-shop", "DOSSIER_STOPPED").agreed()).isOne();
        assertThat(found()).isEmpty();
    }

    @Test
    default void aStepThatTheHubWouldNotHaveToldIsShownAndWaitsForAPerson() {
        heard(1, "Thẩm định");

        Answer answer = world().hear(Letters.counter(1, "done", "<FinishedDate>06/11/2026 10:00:00</FinishedDate>"));

        assertThat(answer.outcome()).isEqualTo(MessageOutcome.REFUSED);
        assertThat(found()).singleElement().satisfies(step -> {
            assertThat(step.what()).isEqualTo(What.UNFORESEEN);
            assertThat(step.type()).isEqualTo("RESULT_DELIVERED");
            assertThat(step.status()).isEqualTo("PROCESSING");
            assertThat(step.toldAt()).isNull();
        });
        assertThat(world().records.quarantine()).hasSize(1);
    }

    @Test
    default void aProvinceThatIsLiveComparesNothing() {
        world().processing(1);
        world().hear(Letters.stepsAtTheCounter(1, "Thẩm định"));

        assertThat(world().records.verbs(1))
                .filteredOn("DOSSIER_PROGRESSED"::equals)
                .hasSize(2);
        assertThat(world().records.count("shadow_step")).isZero();
    }
}
