package org.lienthong.exchange;

import org.lienthong.exchange.FetchingDoors.Round;

/** The right to go on with a round that one node at a time may make. */
@FunctionalInterface
public interface Hold {

    /**
     * To be asked before each piece of work that can be repeated.
     *
     * @throws Lost when another node goes on with it
     */
    void stay();

    /** Another node has the round now; what this one took is durable, the rest is not its own any more. */
    final class Lost extends IllegalStateException {
        Lost(Round round) {
            super(round.system() + " " + round.door() + ": another node goes on, because this one took too long");
        }
    }
}
