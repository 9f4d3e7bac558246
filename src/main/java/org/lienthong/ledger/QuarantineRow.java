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

/** What waits for a person. */
@Entity
@Table(name = "quarantine")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class QuarantineRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quarantine_ids")
    @SequenceGenerator(name = "quarantine_ids", sequenceName = "quarantine_ids", allocationSize = 50)
    long id;

    @Enumerated(EnumType.STRING)
    QuarantineKind kind;

    String province;

    String system;

    long messageId;

    int item;

    long deliveryId;

    @Nullable
    Long dossierId;

    @Nullable
    String name;

    Instant createdAt;

    @Enumerated(EnumType.STRING)
    QuarantineState state;

    @Nullable
    Instant closedAt;

    @Nullable
    String closedBy;

    String findings;

    /** At which door it came in, or which message was told. */
    String subject;

    /** As {@link org.lienthong.exchange.PartnersWords} say it. */
    String said;
}
