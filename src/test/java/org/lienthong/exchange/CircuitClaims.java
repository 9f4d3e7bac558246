package org.lienthong.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lienthong.StandingClock;
import org.slf4j.LoggerFactory;

/** A partner in trouble is left alone for a while; it never stays alone without anybody's word. */
interface CircuitClaims extends Claims {

    private void breakShop(int dossiers) {
        world().partners.always("one-stop-shop", aResponse().withStatus(500));
        for (int n = 1; n <= dossiers; n++) {
            world().hear(Letters.submits(n));
        }
        world().deliver();
    }

    private int shopCalls() {
        return world().partners.calls("one-stop-shop", "H56").size();
    }

    @Test
    default void aCircuitOpensAfterSoManyFailuresInARowAndThenNothingIsSent() {
        breakShop(3);
        assertThat(world().records.circuit("one-stop-shop").failures()).isEqualTo(3);
        assertThat(world().records.circuit("one-stop-shop").openUntil()).isEqualTo(StandingClock.START.plusSeconds(10));
        int calls = shopCalls();

        world().hear(Letters.submits(9));
        world().deliverAfter(Duration.ofSeconds(9));

        assertThat(shopCalls()).isEqualTo(calls);
    }

    @Test
    default void anotherNodeSeesTheOpenCircuitBecauseItStandsInTheDatabase() {
        breakShop(3);
        world().clock.pass(Duration.ofSeconds(9));

        assertThat(world().deliveries.due(world().clock.instant())).isEmpty();
        assertThat(world().deliveries.due(world().clock.instant().plusSeconds(1)))
                .extracting(Deliveries.Due::probe)
                .containsExactly(true);
    }

    @Test
    default void anOpenCircuitIsProbedWithOneCallAndOpensTwiceAsLongWhenThatFails() {
        breakShop(3);
        int calls = shopCalls();

        world().deliverAfter(Duration.ofSeconds(10));

        assertThat(shopCalls()).isEqualTo(calls + 1);
        assertThat(world().records.circuit("one-stop-shop").openUntil())
                .isEqualTo(world().clock.instant().plusSeconds(20));
    }

    @Test
    default void aPartnerThatStaysInTroubleIsNeverLeftAloneForLongerThanTheLongestPause() {
        breakShop(3);
        int calls = shopCalls();
        Duration longest = world().settings.circuitLongest();

        for (int probe = 1; probe <= 8; probe++) {
            world().deliverAfter(longest);
            assertThat(shopCalls()).as("probe %d", probe).isEqualTo(calls + probe);
        }

        assertThat(world().records.circuit("one-stop-shop").openUntil())
                .isEqualTo(world().clock.instant().plus(longest));
    }

    @Test
    default void aCircuitHealsWithTheFirstSuccessAndEverythingGoesOn() {
        breakShop(4);
        world().partners.heal();

        world().deliverAfter(Duration.ofSeconds(10));

        assertThat(world().records.circuit("one-stop-shop").failures()).isZero();
        assertThat(world().records.circuit("one-stop-shop").openUntil()).isNull();
        assertThat(world().records.count("delivery")).isZero();
    }

    @Test
    default void theLogTellsOnceThatACircuitOpenedAndOnceThatItTakesCallsAgain() {
        Logger log = (Logger) LoggerFactory.getLogger("org.lienthong.ledger.Circuits");
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        log.setLevel(Level.INFO);
        log.addAppender(told);
        try {
            breakShop(4);
            world().deliverAfter(Duration.ofSeconds(10));
            world().partners.heal();
            world().deliverAfter(Duration.ofSeconds(20));
            world().hear(Letters.submits(9));
            world().deliver();
        } finally {
            log.detachAppender(told);
            log.setLevel(null);
        }

        assertThat(told.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        tuple(
                                Level.WARN,
                                "H56/one-stop-shop failed 3 times in a row and is called again at "
                                        + StandingClock.START.plusSeconds(10)
                                        + ", then ever more seldom; what is for it waits"),
                        tuple(
                                Level.INFO,
                                "H56/one-stop-shop takes calls again; it was in trouble since " + StandingClock.START));
    }

    @Test
    default void aRefusalIsAnAnswerAndNeverOpensACircuit() {
        world().partners
                .always("one-stop-shop", PartnerServers.xml("<MSyncResponse><Result>0</Result></MSyncResponse>"));
        for (int n = 1; n <= 5; n++) {
            world().hear(Letters.submits(n));
        }
        world().deliver();

        assertThat(world().records.circuit("one-stop-shop").failures()).isZero();
        assertThat(shopCalls()).isEqualTo(5);
    }

    @Test
    default void aPauseHasAnOwnerAReasonAndAnEndAndEndsByItself() {
        Instant end = StandingClock.START.plus(Duration.ofHours(2));
        world().pauses.pause(Letters.system("one-stop-shop"), "bảo trì", end, "operator-1");
        world().hear(Letters.submits(1));
        world().deliverAfter(Duration.ofHours(1));

        assertThat(shopCalls()).isZero();
        Records.Circuit circuit = world().records.circuit("one-stop-shop");
        assertThat(circuit.pausedBy()).isEqualTo("operator-1");
        assertThat(circuit.reason()).isEqualTo("bảo trì");
        assertThat(circuit.pausedUntil()).isEqualTo(end);

        world().deliverAfter(Duration.ofHours(1));
        assertThat(shopCalls()).isOne();
    }

    @Test
    default void aPauseThatIsEndedByHandLetsEverythingGoAtOnce() {
        world().pauses
                .pause(Letters.system("one-stop-shop"), "bảo trì", StandingClock.START.plusSeconds(7200), "operator-1");
        world().hear(Letters.submits(1));

        world().pauses.resume(Letters.system("one-stop-shop"), "operator-2");
        world().deliver();

        assertThat(shopCalls()).isOne();
    }

    @Test
    default void aPartnerThatHangsDoesNotHoldTheOthers() {
        world().accepted(1);
        world().partners.always("one-stop-shop", aResponse().withFixedDelay(600));
        for (int i = 0; i < 6; i++) {
            world().hear(Letters.submits(10 + i));
        }
        world().hear(Letters.progresses(1, "Thẩm định"));
        ExecutorService threads = Executors.newCachedThreadPool();
        DeliveringMessages node = new DeliveringMessages(
                world().deliveries,
                world().words,
                world().passages,
                world().settings,
                new DeliveringMessages.Node("node-p", world().clock, threads));
        try {
            node.deliverDue();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> world().records.waiting("portal", 1).isEmpty());

            assertThat(world().records.one("select count(*) from delivery where state = 'SENDING'"))
                    .as("what hangs takes only the room of its own partner")
                    .isEqualTo("4");
            assertThat(node.deliverDue()).isZero();
        } finally {
            threads.shutdown();
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> world().records
                .one("select count(*) from delivery where state = 'SENDING'")
                .equals("0"));
    }
}
