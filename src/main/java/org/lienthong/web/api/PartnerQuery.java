package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which partners exchanges are counted. */
record PartnerQuery(
        @Parameter(description = "A province, as in the other lists.") @Nullable
        String province,

        @Parameter(description = "Name of the partner's system in its province, for example lis.") @Nullable
        String system) {}
