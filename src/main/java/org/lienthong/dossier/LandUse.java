package org.lienthong.dossier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One purpose for which a part of a parcel may be used; the area is in square metres. */
public record LandUse(
        LandUseCode purpose,
        @Nullable BigDecimal area,
        @Nullable String term,
        @Nullable String origin) {}
