package org.lienthong.rehearsal;

/** How an expectation came out. */
public enum Outcome {
    AS_EXPECTED,

    /** Nothing led there; no failure, but nothing is known either. */
    NOT_REHEARSED,

    /** The contracts of this province have no such step; there is nothing to rehearse and nothing to do. */
    DOES_NOT_EXIST,

    FAILED
}
