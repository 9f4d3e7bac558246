package org.lienthong.ledger;

/** Whether somebody must still act. */
enum QuarantineState {
    OPEN,
    MENDED,
    DISMISSED
}
