package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;

/** Ids of messages, fetched fifty at a time; gaps after a restart are harmless. Call it inside a transaction. */
final class MessageIds {

    private static final int BLOCK = 50;

    private final EntityManager entities;
    private long next;
    private long end;

    MessageIds(EntityManager entities) {
        this.entities = entities;
    }

    synchronized long next() {
        if (next == end) {
            next = ((Number) entities.unwrap(Session.class)
                            .createNativeQuery("select nextval('message_ids')", Long.class)
                            .getSingleResult())
                    .longValue();
            end = next + BLOCK;
        }
        return next++;
    }
}
