package org.lienthong.clock;

/** Whether a dossier is on time. */
public enum Verdict {
    ON_TIME,
    LATE,
    /** No date to hold it to. */
    UNKNOWN
}
