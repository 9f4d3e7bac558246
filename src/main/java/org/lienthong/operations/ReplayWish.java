package org.lienthong.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Quarantined;

/**
 * What somebody wants to be done again; null does not narrow.
 *
 * @param system name of the system; telling again needs it, and the province
 * @param subject at which door it came in, or which message is told: the name of a verb, such as {@code DOSSIER_ACCEPTED}
 * @param rule which rule the first finding names; only of what waits for a person
 * @param place where, without positions in lists; empty is the whole document
 * @param said what the partner said when it refused, as {@link org.lienthong.registry.Cause} has it; only of what waits for a person
 * @param from from when on it waits, or was told
 * @param to the first moment that counts no more
 * @param substitution a value that is replaced before; null: the documents as they were kept
 * @param perMinute the most that is taken in a minute, 1 to {@link #FASTEST}
 * @param reason why, 1 to 500 characters
 */
public record ReplayWish(
        ReplayTarget target,
        @Nullable ProvinceCode province,
        @Nullable String system,
        Quarantined.@Nullable Kind kind,
        @Nullable String subject,
        @Nullable String rule,
        @Nullable String place,
        @Nullable String said,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Substitution substitution,
        int perMinute,
        String reason) {

    public static final int FASTEST = 6000;

    /** @param from what stands at the place of the plan now; what holds another value is left alone */
    public record Substitution(String from, String to) {}
}
