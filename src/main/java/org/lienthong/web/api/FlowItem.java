package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;

@Schema(description = "What came and went in one period.")
record FlowItem(
        @Schema(description = "First day of the period.") LocalDate from,
        @Schema(description = "Last day of the period.") LocalDate to,

        @Schema(
                description =
                        "SUBMITTED and of these TRANSACTED for those that ask for a land transaction, RECEIVED, ENDED with its parts COMPLETED, NOT_ACCEPTED, WITHDRAWN and STOPPED, and HANDED_OVER.")
        Map<String, GrowthItem> flows) {}
