package org.lienthong.ledger;

import jakarta.persistence.Embedded;
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
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;

/** A dossier: what is searched as columns, the whole as national JSON. */
@Entity
@Table(name = "dossier")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DossierRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_ids")
    @SequenceGenerator(name = "dossier_ids", sequenceName = "dossier_ids", allocationSize = 50)
    long id;

    String province;

    @Nullable
    String issuingProvince;

    String code;

    @Nullable
    String receiptNumber;

    @Nullable
    String procedureCode;

    @Nullable
    String procedureName;

    @Enumerated(EnumType.STRING)
    DossierStatus status;

    @Enumerated(EnumType.STRING)
    Holder holder;

    @Enumerated(EnumType.STRING)
    @Nullable
    Channel channel;

    @Nullable
    String commune;

    @Nullable
    String transactionType;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant receivedAt;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant completedAt;

    @Nullable
    Instant deliveredAt;

    Instant changedAt;

    @Embedded
    LegalColumns law = new LegalColumns();

    /** As {@link org.lienthong.dossier.Doubt#text} writes them; no event tells of these. */
    @Nullable
    String refusedDoubts;

    String searchText;

    long lastEvent;

    String document;
}
