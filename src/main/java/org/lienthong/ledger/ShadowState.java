package org.lienthong.ledger;

/** Where the comparison of one step stands. */
enum ShadowState {
    /** The system has not said it itself yet. */
    AWAITED,
    AGREED,
    DIFFERS,
    /** It took a later step without saying this one. */
    WENT_ON,
    /** It said what the hub would not have told it. */
    UNFORESEEN
}
