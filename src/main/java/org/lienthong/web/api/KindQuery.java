package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Channel;
import org.lienthong.registry.Filter;

/** Of which dossiers figures are asked for. */
record KindQuery(
        @Parameter(description = "A province of today or of the past, as in the lists.") @Nullable
        String province,

        @Parameter(
                description = "The day on which province had this meaning; without it the meaning of today goes first.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String asOf,

        @Parameter(description = "Code of the administrative procedure, for example 1.013831.") @Nullable
        String procedure,

        @Parameter(
                description = "How the dossier came in: at the counter, online or by post.",
                schema = @Schema(implementation = Channel.class))
        @Nullable
        String channel) {

    Filter filter(Fields fields, Areas areas) {
        return new ListQuery(
                        province, asOf, null, procedure, null, null, channel, null, null, null, null, null, null, null,
                        null, null, null, null, null, null)
                .filter(fields, areas);
    }
}
