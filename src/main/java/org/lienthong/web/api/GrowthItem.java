package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Growth;

@Schema(description = "A figure beside that of the same period of the year before.")
record GrowthItem(
        @Schema(description = "The figure of the period.") FigureItem now,

        @Schema(description = "The figure of the same period of the year before.")
        FigureItem before,

        @Schema(
                description =
                        "By how much it grew as a share of the year before, 0.125 for 12.5 %; null when there was nothing, or the register was not there for all of that period.")
        @Nullable
        Double growth) {

    static GrowthItem of(Growth growth, ListAddresses addresses) {
        return new GrowthItem(
                FigureItem.of(growth.now(), addresses),
                FigureItem.of(growth.before(), addresses),
                known(growth.rate()));
    }

    static @Nullable Double known(OptionalDouble rate) {
        return rate.isEmpty() ? null : rate.getAsDouble();
    }
}
