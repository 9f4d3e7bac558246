package org.lienthong.operations;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Connection;

/**
 * Why a plan that was confirmed does not go on for the moment. It goes on by itself when this is over.
 *
 * @param until when it is looked at again, or when the pause ends; null when nobody knows
 * @param many how often in a row the storage failed, how often in a row calls did, or how much waits at the system
 */
public record Hindrance(Kind kind, @Nullable Instant until, long many) {

    /** While so much waits at the system, nothing more is put before it. */
    private static final int FULL = 500;

    /** What is in the way, each with its own words and its own remedy. */
    public enum Kind {
        /** The hub's own database or disk fails. */
        STORAGE,
        /** Calls to the system fail, and it is left alone for a while. */
        DOWN,
        /** Somebody paused the system. */
        PAUSED,
        /** The system has enough to do. */
        FULL
    }

    static Optional<Hindrance> at(Connection system) {
        Connection.Pause pause = system.pause();
        if (system.state() == Connection.State.PAUSED) {
            return Optional.of(new Hindrance(Kind.PAUSED, pause == null ? null : pause.until(), system.waiting()));
        }
        if (system.state() == Connection.State.DOWN) {
            return Optional.of(new Hindrance(Kind.DOWN, system.openUntil(), system.failures()));
        }
        return system.waiting() >= FULL
                ? Optional.of(new Hindrance(Kind.FULL, null, system.waiting()))
                : Optional.empty();
    }
}
