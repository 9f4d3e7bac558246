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

/** One step of a dossier at a system that the hub only listens to. */
@Entity
@Table(name = "shadow_step")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ShadowStepRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shadow_step_ids")
    @SequenceGenerator(name = "shadow_step_ids", sequenceName = "shadow_step_ids", allocationSize = 50)
    long id;

    String province;

    String system;

    long dossierId;

    /** 0 when the hub would not have told it. */
    long eventId;

    @Enumerated(EnumType.STRING)
    MessageType messageType;

    @Enumerated(EnumType.STRING)
    DossierStatus status;

    @Enumerated(EnumType.STRING)
    ShadowState state;

    @Nullable
    Instant toldAt;

    @Nullable
    Instant reportedAt;

    long messageId;

    int item;

    @Nullable
    String door;

    @Nullable
    String fields;

    @Nullable
    String content;
}
