package org.lienthong.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parcel (LA_SpatialUnit). Sheet and number are only unique together with the commune code of their vintage; the area is in square metres, the land price in VND per square metre. */
public record Parcel(
        @Nullable ParcelId id,
        String sheet,
        String number,
        @Nullable CommuneCode commune,
        @Nullable LocalDate communeVintage,
        BigDecimal area,
        @Nullable String address,
        @Nullable String position,
        @Nullable Money landPrice,
        List<LandUse> uses) {

    public Parcel {
        uses = uses == null ? List.of() : List.copyOf(uses);
    }
}
