package org.lienthong.dossier;

import org.jspecify.annotations.Nullable;

/** What the land office states about one parcel for the tax office; the price is in VND per square metre. */
public record SlipParcel(
        String sheet,
        String number,
        @Nullable String position,
        @Nullable Money landPrice,
        @Nullable String origin,
        @Nullable String term) {}
