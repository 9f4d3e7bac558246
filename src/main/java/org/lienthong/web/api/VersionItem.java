package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.ConfigVersion;

@Schema(description = "One version of a province: its config, profiles, mappings and national tables, as they were.")
record VersionItem(
        @Schema(description = "Its number; counts from 1 in each province.")
        int version,

        @Schema(description = "When it came into force.") Instant activatedAt,

        @Schema(description = "Who brought it into force; start: a start of the hub.")
        String activatedBy,

        @Schema(description = "What it was: files, removed, or back to version N.")
        String note,

        @Schema(description = "SHA-256 of its files.") String digest,

        @Schema(description = "Whether it counts now.") boolean inForce,

        @Schema(description = "The version that a step back brings; null when there is none.") @Nullable
        Integer backTo) {

    static VersionItem of(ConfigVersion version) {
        return new VersionItem(
                version.version(),
                version.activatedAt(),
                version.activatedBy(),
                version.note(),
                version.digest(),
                version.inForce(),
                version.backTo());
    }
}
