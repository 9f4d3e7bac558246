package org.lienthong.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the systems themselves report of a dossier.
 *
 * @param completedAt null while they report it as not done
 * @param dueAt null where they report none
 */
public record Reported(
        @Nullable Instant completedAt, @Nullable Instant dueAt) {}
