package org.lienthong.province;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/**
 * One version of a province, as it was recorded.
 *
 * @param version counts from 1 in each province
 * @param activatedBy who; {@code start} for a start of the hub
 * @param digest of its files
 * @param backTo what one step back restores; null when there is nothing before it
 * @param note what it was, for example {@code files} or {@code back to version 2}
 */
public record ConfigVersion(
        ProvinceCode province,
        int version,
        Instant activatedAt,
        String activatedBy,
        String digest,
        boolean inForce,
        @Nullable Integer backTo,
        String note) {}
