package org.lienthong.rehearsal;

/** How an expectation came out. */
public enum Outcome {
    AS_EXPECTED,

    /** Nothing led there; no failure, but nothing is known either. */
    NOT_REHEARSED,

    FAILED
}
