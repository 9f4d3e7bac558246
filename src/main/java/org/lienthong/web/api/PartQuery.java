package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
record PartQuery(
        @Parameter(
                description = "How many items at most, 1 to 200.",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String limit,

        @Parameter(description = "The value of next in the answer before, unchanged; missing for the first part.")
        @Nullable
        String cursor) {}
