package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an official did by hand.
 *
 * @param key the same for the same press again
 * @param kind SENT_AGAIN, SUPPLEMENT_ASKED, CORRECTED, PARTNERS_ASKED or LATE_ENTRY
 * @param office from where; null when that is not known
 * @param subject the delivery, document or file that it was done to
 * @param outcome what came of it; null while that is not known
 */
public record OfficialAct(
        long id,
        String key,
        String kind,
        String by,
        @Nullable String office,
        Instant at,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String outcome) {}
