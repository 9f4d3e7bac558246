package org.lienthong.dossier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something attached to land, such as a house; the floor area is in square metres. */
public record Asset(
        String kind,
        @Nullable String description,
        @Nullable BigDecimal floorArea,
        @Nullable String grade,
        @Nullable Integer builtIn) {}
