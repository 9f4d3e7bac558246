package org.lienthong.exchange;

/** What became of an arrived document. */
public enum MessageOutcome {
    /** Durable, not worked on yet. */
    KEPT,
    APPLIED,
    REFUSED,
    /** Some items of a batch were applied, the others are in quarantine. */
    PARTLY
}
