package org.lienthong.sandbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What carries a partner's words to the hub, and to it what the hub leaves without calling. */
interface Line {

    /** What came back; a line without answers says 200 and nothing as soon as the hub has taken what was sent. */
    record Said(int status, String body) {}

    /** Completes with what was answered, or exceptionally when nobody answered; the call is then sent again. */
    CompletableFuture<Said> send(Fact.Queued call, Letter letter);

    /** How long the second copy of a call waits that is made twice, so that it is a call of its own. */
    default Duration apart() {
        return Duration.ZERO;
    }

    /** From now on what the hub leaves here is brought to the doors. */
    default void listen(PartnerDoors doors) {}

    /** Leaves this as it stands, as somebody would who keeps no record of it; only where no answer is expected. */
    default void leave(Letter letter) {
        throw new IllegalStateException("only a table takes what nobody says");
    }

    default void close() {}
}
