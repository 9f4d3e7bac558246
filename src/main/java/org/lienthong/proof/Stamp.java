package org.lienthong.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** The time-stamp of a root. */
public record Stamp(
        @Schema(description = "Code of the province.") String province,

        @Schema(description = "The day whose root is stamped.")
        LocalDate day,

        @Schema(description = "Address of the authority; own: the hub itself, which proves nothing to strangers.")
        String authority,

        @Schema(description = "The time in the time-stamp.") Instant at,

        @Schema(description = "The time-stamp token (RFC 3161, DER, base64).", type = "string", format = "byte")
        byte[] token) {

    static final String OWN = "own";
}
