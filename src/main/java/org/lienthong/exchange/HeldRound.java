package org.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import org.lienthong.exchange.DeliveringMessages.Node;
import org.lienthong.exchange.FetchingDoors.Round;

/**
 * A round that may take longer than its lease. Whoever works on it asks before each piece: the lease is lengthened when
 * a third of it has passed, and a node that lost it to another one stops before it doubles what that one does.
 */
public final class HeldRound implements Hold {

    private static final int PARTS = 3;

    private final FetchingDoors doors;
    private final Round round;
    private final Node node;
    private final Duration lease;
    private Instant renewAt;

    /** @param round whose lease begins now */
    public HeldRound(FetchingDoors doors, Round round, Node node, ExchangeSettings settings) {
        this.doors = doors;
        this.round = round;
        this.node = node;
        this.lease = settings.lease();
        this.renewAt = node.clock().instant().plus(lease.dividedBy(PARTS));
    }

    public Round round() {
        return round;
    }

    @Override
    public synchronized void stay() {
        Instant now = node.clock().instant();
        if (now.isBefore(renewAt)) {
            return;
        }
        if (!doors.renew(round, now.plus(lease))) {
            throw new Lost(round);
        }
        renewAt = now.plus(lease.dividedBy(PARTS));
    }
}
