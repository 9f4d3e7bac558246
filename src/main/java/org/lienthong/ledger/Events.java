package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import org.lienthong.exchange.Change;
import org.lienthong.mapping.NationalJson;

/** Rows of events. */
final class Events {

    private Events() {}

    static EventRow write(EntityManager entities, Change.Entry entry, DossierRow dossier) {
        EventRow event = new EventRow();
        event.dossierId = dossier.id;
        event.seq = dossier.lastEvent;
        event.occurredAt = entry.occurredAt();
        event.recordedAt = entry.recordedAt();
        event.province = dossier.province;
        event.system = entry.kept().arrival().from().name();
        event.messageType = entry.message().type();
        event.messageId = entry.kept().messageId();
        event.item = entry.item();
        event.statusBefore = entry.decision().before();
        event.statusAfter = entry.decision().dossier().status();
        event.content = NationalJson.write(entry.message());
        entities.persist(event);
        return event;
    }
}
