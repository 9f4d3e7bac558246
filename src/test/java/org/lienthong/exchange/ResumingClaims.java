package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a crash or a bug leaves behind is taken up again, and nothing waits behind it. */
interface ResumingClaims extends Claims {

    @Test
    default void documentsThatWereKeptAndNotAppliedAreTakenUpAtTheNextStart() {
        world().receiving.keep(Letters.submits(1));
        world().receiving.keep(Letters.submits(2));
        world().clock.pass(Duration.ofSeconds(1));

        world().runtime.start();
        world().runtime.stop();

        assertThat(world().records.outcomes()).containsOnly("APPLIED");
        assertThat(world().records.status(1)).isEqualTo("REGISTERED");
        assertThat(world().records.status(2)).isEqualTo("REGISTERED");
    }

    @Test
    default void whatIsBeingWorkedOnNowIsNotTakenUpByTheRegularRound() {
        world().receiving.keep(Letters.submits(1));

        assertThat(world().receiving.resume(world().settings.resumeAfter(), 10)).isZero();
        world().clock.pass(world().settings.resumeAfter().plusMillis(1));
        assertThat(world().receiving.resume(world().settings.resumeAfter(), 10)).isOne();
    }

    @Test
    default void aBugWhileApplyingPutsItsDocumentAsideAndDoesNotStopTheOthers() {
        world().recipients.cursed.add(Letters.code(1));
        world().receiving.keep(Letters.submits(1));
        world().receiving.keep(Letters.submits(2));
        world().clock.pass(Duration.ofSeconds(1));

        world().receiving.resume(Duration.ZERO, 10);

        assertThat(world().records.status(2)).isEqualTo("REGISTERED");
        assertThat(world().records.count("dossier")).isOne();
        assertThat(world().records.quarantine()).hasSize(1);
        assertThat(world().records.quarantine().get(0).findings())
                .contains("internal-error")
                .doesNotContain("cursed");

        world().recipients.cursed.clear();
        world().mending.resend(world().records.quarantine().get(0).id(), null, "official");
        assertThat(world().records.status(1)).isEqualTo("REGISTERED");
        assertThat(world().records.quarantine()).extracting("state").containsExactly("MENDED");
    }

    @Test
    default void aBugWhileReadingPutsItsDocumentAsideAndDoesNotStopTheOthers() {
        world().files.cursed = true;
        world().receiving.keep(Letters.walkInWithScan(1));
        world().receiving.keep(Letters.submits(2));
        world().clock.pass(Duration.ofSeconds(1));

        world().receiving.resume(Duration.ZERO, 10);

        assertThat(world().records.status(2)).isEqualTo("REGISTERED");
        assertThat(world().records.quarantine()).hasSize(1);
        assertThat(world().records.quarantine().get(0).findings()).contains("internal-error");

        world().files.cursed = false;
        world().mending.resend(world().records.quarantine().get(0).id(), null, "official");
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");
    }

    @Test
    default void aBugWithOneItemOfABatchLeavesNothingHalfDone() {
        world().recipients.cursed.add(Letters.code(2));

        Answer answer = world().hear(Letters.submits(1, 2));

        assertThat(answer.outcome()).isEqualTo(MessageOutcome.REFUSED);
        assertThat(world().records.count("dossier")).isZero();
        assertThat(world().records.count("event")).isZero();
        assertThat(world().records.count("delivery")).isZero();

        world().recipients.cursed.clear();
        assertThat(world().hear(Letters.submits(1, 2)).outcome()).isEqualTo(MessageOutcome.APPLIED);
        assertThat(world().records.count("dossier")).isEqualTo(2);
        assertThat(world().records.quarantine()).extracting("state").containsExactly("MENDED");
    }
}
