package org.lienthong.ledger;

/** Another transaction was faster; the same work is run again on what it left. */
final class LostRace extends RuntimeException {

    LostRace(String what) {
        super(what);
    }
}
