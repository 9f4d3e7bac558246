package org.lienthong.clock;

/** What makes the figures of one dossier differ. */
public enum Difference {
    /** Papers were asked for more than once: late for KPI 766, whatever the dates say. */
    SEVERAL_SUPPLEMENTS,
    /** KPI 766 subtracts the whole time of waiting for papers from the end, beside any new promise. */
    SUPPLEMENT_TIME,
    /** Not done; KPI 766 takes the one request for papers as the end. */
    COUNTED_TO_SUPPLEMENT,
    /** The law stops the clock for the tax office and for payment; KPI 766 does not. */
    TAX_OR_PAYMENT_TIME,
    /** Days lost to outages are excused by law and not by KPI 766. */
    OUTAGE,
    /** No promised date; KPI 766 takes the statutory maximum. */
    NO_PROMISE,
    /** The promised date was moved; KPI 766 and the systems take the last one. */
    PROMISE_MOVED,
    /** Not done; counted as if it ended with the period. */
    UNFINISHED,
    /** The result was disputed and the dossier done a second time. */
    REOPENED,
    /** The systems tell another end than the events do. */
    END_TOLD_OTHERWISE,
    /** The systems tell another promised date than the events do. */
    DUE_TOLD_OTHERWISE,
    /** Times in the events were missing or impossible and had to be replaced. */
    TIMES_MENDED,
    /** A later date was promised than the law allows; KPI 766 and the systems take it all the same. */
    PROMISED_BEYOND_LAW
}
