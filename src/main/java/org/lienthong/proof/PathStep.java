package org.lienthong.proof;

import io.swagger.v3.oas.annotations.media.Schema;

/** One step of a path from a seal to the root of its day. */
public record PathStep(
        @Schema(description = "Whether the sibling stands on the left.")
        boolean left,

        @Schema(description = "The sibling's hash.", type = "string")
        Digest hash) {}
