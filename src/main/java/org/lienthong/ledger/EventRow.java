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
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.MessageType;

/** One effect on one dossier, in the order in which it took effect. */
@Entity
@Table(name = "event")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EventRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "event_ids")
    @SequenceGenerator(name = "event_ids", sequenceName = "event_ids", allocationSize = 50)
    long id;

    long dossierId;

    long seq;

    Instant occurredAt;

    Instant recordedAt;

    String province;

    String system;

    @Enumerated(EnumType.STRING)
    MessageType messageType;

    long messageId;

    int item;

    @Enumerated(EnumType.STRING)
    @Nullable
    DossierStatus statusBefore;

    @Enumerated(EnumType.STRING)
    DossierStatus statusAfter;

    String content;
}
