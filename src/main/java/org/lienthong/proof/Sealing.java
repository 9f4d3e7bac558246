package org.lienthong.proof;

import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every event its place in the chain of its province and closes days that ended. Events are sealed some seconds
 * after they took effect, never inside the transaction that applies them: that would make a province wait in line.
 *
 * <p>Any number of nodes may try; one has the round. A province that cannot be sealed is left out and told in the log; the
 * others go on.
 */
public final class Sealing {

    private final SealRound turn;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final ProofSettings settings;
    private final Clock clock;

    Sealing(SealRound turn, Seals seals, TransactionTemplate transaction, ProofSettings settings, Clock clock) {
        this.turn = turn;
        this.seals = seals;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Seals what waits and closes what ended; returns how many events were sealed. */
    public int round() {
        Instant now = clock.instant();
        return turn.take(now, now.plus(settings.lease()))
                .map(standing -> new SealingPass(
                                new SealingPass.Means(turn, seals, transaction, settings, clock),
                                standing,
                                Day.of(now.minus(settings.closeAfter())))
                        .run())
                .orElse(0);
    }
}
