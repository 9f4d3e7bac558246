package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.StandingClock;
import org.lienthong.dossier.Finding;
import org.lienthong.operations.Hindrance;
import org.lienthong.operations.ReplayPlan;
import org.lienthong.operations.ReplayPlan.State;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.ReplayTarget;
import org.lienthong.operations.ReplayWish;
import org.lienthong.registry.Quarantined;

/** Sending again is a plan: what it takes is known before, it never runs faster than it says, and it survives. */
interface ReplayClaims extends Claims {

    private static ReplayWish waiting(int perMinute, String rule) {
        return new ReplayWish(
                ReplayTarget.QUARANTINE,
                Letters.H56,
                null,
                Quarantined.Kind.INTAKE,
                null,
                rule,
                null,
                null,
                null,
                null,
                null,
                perMinute,
                "bảng mã đã sửa");
    }

    private static ReplayWish told(String subject, Instant from) {
        return new ReplayWish(
                ReplayTarget.TOLD,
                Letters.H56,
                "one-stop-shop",
                null,
                subject,
                null,
                null,
                null,
                from,
                null,
                null,
                6000,
                "đối tác phục hồi bản sao lưu");
    }

    private ReplayPlan plan(ReplayWish wish) {
        try {
            return world().plans.plan(wish, "operator");
        } catch (ReplayPlans.TooMany many) {
            throw new AssertionError(many);
        }
    }

    private ReplayPlan now(ReplayPlan plan) {
        return world().plans.find(plan.id()).orElseThrow();
    }

