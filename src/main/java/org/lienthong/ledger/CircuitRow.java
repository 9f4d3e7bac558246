package org.lienthong.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a partner can be called; shared by all nodes and kept over restarts. */
@Entity
@Table(name = "circuit")
@IdClass(CircuitRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CircuitRow {

    @Id
    String province;

    @Id
    String system;

    int failures;

    @Nullable
    Instant openUntil;

    @Nullable
    Instant lastSuccess;

    @Nullable
    Instant lastFailure;

    @Nullable
    String lastError;

    @Nullable
    Instant pausedUntil;

    @Nullable
    String pausedBy;

    @Nullable
    String pauseReason;

    /** The primary key. */
    record Key(String province, String system) implements Serializable {}
}
