package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "How punctual a province is.")
record PunctualItem(
        @Schema(description = "Code of the province.") String code,

        @Schema(description = "Of those that ended in the period.")
        StandingItem.OnTimeItem onTime) {}
