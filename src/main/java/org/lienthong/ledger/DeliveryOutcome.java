package org.lienthong.ledger;

/** How a delivery ended; SKIPPED says why in its remark. */
enum DeliveryOutcome {
    DELIVERED,
    SKIPPED
}
