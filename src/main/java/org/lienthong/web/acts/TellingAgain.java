package org.lienthong.web.acts;

import java.time.Clock;
import org.lienthong.exchange.MendingQuarantined;
import org.lienthong.exchange.OfficialActs;
import org.lienthong.web.Pressed;
import org.lienthong.web.TellsAgain;
import org.springframework.stereotype.Component;

/** Puts a delivery back into its lane and writes who did it and why. */
@Component
final class TellingAgain implements TellsAgain {

    private final MendingQuarantined mending;
    private final OfficialActs acts;
    private final Clock clock;

    TellingAgain(MendingQuarantined mending, OfficialActs acts, Clock clock) {
        this.mending = mending;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Outcome tellAgain(long deliveryId, Pressed pressed) {
        if (!acts.note(Noting.act(pressed, OfficialActs.Kind.SENT_AGAIN, "delivery " + deliveryId, clock.instant()))) {
            return Outcome.DONE_BEFORE;
        }
        Outcome outcome = mending.tellAgain(deliveryId, pressed.by()) == MendingQuarantined.State.DONE
                ? Outcome.DUE
                : Outcome.NOTHING_WAITS;
        acts.outcome(pressed.key(), outcome.name());
        return outcome;
    }
}
