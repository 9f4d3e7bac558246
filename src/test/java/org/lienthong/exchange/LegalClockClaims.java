package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.Slip;
import org.lienthong.ledger.Rereading;
import org.lienthong.mapping.NationalJson;

/** Each dossier's legal clock is kept in step with its events, and read again when nobody has read it by the rules of today. */
interface LegalClockClaims extends Claims {

    String CLOCK =
            "phase, clock_state, held_since, legal_due_at, lawful_until, tax_due_at, ended_at, kpi, plain, reported, days_used,"
                    + " days_total, days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment, doubts";

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

    /** What a slip asks for stands in the dossier alone; who reads the clock again from the events reads it there. */
    @Test
    default void theTimeOfATaxOfficeIsReadAgainByWhatItsSlipAsksFor() {
        world().processing(1);
        world().processing(2);
        slipSent(1, List.of("Lệ phí trước bạ"));
        slipSent(2, List.of());

        forgetAndReread(world());

        assertThat(clocks())
                .extracting(row -> row.get("phase"), row -> days(row.get("held_since"), row.get("tax_due_at")))
                .containsExactly(tuple("TAX", 3), tuple("TAX", 7));

        world().hear(Letters.notifies(Letters.row(1, "TB-1", "8012345678", 5)));

        assertThat(clocks())
                .extracting(row -> row.get("phase"), row -> row.get("tax_due_at") == null)
                .containsExactly(tuple("PAYMENT", true), tuple("TAX", false));
    }

    private int days(Object since, Object due) {
        return world().law.calendar().count(day(since), day(due));
    }

    private static LocalDate day(Object time) {
        Instant at = time instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) time).toInstant();
        return at.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
    }

    /** As a land office of another make tells it; the one of this world has no letter for it. */
    private void slipSent(int n, List<String> duties) {
        Map<String, Object> row = world().template
                .queryForMap("select id, document, last_event from dossier where code = ?", Letters.code(n));
        Dossier before = NationalJson.read(row.get("document").toString(), Dossier.class);
        Slip slip = new Slip(
                "PC-" + n,
                LocalDate.parse("2026-11-05"),
                "VPĐK",
                null,
                duties,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        Dossier after = new Dossier(
                before.province(),
                before.code(),
                before.aliases(),
                DossierStatus.FINANCIAL_OBLIGATION,
                Holder.TAX_OFFICE,
                before.submission(),
                before.receipt(),
                before.supplement(),
                before.supplementRequests(),
                before.correctionPending(),
                slip,
                before.notices(),
                before.payments(),
                before.result(),
                before.handover(),
                before.completedAt(),
                before.changedAt());
        world().template
                .update(
                        "update dossier set status = 'FINANCIAL_OBLIGATION', holder = 'TAX_OFFICE', last_event = last_event + 1, document = ? where id = ?",
                        NationalJson.write(after),
                        row.get("id"));
        world().template
                .update(
                        "insert into event (id, dossier_id, seq, occurred_at, recorded_at, province, system, message_type, message_id, item, status_before, status_after, content)"
                                + " select id + 1000000, dossier_id, seq + 1, occurred_at, recorded_at, province, system, 'OBLIGATION_REQUESTED', message_id, item + 1, status_after, 'FINANCIAL_OBLIGATION', content"
                                + " from event where dossier_id = ? and seq = ?",
                        row.get("id"),
                        row.get("last_event"));
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
