package org.lienthong.ledger;

/** Where an unfinished delivery stands; SENDING holds a lease, REFUSED holds its lane. */
enum DeliveryState {
    WAITING,
    SENDING,
    UNKNOWN,
    REFUSED
}
