package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;

/**
 * One dossier as the register knows it. The document holds personal data; whoever shows it decides what is masked.
 *
 * @param overdue whether the promised date passed before the dossier was done. While the clock stands still (status 5
 *     and 6) nobody is late yet
 */
public record Entry(
        long id,
        Dossier document,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable Instant deliveredAt,
        Instant changedAt,
        boolean overdue) {}
