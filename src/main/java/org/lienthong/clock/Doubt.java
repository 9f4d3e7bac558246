package org.lienthong.clock;

/** Why the times of a dossier are not as they were told. */
public enum Doubt {
    /** The sender did not say when; the time of receipt here counts. */
    TIME_MISSING,
    /** Told later than it was recorded here (a clock or zone that is wrong); the time of receipt here counts. */
    TIME_IN_FUTURE,
    /** Before 2000: no time of an electronic dossier; the time of receipt here counts. */
    TIME_ABSURD,
    /** Told earlier than something that took effect before it; the earlier one's time counts. */
    TIME_OUT_OF_ORDER,
    /** A promised date before 2000 or after 2200; it is no promise. */
    PROMISE_ABSURD,
    /** The first thing known is not the beginning. */
    BEGINNING_UNKNOWN
}
