package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;

/**
 * One message taken from a partner, or told to one and acknowledged.
 *
 * @param at when the hub had it, or when the partner acknowledged it
 * @param what the door by which it came, or the national verb that was told
 * @param outcome of what came in: KEPT, APPLIED, REFUSED or PARTLY; of what was told: DELIVERED
 * @param dossier code of the dossier that was told about; null for what came in, which may be about several
 * @param messageId of what came in; null for what was told
 */
public record Exchange(
        Instant at,
        Direction direction,
        SystemId system,
        String what,
        String outcome,
        @Nullable String dossier,
        @Nullable Long messageId) {}
