package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;

/** Something still to be told. */
@Entity
@Table(name = "delivery")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DeliveryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_ids")
    @SequenceGenerator(name = "delivery_ids", sequenceName = "delivery_ids", allocationSize = 50)
    long id;

    long dossierId;

    String province;

    String destination;

    long seq;

    long eventId;

    @Enumerated(EnumType.STRING)
    MessageType messageType;

    boolean needsFiles;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;

    Instant createdAt;

    Instant nextAttemptAt;

    @Nullable
    String leaseOwner;

    @Nullable
    Instant leaseUntil;

    @Nullable
    String lastError;

    /** A finished delivery back in its lane; whether the partner has it is not known. */
    static DeliveryRow again(DeliveryDoneRow done, Instant at, String reason) {
        DeliveryRow again = new DeliveryRow();
        again.dossierId = done.dossierId;
        again.province = done.province;
        again.destination = done.destination;
        again.seq = done.seq;
        again.eventId = done.eventId;
        again.messageType = done.messageType;
        again.state = DeliveryState.UNKNOWN;
        again.attempts = done.attempts;
        again.createdAt = done.createdAt;
        again.nextAttemptAt = at;
        again.lastError = reason;
        return again;
    }
}
