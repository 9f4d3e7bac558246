package org.lienthong.believable;

/** How the offices of a province work. */
public enum Temper {
    ORDINARY,

    /** Most things take longer than the law gives. */
    SLOW,

    /** None of its systems has said a word for weeks. */
    SILENT,

    /** Its land system has been out of reach for some hours. */
    DOWN,

    /** Many dossiers are called done in the last hour of their promise. */
    HASTY,

    /** Some of its counters write times that are seven hours behind. */
    OFF_CLOCK,

    /** Days are typed wrongly: ends before the receipt, promises with the year before. */
    CARELESS
}
