package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/** Newer news in the lane of a finished delivery: what was told, and what a partner may have already. Old news must not follow it. */
final class Newer {

    private final EntityManager entities;
    private final DeliveryDoneRow done;

    Newer(EntityManager entities, DeliveryDoneRow done) {
        this.entities = entities;
        this.done = done;
    }

    /** Whether something newer is being told, or may have been told. What waits newer is locked: nobody tells it meanwhile. */
    boolean onItsWay() {
        return entities
                .createQuery("""
                        select n from DeliveryRow n where n.dossierId = :dossier
                            and n.destination = :destination and n.seq > :seq""", DeliveryRow.class)
                .setParameter("dossier", done.dossierId)
                .setParameter("destination", done.destination)
                .setParameter("seq", done.seq)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .anyMatch(row -> row.state == DeliveryState.SENDING || row.state == DeliveryState.UNKNOWN);
    }

    /** Whether something newer was told after this moment. */
    boolean told(Instant after) {
        return entities.createQuery("""
                        select count(n) from DeliveryDoneRow n where n.dossierId = :dossier
                            and n.destination = :destination and n.seq > :seq and n.outcome = DELIVERED
                            and n.doneAt > :after""", Long.class)
                        .setParameter("dossier", done.dossierId)
                        .setParameter("destination", done.destination)
                        .setParameter("seq", done.seq)
                        .setParameter("after", after)
                        .getSingleResult()
                > 0;
    }
}
