package org.lienthong.operations;

/** What is done again. */
public enum ReplayTarget {
    /** What waits for a person is worked on again, with the mappings of then. */
    QUARANTINE,
    /** What a system was told is told again; a system that can be asked what it holds is asked first. */
    TOLD
}
