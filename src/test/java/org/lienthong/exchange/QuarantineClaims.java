package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What waits for a person is mended and sent again, or closed with a reason. */
interface QuarantineClaims extends Claims {

    private long aside() {
        return world().records.quarantine().get(0).id();
    }

    @Test
    default void aDocumentIsSentAgainUnchangedAfterItsCauseIsMended() {
        world().hear(Letters.accepts(1));
        assertThat(world().mending.resend(aside(), null, "official").state())
                .isEqualTo(MendingQuarantined.State.STILL_REFUSED);
        world().hear(Letters.submits(1));

        MendingQuarantined.Mended mended = world().mending.resend(aside(), null, "official");

        assertThat(mended.state()).isEqualTo(MendingQuarantined.State.DONE);
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");
        assertThat(world().records.quarantine())
                .extracting("state", "closedBy")
                .containsExactly(Tuple.tuple("MENDED", "official"));
        assertThat(world().mending.resend(aside(), null, "official").state())
                .isEqualTo(MendingQuarantined.State.CLOSED_BEFORE);
    }

    @Test
    default void aMendedDocumentTakesThePlaceOfTheWrongOneWhichIsKeptAsItCame() {
        Arrival wrong = Letters.accepts("H56.12-261102-9999", Letters.receipt(1));
        world().hear(Letters.submits(1));
        world().hear(wrong);

        MendingQuarantined.Mended mended =
                world().mending.resend(aside(), Letters.accepts(1).body(), "official");

        assertThat(mended.state()).isEqualTo(MendingQuarantined.State.DONE);
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");
        assertThat(world().records.outcomes()).containsExactlyInAnyOrder("APPLIED", "REFUSED", "APPLIED");
        assertThat(world().records.quarantine()).extracting("state").containsExactly("MENDED");
    }

    @Test
    default void aDocumentThatWasMendedWronglyWaitsOnWithTheReason() {
        world().hear(Letters.accepts(1));

        MendingQuarantined.Mended mended =
                world().mending.resend(aside(), Letters.accepts(2).body(), "official");

        assertThat(mended.state()).isEqualTo(MendingQuarantined.State.STILL_REFUSED);
        assertThat(mended.findings()).extracting("rule").containsExactly("unknown-dossier");
        assertThat(world().records.quarantine().get(0).state()).isEqualTo("OPEN");
    }

    @Test
    default void oneItemOfABatchIsMendedWhileAnotherOneWaitsOn() {
        world().processing(1);
        world().hear(Letters.notifies(
                Letters.row(8, "TB-1", "0380750001", 500), Letters.row(9, "TB-2", "0380750001", 5)));
        byte[] mended = Letters.notifies(
                        Letters.row(1, "TB-1", "0380750001", 500), Letters.row(9, "TB-2", "0380750001", 5))
                .body();

        MendingQuarantined.Mended answer = world().mending.resend(aside(), mended, "official");

        assertThat(answer.state()).isEqualTo(MendingQuarantined.State.DONE);
        assertThat(world().records.quarantine())
                .extracting("item", "state")
                .containsExactly(Tuple.tuple(0, "MENDED"), Tuple.tuple(1, "OPEN"));
    }

    @Test
    default void aDismissedDocumentHasNoEffectAndSaysWhoClosedItAndWhy() {
        world().hear(Letters.accepts(1));

        world().mending.dismiss(aside(), "nhập thử", "official");

        assertThat(world().records.quarantine())
                .extracting("state", "closedBy")
                .containsExactly(Tuple.tuple("DISMISSED", "official: nhập thử"));
        assertThat(world().records.count("dossier")).isZero();
    }

    private String doubted(int n) {
        return world().records.one("select coalesce(refused_doubts, '') from dossier where code = ?", Letters.code(n));
    }

    @Test
    default void aDossierIsDoubtedThatWasCalledDoneWhilePapersWereMissingOrTheTaxWasOpen() {
        for (int n = 1; n <= 3; n++) {
            world().processing(n);
        }
        world().hear(Letters.wantsPapers(1, "Thiếu trích đo", "2026-12-20T03:00:00"));
        world().hear(Letters.notifies(Letters.row(2, "TB-2", "0380750001", 500)));

        for (int n = 1; n <= 3; n++) {
            world().hear(Letters.completes(n, world().clock.instant()));
        }

        assertThat(world().records.status(1)).isEqualTo("SUPPLEMENT_REQUESTED");
        assertThat(doubted(1)).isEqualTo("|DONE_WITHOUT_PAPERS|");
        assertThat(world().records.status(2)).isEqualTo("FINANCIAL_OBLIGATION");
        assertThat(doubted(2)).isEqualTo("|DONE_OUT_OF_TAX|");
        assertThat(world().records.status(3)).isEqualTo("COMPLETED");
        assertThat(doubted(3)).isEmpty();
    }

    @Test
    default void aDossierIsDoubtedThatWasToldOfBeforeItHappenedAndKeepsItsOtherDoubts() {
        world().processing(1);
        world().hear(Letters.completes(1, world().clock.instant().plus(Duration.ofHours(7))));
        assertThat(doubted(1)).isEqualTo("|TOLD_BEFORE_IT_HAPPENED|");
        assertThat(world().records.quarantine()).singleElement().satisfies(aside -> assertThat(aside.findings())
                .contains("date-to-come"));
        world().hear(Letters.wantsPapers(1, "Thiếu trích đo", "2026-12-20T03:00:00"));

        Arrival done = Letters.completes(1, world().clock.instant());
        world().hear(done);
        world().hear(done);

        assertThat(doubted(1)).isEqualTo("|DONE_WITHOUT_PAPERS|TOLD_BEFORE_IT_HAPPENED|");
        world().hear(Letters.takesPapers(1, world().clock.instant()));
        world().hear(Letters.completes(1, world().clock.instant().plusSeconds(1)));
        assertThat(world().records.status(1)).isEqualTo("COMPLETED");
        assertThat(doubted(1))
                .as("what was told stays told")
                .isEqualTo("|DONE_WITHOUT_PAPERS|TOLD_BEFORE_IT_HAPPENED|");
    }

    @Test
    default void whatNobodyKnowsCannotBeSentAgain() {
        assertThat(world().mending.resend(4711, null, "official").state()).isEqualTo(MendingQuarantined.State.UNKNOWN);
        assertThat(world().mending.dismiss(4711, "x", "official").state()).isEqualTo(MendingQuarantined.State.UNKNOWN);
    }
}
