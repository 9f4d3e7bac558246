package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;

/** Something that was told, or need not be told any more. */
@Entity
@Table(name = "delivery_done")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DeliveryDoneRow {

    @Id
    long id;

    long dossierId;

    String province;

    String destination;

    long seq;

    long eventId;

    @Enumerated(EnumType.STRING)
    MessageType messageType;

    @Enumerated(EnumType.STRING)
    DeliveryOutcome outcome;

    int attempts;

    Instant createdAt;

    Instant doneAt;

    @Nullable
    Instant confirmedAt;

    @Nullable
    Instant nextCheckAt;

    @Nullable
    String lastError;

    static DeliveryDoneRow of(DeliveryRow delivery, DeliveryOutcome outcome, Instant at, @Nullable String remark) {
        DeliveryDoneRow done = new DeliveryDoneRow();
        done.id = delivery.id;
        done.dossierId = delivery.dossierId;
        done.province = delivery.province;
        done.destination = delivery.destination;
        done.seq = delivery.seq;
        done.eventId = delivery.eventId;
        done.messageType = delivery.messageType;
        done.outcome = outcome;
        done.attempts = delivery.attempts;
        done.createdAt = delivery.createdAt;
        done.doneAt = at;
        done.nextCheckAt = outcome == DeliveryOutcome.DELIVERED && !delivery.destination.equals("files") ? at : null;
        done.lastError = remark;
        return done;
    }
}
