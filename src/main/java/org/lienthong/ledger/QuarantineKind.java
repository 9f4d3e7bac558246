package org.lienthong.ledger;

/** Why it waits for a person. */
enum QuarantineKind {
    INTAKE,
    DELIVERY,
    DIFFERENCE
}
