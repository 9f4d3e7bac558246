package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.lienthong.exchange.Change;

/** Writes what is to be told in the transaction that makes it true. */
final class Outbox {

    private Outbox() {}

    static void write(EntityManager entities, Change.Entry entry, EventRow event) {
        for (Change.Recipient recipient : entry.recipients()) {
            DeliveryRow delivery = new DeliveryRow();
            delivery.dossierId = event.dossierId;
            delivery.province = event.province;
            delivery.destination = recipient.system();
            delivery.seq = event.seq;
            delivery.eventId = event.id;
            delivery.messageType = event.messageType;
            delivery.needsFiles = recipient.needsFiles();
            delivery.state = DeliveryState.WAITING;
            delivery.createdAt = entry.recordedAt();
            delivery.nextAttemptAt = entry.recordedAt();
            entities.persist(delivery);
        }
    }

    /** Who speaks about a dossier has applied what it was told about it before. */
    static void confirm(EntityManager entities, long dossierId, String system, Instant at) {
        entities.createNativeQuery("""
                        update delivery_done set confirmed_at = :at, next_check_at = null
                        where dossier_id = :dossier and destination = :system and confirmed_at is null
                          and outcome = 'DELIVERED'""")
                .setParameter("at", at)
                .setParameter("dossier", dossierId)
                .setParameter("system", system)
                .executeUpdate();
    }
}
