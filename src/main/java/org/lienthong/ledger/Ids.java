package org.lienthong.ledger;

import org.hibernate.StatelessSession;

/** Ids of a sequence, fetched fifty at a time, out of the same ranges that Hibernate takes. */
final class Ids {

    private static final int BLOCK = 50;

    private final StatelessSession session;
    private final String sequence;
    private long next = 1;
    private long last;

    Ids(StatelessSession session, String sequence) {
        this.session = session;
        this.sequence = sequence;
    }

    long next() {
        if (next > last) {
            last = high();
            next = last - BLOCK + 1;
        }
        return next++;
    }

    /** The very first value of a sequence is the end of no range. */
    private long high() {
        long high = session.createNativeQuery("select nextval('" + sequence + "')", Long.class)
                .getSingleResult();
        return high < BLOCK ? high() : high;
    }
}
