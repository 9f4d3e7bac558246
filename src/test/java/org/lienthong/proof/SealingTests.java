package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTests {

    @TempDir
    Path data;

    private SealedLedger ledger;

    @BeforeEach
    void empty() {
        ledger = TamperingOnH2Tests.H2.ledger(data);
    }

    private List<Long> positions(String province) {
        return ledger.jdbc
                .sql("select position from event_seal where province = ? order by position")
                .param(province)
                .query(Long.class)
                .list();
    }

    private List<String> roots() {
        return ledger.jdbc
                .sql(
                        "select province || ' ' || cast(on_day as varchar) || ' ' || first_position || '-' || last_position"
                                + " from day_root order by province, on_day")
                .query(String.class)
                .list();
    }

    @Test
    void everyProvinceHasAChainOfItsOwnWithoutGaps() {
        ledger.submitted("H56", "H56.01-261120-0001");
        ledger.submitted("H21", "H21.01-261120-0001");
        ledger.accepted("H56", "H56.01-261120-0001");
        ledger.seal();
        ledger.progressed("H56", "H56.01-261120-0001");
        ledger.seal();
        ledger.seal();

        assertThat(positions("H56")).containsExactly(1L, 2L, 3L);
        assertThat(positions("H21")).containsExactly(1L);
        assertThat(ledger.flaws()).isEmpty();
    }

    @Test
    void aDayIsClosedSomeMinutesAfterItEndedAndTheNewDayIsNotSealedBefore() {
        ledger.submitted("H56", "H56.01-261120-0001");
        ledger.seal();
        ledger.clock.set(Instant.parse("2026-11-20T17:02:00Z"));
        ledger.submitted("H56", "H56.01-261121-0001");
        ledger.seal();
        assertThat(roots()).isEmpty();
        assertThat(positions("H56")).containsExactly(1L);

        ledger.clock.pass(Duration.ofMinutes(4));
        ledger.seal();

        assertThat(roots()).containsExactly("H56 2026-11-20 1-1");
        assertThat(positions("H56")).containsExactly(1L, 2L);
        assertThat(ledger.flaws()).isEmpty();
    }

    @Test
    void whatBecameVisibleAfterItsDayWasClosedStandsUnderTheNextDay() {
        ledger.submitted("H56", "H56.01-261120-0001");
        ledger.seal();
        ledger.clock.pass(Duration.ofDays(1));
        ledger.submitted("H56", "H56.01-261121-0001");
        ledger.seal();
        Instant now = ledger.clock.instant();
        ledger.clock.set(SealedLedger.START.plusSeconds(3600));
        ledger.accepted("H56", "H56.01-261120-0001");
        ledger.clock.set(now.plus(Duration.ofDays(1)));
        ledger.seal();
        ledger.clock.pass(Duration.ofDays(1));
        ledger.seal();

        assertThat(roots()).containsExactly("H56 2026-11-20 1-1", "H56 2026-11-21 2-3");
        assertThat(ledger.flaws()).isEmpty();
    }

    @Test
    void aLostSealIsNamedUnderWhicheverDayItStood() {
        ledger.submitted("H56", "H56.01-261120-0001");
        ledger.accepted("H56", "H56.01-261120-0001");
        ledger.seal();
        ledger.clock.pass(Duration.ofDays(1));
        ledger.submitted("H56", "H56.01-261121-0001");
        ledger.seal();
        Instant now = ledger.clock.instant();
        ledger.clock.set(SealedLedger.START.plusSeconds(3600));
        ledger.progressed("H56", "H56.01-261120-0001");
        ledger.clock.set(now.plusSeconds(60));
        ledger.submitted("H56", "H56.01-261121-0002");
        ledger.clock.set(now.plus(Duration.ofDays(1)));
        ledger.seal();
        assertThat(positions("H56")).containsExactly(1L, 2L, 3L, 4L, 5L);

        assertThat(withoutSeal(2))
                .as("the last of its day, before the first of the next")
                .containsExactly("SEAL_DROPPED H56 2 - H56.01-261120-0001 2");
        assertThat(withoutSeal(4))
                .as("of an event that became visible after its day was closed")
                .containsExactly("SEAL_DROPPED H56 4 - H56.01-261120-0001 3");
    }

    /** What is found while this one is lost. */
    private List<String> withoutSeal(int position) {
        ledger.jdbc
                .sql("create table lost as select * from event_seal where position = ?")
                .param(position)
                .update();
        ledger.jdbc
                .sql("delete from event_seal where position = ?")
                .param(position)
                .update();
        try {
            return ledger.flaws().stream().map(TamperingClaims::inShort).toList();
        } finally {
            ledger.jdbc.sql("insert into event_seal select * from lost").update();
            ledger.jdbc.sql("drop table lost").update();
        }
    }

    @Test
    void aLedgerOfManyDaysThatWasNeverSealedIsSealedDayByDay() {
        for (int day = 0; day < 5; day++) {
            ledger.submitted("H56", "H56.01-26112%d-0001".formatted(day));
            ledger.clock.pass(Duration.ofDays(1));
        }
        ledger.seal();

        assertThat(roots()).hasSize(5).first().isEqualTo("H56 2026-11-20 1-1");
        assertThat(ledger.flaws()).isEmpty();
    }

    @Test
    void manyNodesAtOnceSealEachEventOnceWhileEventsComeIn() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> rounds = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            Sealing sealing = ledger.sealing("node-" + node);
            rounds.add(nodes.submit(() -> {
                for (int round = 0; round < 40; round++) {
                    sealing.round();
                    if (round % 10 == 9) {
                        ledger.clock.pass(Duration.ofMinutes(3)); // leases end, the next node takes over
                    }
                }
            }));
        }
        for (int n = 1; n <= 150; n++) {
            ledger.submitted(n % 3 == 0 ? "H21" : "H56", "H56.01-261120-%04d".formatted(n));
        }
        for (Future<?> round : rounds) {
            round.get();
        }
        nodes.shutdown();
        ledger.clock.pass(Duration.ofMinutes(3));
        ledger.seal();

        assertThat(positions("H56")).hasSize(100).last().isEqualTo(100L);
        assertThat(positions("H21")).hasSize(50).last().isEqualTo(50L);
        assertThat(ledger.flaws()).isEmpty();
    }

    @Test
    void theChainOfAClosedProvinceVerifiesAfterItsDossiersWentToTheSuccessor() {
        ledger.submitted("H22", "H22.01-261120-0001");
        ledger.accepted("H22", "H22.01-261120-0001");
        ledger.clock.pass(Duration.ofDays(1));
        ledger.seal();

        ledger.moves("H22.01-261120-0001", "H60");
        ledger.progressed("H60", "H22.01-261120-0001");
        ledger.clock.pass(Duration.ofDays(1));
        ledger.seal();

        assertThat(ledger.flaws()).isEmpty();
        assertThat(ledger.flaws("H22")).isEmpty();
        assertThat(roots()).containsExactly("H22 2026-11-20 1-2", "H60 2026-11-21 1-1");
    }

    @Test
    void aProvinceThatCannotBeSealedHoldsNobodyElseUp() {
        ledger.submitted("H56", "H56.01-261120-0001");
        ledger.submitted("H21", "H21.01-261120-0001");
        ledger.seal();
        ledger.batches.update(
                "delete from seal_chain where province = 'H56'"); // the next seal would be the first again
        ledger.submitted("H56", "H56.01-261120-0002");
        ledger.submitted("H21", "H21.01-261120-0002");
        ledger.seal();

        assertThat(positions("H56")).hasSize(1);
        assertThat(positions("H21")).hasSize(2);
    }

    @Test
    void aProvinceWhoseTroubleLastedLongIsSealedAsSoonAsItIsOver() {
        ledger.submitted("H56", "H56.01-261120-0001");
        ledger.seal();
        ledger.batches.update("create table kept as select * from seal_chain where province = 'H56'");
        ledger.batches.update("delete from seal_chain where province = 'H56'");
        ledger.submitted("H56", "H56.01-261120-0002");
        ledger.seal();
        ledger.clock.pass(Duration.ofHours(1));
        ledger.submitted("H21", "H21.01-261120-0001");
        ledger.seal();
        assertThat(positions("H56")).hasSize(1);

        ledger.batches.update("insert into seal_chain select * from kept");
        ledger.batches.update("drop table kept");
        ledger.seal();

        assertThat(positions("H56")).hasSize(2);
        assertThat(ledger.flaws()).isEmpty();
    }
}
