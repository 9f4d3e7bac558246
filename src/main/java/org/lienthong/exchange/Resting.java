package org.lienthong.exchange;

import java.time.Instant;
import java.util.Optional;
import org.lienthong.dossier.SystemId;

/** Whether a system is to be left in peace. Asked before each call that is no delivery; deliveries see to it themselves. */
@FunctionalInterface
public interface Resting {

    /** Why nothing may be called there at this moment; empty when it may. */
    Optional<Rest> of(SystemId system, Instant now);

    /** Why. */
    enum Rest {
        /** Somebody paused it. */
        PAUSED,
        /** Calls failed in a row; it is tried again by itself. */
        LEFT_ALONE
    }
}
