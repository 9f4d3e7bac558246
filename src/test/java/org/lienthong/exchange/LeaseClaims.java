package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.lienthong.exchange.World.together;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;

/** A claimed delivery belongs to one owner for a while, and to nobody for longer. */
interface LeaseClaims extends Claims {

    private Deliveries.Claimed claimed(String owner) {
        List<Deliveries.Claimed> claimed = world().claim(owner, "one-stop-shop", 10);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    @Test
    default void aDeliveryOfADeadOwnerIsClaimedAgainAfterItsLeaseAndMarkedAsUncertain() {
        world().hear(Letters.submits(1));
        Deliveries.Claimed first = claimed("node-dead");
        assertThat(first.uncertain()).isFalse();
        world().clock.pass(world().settings.lease().minusMillis(1));
        assertThat(world().claim("node-b", "one-stop-shop", 10)).isEmpty();

        world().clock.pass(Duration.ofMillis(1));
        Deliveries.Claimed second = claimed("node-b");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.uncertain()).isTrue();
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.idempotencyKey()).isEqualTo(first.idempotencyKey());
    }

    @Test
    default void theLateResultOfTheFirstOwnerDoesNothing() {
        world().hear(Letters.submits(1));
        Deliveries.Claimed first = claimed("node-slow");
        world().clock.pass(world().settings.lease());
        Deliveries.Claimed second = claimed("node-b");

        world().settle(first, Outcome.Delivered.asAlways());
        assertThat(world().records.waiting("one-stop-shop", 1))
                .extracting("state")
                .containsExactly("SENDING");
        assertThat(world().records.done("one-stop-shop", 1)).isEmpty();

        world().settle(second, Outcome.Delivered.asAlways());
        world().settle(first, new Outcome.TryLater(Finding.of("", "not-reached", "too late")));
        assertThat(world().records.waiting("one-stop-shop", 1)).isEmpty();
        assertThat(world().records.done("one-stop-shop", 1)).hasSize(1);
        assertThat(world().records.circuit("one-stop-shop").failures()).isZero();
    }

    @Test
    default void eightClaimersNeverGetTheSameDelivery() {
        for (int n = 1; n <= 24; n++) {
            world().hear(Letters.submits(n));
        }

        List<Long> ids = together(8, () -> {
                    List<Long> mine = new ArrayList<>();
                    while (!world().records
                            .one("select count(*) from delivery where state = 'WAITING'")
                            .equals("0")) {
                        world().claim(Thread.currentThread().getName(), "one-stop-shop", 2)
                                .forEach(delivery -> mine.add(delivery.id()));
                    }
                    return mine;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(24);
        assertThat(world().records.one("select max(attempts) from delivery")).isEqualTo("1");
    }

    @Test
    default void anAttemptIsCountedBeforeTheCallSoThatACrashCannotHideIt() {
        world().hear(Letters.submits(1));

        claimed("node-that-dies");

        assertThat(world().records.waiting("one-stop-shop", 1))
                .extracting("state", "attempts")
                .containsExactly(Tuple.tuple("SENDING", 1));
        assertThat(world().partners.calls("one-stop-shop", Letters.code(1))).isEmpty();
    }

    @Test
    default void aNodeThatStartsAgainGivesBackItsOwnLeasesAtOnceAndNobodyElses() {
        world().hear(Letters.submits(1));
        world().hear(Letters.submits(2));
        assertThat(world().claim(Outside.NODE, "one-stop-shop", 1)).hasSize(1);
        assertThat(world().claim("node-b", "one-stop-shop", 1)).hasSize(1);

        assertThat(world().deliveries.release(Outside.NODE, world().clock.instant()))
                .isOne();

        List<Deliveries.Claimed> again = world().claim("node-c", "one-stop-shop", 10);
        assertThat(again).hasSize(1);
        assertThat(again.get(0).uncertain()).isTrue();
    }

    @Test
    default void aHubThatStartsAgainTellsByItselfWhatWasUnderWay() {
        world().hear(Letters.submits(1));
        world().claim(Outside.NODE, "one-stop-shop", 1);

        world().runtime.start();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> world().records.done("one-stop-shop", 1).size() == 1);
        world().runtime.stop();
        assertThat(world().records.done("one-stop-shop", 1))
                .extracting("attempts")
                .containsExactly(2);
    }

    @Test
    default void aRuntimeThatIsStoppedRightAfterItsStartIsStopped() {
        for (int i = 0; i < 20; i++) {
            world().runtime.start();
            assertTimeout(Duration.ofSeconds(5), () -> world().runtime.stop());
        }
    }
}
