package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the hub hears from one system.
 *
 * @param last when the hub took a message from it last; null when never
 * @param missed whole working days in Viet Nam that passed since then without a message; 0 when it was never heard
 * @param silent whether it used to speak, and has said nothing for longer than its own rhythm explains
 */
public record Hearing(@Nullable Instant last, int missed, boolean silent) {

    /** Of a system that never spoke: it has not begun, which is no silence. */
    static final Hearing NEVER = new Hearing(null, 0, false);

    /** Whether it is heard as it always was. */
    public boolean speaks() {
        return last != null && !silent;
    }
}
