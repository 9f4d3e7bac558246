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

    /** Since the first of the failures in a row; only meaningful while there are any. */
    @Nullable
    Instant failingSince;

    @Nullable
    Instant openUntil;

    @Nullable
    Instant lastSuccess;

    @Nullable
    Instant lastFailure;

    @Nullable
    String lastError;

    @Nullable
    Instant pausedSince;

    @Nullable
    Instant pausedUntil;

    @Nullable
    String pausedBy;

    @Nullable
    String pauseReason;

    /** The primary key. */
    record Key(String province, String system) implements Serializable {}
}
