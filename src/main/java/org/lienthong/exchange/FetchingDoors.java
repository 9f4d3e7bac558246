package org.lienthong.exchange;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;

/**
 * The doors where the hub fetches itself, and how far it has read at each: one node at a time, at the pace that the
 * rounds themselves set, and not while the partner's circuit is open or the partner is paused.
 */
public interface FetchingDoors {

    /**
     * @param until when another node may take over what this one has not finished
     * @param apart whether the way to this door is another one than that of the calls: it is looked at although calls
     *     to the partner rest, and its troubles do not make them rest; a pause holds for both
     */
    record Lease(String owner, Instant now, Instant until, boolean apart) {

        public Lease(String owner, Instant now, Instant until) {
            this(owner, now, until, false);
        }
    }

    /**
     * A round that belongs to the owner of the lease.
     *
     * @param position what was kept after the last round; null before the first one
     * @param apart as its lease says
     */
    record Round(
            SystemId system,
            String door,
            String owner,
            @Nullable String position,
            boolean apart) {

        public Round(SystemId system, String door, String owner, @Nullable String position) {
            this(system, door, owner, position, false);
        }
    }

    /** Takes the next round at this door, if it is due and may be made now. */
    Optional<Round> claim(SystemId system, String door, Lease lease);

    /**
     * The partner answered and all that it gave is applied: the position moves, the circuit heals. Does nothing when the
     * lease went to somebody else meanwhile; the same is then fetched again.
     */
    void done(Round round, @Nullable String position, Instant now, Instant next);

    /** The partner is in trouble: the position stays, the circuit counts it, unless the door is apart. */
    void failed(Round round, String reason, Instant now, Instant next, Deliveries.CircuitRule circuit);

    /** The hub itself could not finish it: the position stays, and the partner is not to blame. */
    void giveBack(Round round, Instant now, Instant next);
}
