package org.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
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
     * A round that belongs to the owner of the lease, at one door or at several that are read together.
     *
     * @param positions by door, what was kept after the last round; none before the first one
     * @param apart as its lease says
     */
    record Round(SystemId system, List<String> doors, String owner, Map<String, String> positions, boolean apart) {

        public Round {
            doors = List.copyOf(doors);
            positions = Map.copyOf(positions);
        }

        public Round(SystemId system, String door, String owner, @Nullable String position, boolean apart) {
            this(system, List.of(door), owner, position == null ? Map.of() : Map.of(door, position), apart);
        }

        public Round(SystemId system, String door, String owner, @Nullable String position) {
            this(system, door, owner, position, false);
        }

        /** Its door, or all of them for people to read. */
        public String door() {
            return String.join(", ", doors);
        }

        /** What was kept of its first door. */
        public @Nullable String position() {
            return positions.get(doors.get(0));
        }
    }

    /**
     * Takes the next round at all of these doors together, if each of them is due and may be looked at now. Nodes that
     * ask for the same doors in any order never wait for one another.
     */
    Optional<Round> claim(SystemId system, List<String> doors, Lease lease);

    /** The same for one door. */
    default Optional<Round> claim(SystemId system, String door, Lease lease) {
        return claim(system, List.of(door), lease);
    }

    /**
     * Lengthens the lease of a round that takes long. False when it went to somebody else meanwhile: then whoever asks
     * must stop at once.
     */
    boolean renew(Round round, Instant until);

    /**
     * The partner answered and all that it gave is applied: the positions move together, the circuit heals. A door
     * without one begins anew. Does nothing when the lease went to somebody else meanwhile; the same is then fetched
     * again.
     */
    void done(Round round, Map<String, String> positions, Instant now, Instant next);

    /** The same for one door. */
    default void done(Round round, @Nullable String position, Instant now, Instant next) {
        done(round, position == null ? Map.of() : Map.of(round.doors().get(0), position), now, next);
    }

    /** The partner is in trouble: the positions stay, the circuit counts it, unless the doors are apart. */
    void failed(Round round, Finding why, Instant now, Instant next, Deliveries.CircuitRule circuit);

    /** The hub itself could not finish it: the positions stay, and the partner is not to blame. */
    void giveBack(Round round, Instant now, Instant next);
}
