package org.lienthong.web.operations;

import java.time.Duration;

/**
 * A page that follows by itself. While somebody has it before him it is looked at again and again, once for all viewers; what
 * is costly to look at is looked at less often.
 */
interface Live {

    /** Its name in the address of its stream. */
    String name();

    /** What it is made of now, for comparing only: equal to the look before unless the page would show something else. */
    Object look();

    /** How long a change may stay unseen; whole seconds. */
    default Duration pace() {
        return Duration.ofSeconds(1);
    }

    /** Nobody has it before him any more. */
    default void left() {}
}