    private void threeWait() {
        for (int n = 1; n <= 3; n++) {
            world().hear(Letters.accepts(n));
            world().clock.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    default void aPlanTellsWhatItTakesAndDoesNothingBeforeItIsConfirmed() {
        threeWait();

        ReplayPlan plan = plan(waiting(60, "unknown-dossier"));
        world().hear(Letters.accepts(4));
        world().clock.pass(Duration.ofMinutes(5));

        assertThat(plan.items()).isEqualTo(3);
        assertThat(plan.oldest()).isEqualTo(StandingClock.START);
        assertThat(plan.newest()).isEqualTo(StandingClock.START.plusSeconds(2));
        assertThat(plan(waiting(60, "another-rule")).items()).isZero();
        assertThat(world().replays.round()).isZero();
        assertThat(now(plan)).extracting(ReplayPlan::state, ReplayPlan::items).containsExactly(State.PLANNED, 3);
    }

    @Test
    default void aConfirmedPlanGoesThroughWhatWaitsNoFasterThanItSays() {
        threeWait();
        world().hear(Letters.submits(1));
        world().hear(Letters.submits(3));
        ReplayPlan plan = plan(waiting(6, "unknown-dossier"));
        assertThat(world().plans.confirm(plan.id(), "operator-2")).isTrue();

        assertThat(world().replays.round()).isOne();
        assertThat(world().replays.round()).as("ten seconds have not passed").isZero();
        world().clock.pass(Duration.ofSeconds(10));
        assertThat(world().replays.round()).isOne();
        world().clock.pass(Duration.ofSeconds(10));
        world().replays.round();
        world().clock.pass(Duration.ofSeconds(10));
        world().replays.round();

        ReplayPlan done = now(plan);
        assertThat(done)
                .extracting(ReplayPlan::state, ReplayPlan::done, ReplayPlan::refused, ReplayPlan::open)
                .containsExactly(State.DONE, 2, 1, 0);
        assertThat(done.decidedBy()).isEqualTo("operator-2");
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");
        assertThat(world().records.one("select closed_by from quarantine where state = 'MENDED' order by id limit 1"))
                .isEqualTo("operator-2 (plan " + plan.id() + ")");
        assertThat(world().plans.confirm(plan.id(), "operator")).isFalse();
    }

    @Test
    default void whatAPlanMendedJustBeforeItsNodeFellCountsAsDone() {
        threeWait();
        world().hear(Letters.submits(1));
        world().hear(Letters.submits(2));
        ReplayPlan plan = plan(waiting(6000, "unknown-dossier"));
        world().plans.confirm(plan.id(), "operator-2");
        long first = Long.parseLong(world().records.one("select min(id) from quarantine"));
        world().mending.resend(first, null, "operator-2 (plan " + plan.id() + ")");
        world().mending.resend(first + 1, null, "somebody else");

        for (int i = 0; i < 3; i++) {
            world().replays.round();
            world().clock.pass(Duration.ofSeconds(1));
        }

        assertThat(world().records.one("select state from replay_item where plan_id = ? and ref = ?", plan.id(), first))
                .isEqualTo("DONE");
        assertThat(now(plan)).extracting(ReplayPlan::done, ReplayPlan::refused).containsExactly(1, 1);
    }

    @Test
    default void aPlanIsHeldGoesOnAndIsStoppedByHand() {
        threeWait();
        ReplayPlan plan = plan(waiting(6, null));
        assertThat(world().plans.pause(plan.id(), "operator")).isFalse();
        world().plans.confirm(plan.id(), "operator");
        world().replays.round();

        assertThat(world().plans.pause(plan.id(), "operator")).isTrue();
        world().clock.pass(Duration.ofMinutes(1));
        assertThat(world().replays.round()).isZero();
        assertThat(world().plans.resume(plan.id(), "operator")).isTrue();
        assertThat(world().replays.round()).isOne();
        assertThat(world().plans.stop(plan.id(), "operator")).isTrue();
        world().clock.pass(Duration.ofMinutes(1));

        assertThat(world().replays.round()).isZero();
        assertThat(now(plan)).extracting(ReplayPlan::state, ReplayPlan::open).containsExactly(State.STOPPED, 1);
    }

    @Test
    default void whatNobodyConfirmsWithinADayIsNoPlanAnyMore() {
        threeWait();
        ReplayPlan plan = plan(waiting(60, null));
        world().clock.pass(Duration.ofDays(1));

        assertThat(world().plans.confirm(plan.id(), "operator")).isFalse();
        world().replays.round();

        assertThat(now(plan).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    default void whatWasToldIsToldAgainInItsOldOrderWithTheSameKeys() {
        world().processing(1);
        int before = world().partners.calls("one-stop-shop", "H56").size();
        int told = world().records.done("one-stop-shop", 1).size();
        ReplayPlan plan = plan(told(null, StandingClock.START));
        assertThat(plan.items()).isEqualTo(told);

        world().plans.confirm(plan.id(), "operator");
        while (now(plan).state() == State.RUNNING) {
            world().clock.pass(Duration.ofSeconds(1));
            world().replays.round();
        }
        world().deliver();

        assertThat(now(plan)).extracting(ReplayPlan::state, ReplayPlan::done).containsExactly(State.DONE, told);
        assertThat(world().partners.calls("one-stop-shop", "H56").size()).isGreaterThan(before);
        assertThat(world().records.done("one-stop-shop", 1)).hasSize(told).allMatch(done -> done.attempts() == 2);
        assertThat(world().records.waiting("one-stop-shop", 1)).isEmpty();
    }

    @Test
    default void aDossierIsToldAgainInItsOwnOrderWhateverTheTimesOfItsDeliveries() {
        world().processing(1);
        world().jdbc
                .sql("update delivery_done set done_at = :first where destination = 'one-stop-shop' and seq = "
                        + "(select max(seq) from delivery_done where destination = 'one-stop-shop')")
                .param("first", StandingClock.START.minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .update();
        ReplayPlan plan = plan(told(null, StandingClock.START.minusSeconds(1)));

        world().plans.confirm(plan.id(), "operator");
        world().clock.pass(Duration.ofSeconds(1));
        world().replays.round();

        assertThat(now(plan)).extracting(ReplayPlan::done, ReplayPlan::left).containsExactly(plan.items(), 0);
    }

    /** Three dossiers are there, and what the plan finds waiting of them can be applied. */
    private ReplayPlan threeCanBeMended() {
        threeWait();
        world().hear(Letters.submits(1, 2, 3));
        ReplayPlan plan = plan(waiting(6000, "unknown-dossier"));
        world().plans.confirm(plan.id(), "operator");
        world().clock.pass(Duration.ofSeconds(1));
        return plan;
    }

    @Test
    default void aPauseCountsFromTheNextItemOn() {
        ReplayPlan plan = threeCanBeMended();
        world().recipients.meanwhile.put(Letters.code(2), () -> world().plans.pause(plan.id(), "operator"));

        assertThat(world().replays.round()).isEqualTo(2);

        assertThat(now(plan))
                .extracting(ReplayPlan::state, ReplayPlan::done, ReplayPlan::open)
                .containsExactly(State.PAUSED, 2, 1);
    }

    @Test
    default void whoLostThePlanToAnotherNodeTakesNoMoreOfIt() {
        ReplayPlan plan = threeCanBeMended();
        world().recipients.meanwhile.put(Letters.code(1), () -> world().jdbc
                .sql("update replay_plan set lease_owner = 'another node' where id = ?")
                .param(plan.id())
                .update());

        assertThat(world().replays.round()).isOne();

        assertThat(now(plan)).extracting(ReplayPlan::state, ReplayPlan::open).containsExactly(State.RUNNING, 2);
        assertThat(world().records.one("select lease_owner from replay_plan")).isEqualTo("another node");
    }

    @Test
    default void whatAnotherNodeFoundOfAnItemStays() {
        ReplayPlan plan = threeCanBeMended();
        world().recipients.meanwhile.put(Letters.code(1), () -> world().jdbc
                .sql("update replay_item set state = 'LEFT' where position = 1")
                .update());

        world().replays.round();

        assertThat(now(plan)).extracting(ReplayPlan::done, ReplayPlan::left).containsExactly(2, 1);
    }

    @Test
    default void troubleWithTheStorageLeavesAnItemOpenAndItIsTakenAgain() {
        ReplayPlan plan = threeCanBeMended();
        world().recipients.meanwhile.put(Letters.code(2), () -> {
            throw new org.springframework.dao.DataAccessResourceFailureException("the database is gone");
        });

        world().replays.round();

        assertThat(now(plan))
                .extracting(ReplayPlan::state, ReplayPlan::done, ReplayPlan::refused, ReplayPlan::open)
                .containsExactly(State.RUNNING, 1, 0, 2);
        assertThat(world().hindrances.of(world().plans.all()))
                .containsExactly(Map.entry(
                        plan.id(),
                        new Hindrance(
                                Hindrance.Kind.STORAGE, world().clock.instant().plusSeconds(5), 1)));
        world().recipients.meanwhile.clear();
        world().clock.pass(Duration.ofSeconds(6));
        world().replays.round();
        assertThat(now(plan)).extracting(ReplayPlan::done, ReplayPlan::open).containsExactly(3, 0);
        assertThat(world().hindrances.of(world().plans.all())).isEmpty();
    }

    @Test
    default void anItemThatAlwaysMeetsTroubleIsTakenLastAndRefusedWhenOthersGoThrough() {
        ReplayPlan plan = threeCanBeMended();
        troubleWith(2);

        for (int round = 1; round <= 3; round++) {
            world().replays.round();
            assertThat(now(plan)).extracting(ReplayPlan::done, ReplayPlan::open).containsExactly(1, 2);
            world().clock.pass(Duration.ofMinutes(1));
        }
        world().replays.round();

        assertThat(now(plan))
                .extracting(ReplayPlan::done, ReplayPlan::refused, ReplayPlan::open)
                .containsExactly(2, 1, 0);
    }

    @Test
    default void aLastingFaultOfTheStorageRefusesNothingAndIsWaitedForLongerAndLonger() {
        ReplayPlan plan = threeCanBeMended();
        for (int n = 1; n <= 3; n++) {
            troubleWith(n);
        }

        for (int round = 1; round <= 30; round++) {
            world().replays.round();
            world().clock.pass(Duration.ofMinutes(10));
        }

        assertThat(now(plan)).extracting(ReplayPlan::refused, ReplayPlan::open).containsExactly(0, 3);
        assertThat(world().records.one("select sum(tries) from replay_item")).isEqualTo("30");
        world().replays.round();
        world().clock.pass(Duration.ofMinutes(9));
        assertThat(world().replays.round()).isZero();
        world().recipients.meanwhile.clear();
        world().clock.pass(Duration.ofMinutes(2));
        world().replays.round();
        assertThat(now(plan)).extracting(ReplayPlan::done, ReplayPlan::refused).containsExactly(3, 0);
    }

    private void troubleWith(int n) {
        world().recipients.meanwhile.put(Letters.code(n), () -> {
            throw new org.springframework.dao.DataAccessResourceFailureException("the disk is full");
        });
    }

    @Test
    default void oldNewsNeverFollowNewer() {
        world().processing(1);
        ReplayPlan one = plan(told("DOSSIER_SUBMITTED", StandingClock.START));
        assertThat(one.items()).isZero();
        assertThat(one.leftOut()).isOne();
        assertThat(world().records.one("select state from replay_item where plan_id = ?", one.id()))
                .as("written down, and never taken")
                .isEqualTo("LEFT_OUT");

        ReplayPlan all = plan(told(null, StandingClock.START));
        world().plans.confirm(all.id(), "operator");
        world().clock.pass(Duration.ofSeconds(1));
        world().hear(Letters.progresses(1, "Trình ký"));
        world().deliver();
        world().replays.round();

        assertThat(now(all).left()).isEqualTo(all.items());
    }

    @Test
    default void oldNewsWaitWhileNewerAreToldOrMayHaveBeenTold() {
        world().processing(1);
        world().hear(Letters.progresses(1, "Trình ký"));
        long old = world().records.done("one-stop-shop", 1).get(0).id();
        Instant before = world().clock.instant();

        Deliveries.Claimed newer = world().claim("n1", "one-stop-shop", 1).get(0);
        assertThat(world().deliveries.tellAgain(old, before, "again", before))
                .as("newer is being told")
                .isFalse();
        world().settle(newer, new Outcome.Unknown(Finding.of("", "no-reply", "no reply")));
        assertThat(world().deliveries.tellAgain(old, before, "again", before))
                .as("newer may have been told")
                .isFalse();
        assertThat(world().records.waiting("one-stop-shop", 1))
                .extracting("state")
                .containsExactly("UNKNOWN");
    }

    @Test
    default void aDifferenceWaitsOnWhileNewerNewsMayHaveBeenTold() {
        world().processing(1);
        world().hear(Letters.progresses(1, "Trình ký"));
        Records.Done old = world().records.done("one-stop-shop", 1).get(0);
        world().jdbc
                .sql("""
                        insert into quarantine (id, kind, state, province, system, message_id, item, delivery_id, findings,
                            created_at)
                        values (-7, 'DIFFERENCE', 'OPEN', 'H56', 'one-stop-shop', 0, 0, :delivery, '[]', :at)""")
                .param("delivery", old.id())
                .param("at", world().clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        Deliveries.Claimed newer = world().claim("n1", "one-stop-shop", 1).get(0);
        world().settle(newer, new Outcome.Unknown(Finding.of("", "no-reply", "no reply")));

        assertThat(world().mending.resend(-7, null, "official").state())
                .isEqualTo(MendingQuarantined.State.CLOSED_BEFORE);

        assertThat(world().records.quarantine().get(0).state()).isEqualTo("OPEN");
        assertThat(world().records.waiting("one-stop-shop", 1)).hasSize(1);
    }

    @Test
    default void aPlanWaitsWhileItsSystemIsHeld() {
        world().processing(1);
        ReplayPlan plan = plan(told(null, StandingClock.START));
        world().plans.confirm(plan.id(), "operator");
        world().pauses
                .pause(
                        Letters.system("one-stop-shop"),
                        "bảo trì",
                        world().clock.instant().plusSeconds(60),
                        "operator");

        assertThat(world().replays.round()).isZero();
        world().clock.pass(Duration.ofSeconds(61));
        assertThat(world().replays.round()).isEqualTo(plan.items());
    }

    @Test
    default void tryingNowDoesNotWaitForTheCircuitButKeepsThePause() {
        world().partners.always("one-stop-shop", WireMock.aResponse().withStatus(500));
        for (int n = 1; n <= 3; n++) {
            world().hear(Letters.submits(n));
        }
        world().deliver();
        assertThat(world().records.one("select failing_since from circuit where system = 'one-stop-shop'"))
                .isNotNull();
        world().partners.heal();

        assertThat(world().deliveries
                        .hurry(Letters.system("one-stop-shop"), world().clock.instant()))
                .isEqualTo(3);
        world().deliver();

        assertThat(world().records.count("delivery")).isZero();
    }
}
