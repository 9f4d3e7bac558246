package org.lienthong.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sending again as a plan: what it takes was written down before anybody confirmed it.
 *
 * @param cutOff what came later is not in it
 * @param items how many are in it
 * @param leftOut how many it would have taken that are not in it, because newer news of the same dossier were told, which
 *     old news must not follow
 * @param oldest of its items; null when there is none
 * @param decidedBy who confirmed, paused or stopped it last
 * @param done took effect, or wait in their lanes again
 * @param refused are still refused, and stay where they were
 * @param left had nothing to be done for any more
 * @param troubles how often in a row the storage failed since anything went through
 * @param nextAt when it is looked at again; null before it was confirmed
 */
public record ReplayPlan(
        long id,
        ReplayWish wish,
        Instant cutOff,
        int items,
        int leftOut,
        @Nullable Instant oldest,
        @Nullable Instant newest,
        String plannedBy,
        Instant plannedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant endedAt,
        int done,
        int refused,
        int left,
        int troubles,
        @Nullable Instant nextAt) {

    /** How far it is. */
    public enum State {
        PLANNED,
        RUNNING,
        PAUSED,
        DONE,
        STOPPED,
        /** Nobody confirmed it in time. */
        EXPIRED
    }

    public int open() {
        return items - done - refused - left;
    }

    /** How much of it is through, in whole percent, never 100 before all is; 100 when it takes nothing. */
    public int percent() {
        return items == 0 ? 100 : (int) ((items - open()) * 100L / items);
    }

    /** How long it takes at least, in minutes, with nothing in its way. */
    public int minutes() {
        return (open() + wish.perMinute() - 1) / wish.perMinute();
    }
}
