package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.ledger.Rereading;

/** Each dossier's legal clock is kept in step with its events, and read again when nobody has read it by the rules of today. */
interface LegalClockClaims extends Claims {

    String CLOCK =
            "phase, clock_state, held_since, legal_due_at, lawful_until, ended_at, kpi, plain, reported, days_used,"
                    + " days_total, days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment";

    @Test
    default void theClockIsKeptInTheTransactionThatAppliesAndReadAgainFromTheEventsItIsTheSame() {
        world().hear(Letters.submits(1));
        world().accepted(2);
        world().processing(3);
        world().processing(4);
        world().clock.pass(Duration.ofDays(3));
        world().hear(Letters.stops(4, "Rút hồ sơ"));

        List<Map<String, Object>> kept = clocks();
        assertThat(kept)
                .extracting(row -> row.get("phase"))
                .containsExactly("RECEPTION", "ACCEPTED", "PROCESSING", "ENDED");
        assertThat(kept)
                .extracting(row -> row.get("clock_state"))
                .containsExactly("NOT_STARTED", "RUNNING", "RUNNING", "ENDED");
        assertThat(kept.get(3).get("plain")).isNotNull();
        assertThat(kept.get(3).get("ended_at")).isNotNull();
        assertThat(kept.get(1).get("legal_due_at")).isNotNull();

        forgetAndReread(world());

        assertThat(clocks()).isEqualTo(kept);
    }

    @Test
    default void aClockThatRunsIsReadAgainUnderOtherRulesAndAnEndedOneStaysAsItWasJudged() {
        world().processing(1);
        world().processing(2);
        world().hear(Letters.stops(2, "Rút hồ sơ"));
        List<Map<String, Object>> kept = clocks();
        reread();
        world().template
                .update(
                        "update dossier set legal_due_at = null, plain = case when plain is null then null else 'LATE' end");
        reread();
        assertThat(clocks()).isNotEqualTo(kept);

        world().template.update("update clock_reading set version = 'of other files'");
        reread();

        assertThat(clocks().get(0)).isEqualTo(kept.get(0));
        assertThat(clocks().get(1).get("plain")).isEqualTo("LATE");
    }

    @Test
    default void whatAnotherNodeReadsByTheRulesOfBeforeWhileNodesAreRestartedIsReadAgain() {
        world().processing(1);
        var rounds = Rereading.rounds(world().template, world().transaction, world().law);
        rounds.accept(world().clock.instant());
        world().clock.pass(Duration.ofHours(2));
        world().hear(Letters.progresses(1, "Trình ký"));
        List<Map<String, Object>> kept = clocks();
        String otherRules = "update dossier set legal_due_at = null";
        world().template.update(otherRules);

        rounds.accept(world().clock.instant());
        assertThat(clocks()).isEqualTo(kept);

        world().template.update(otherRules);
        reread();
        assertThat(clocks()).as("a node that starts later the same day").isEqualTo(kept);

        world().clock.pass(Duration.ofDays(2));
        rounds.accept(world().clock.instant());
        world().hear(Letters.progresses(1, "Ký"));
        world().template.update(otherRules);
        rounds.accept(world().clock.instant());
        assertThat(clocks().get(0).get("legal_due_at"))
                .as("long after, nothing is read in vain")
                .isNull();
    }

    private List<Map<String, Object>> clocks() {
        return clocks(world());
    }

    private void reread() {
        reread(world());
    }

    static List<Map<String, Object>> clocks(World world) {
        return world.template.queryForList("select code, " + CLOCK + " from dossier order by code");
    }

    /** Forgets every reading of a clock and reads them all from nothing but the events. */
    static void forgetAndReread(World world) {
        world.template.update("update dossier set " + CLOCK.replace(",", " = null,") + " = null");
        world.template.update("delete from clock_reading");
        reread(world);
    }

    private static void reread(World world) {
        Rereading.firstRound(world.template, world.transaction, world.law, world.clock.instant());
    }
}
