package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.operations.ReplayPlan;
import org.lienthong.operations.ReplayTarget;

@Schema(description = "A plan to send again: what it takes was written down before anybody confirmed it.")
record ReplayItem(
        @Schema(description = "Its number.") long id,
        @Schema(description = "What is done again.") ReplayTarget target,

        @Schema(description = "Code of the province; null for all.") @Nullable
        String province,

        @Schema(description = "Name of the system; null for all.") @Nullable
        String system,

        @Schema(description = "Door or message; null for all.") @Nullable
        String subject,

        @Schema(description = "Rule of the first finding; null for all.") @Nullable
        String rule,

        @Schema(
                description =
                        "Place of the first finding, without positions in lists; empty for the whole document; null for all.")
        @Nullable
        String place,

        @Schema(
                description =
                        "What the partner said when it refused, without what differs from dossier to dossier; empty for nothing; null for all.")
        @Nullable
        String said,

        @Schema(description = "PLANNED, RUNNING, PAUSED, DONE, STOPPED, or EXPIRED: nobody confirmed it within a day.")
        ReplayPlan.State state,

        @Schema(description = "How many it takes.") int items,

        @Schema(
                description =
                        "How many are left out because newer news of the same dossier were told, which old news must not follow.")
        int leftOut,

        @Schema(description = "When the oldest came in, or was told.") @Nullable
        Instant oldest,

        @Schema(description = "When the newest came in, or was told.") @Nullable
        Instant newest,

        @Schema(description = "What came later is not in it.")
        Instant cutOff,

        @Schema(description = "The most that is taken in a minute.")
        int perMinute,

        @Schema(description = "How long it takes at least, in minutes.")
        int minutes,

        @Schema(description = "Took effect, or wait in their lanes again.")
        int done,

        @Schema(description = "Are still refused.") int refused,

        @Schema(description = "Had nothing to be done for any more.")
        int left,

        @Schema(description = "Why.") String reason,
        @Schema(description = "Who planned it.") String plannedBy,
        @Schema(description = "When it was planned.") Instant plannedAt,

        @Schema(description = "Who confirmed, paused or stopped it last.") @Nullable
        String decidedBy,

        @Schema(description = "When that was.") @Nullable Instant decidedAt,
        @Schema(description = "When it was over.") @Nullable Instant endedAt) {

    static ReplayItem of(ReplayPlan plan) {
        return new ReplayItem(
                plan.id(),
                plan.wish().target(),
                plan.wish().province() == null ? null : plan.wish().province().value(),
                plan.wish().system(),
                plan.wish().subject(),
                plan.wish().rule(),
                plan.wish().place(),
                plan.wish().said(),
                plan.state(),
                plan.items(),
                plan.leftOut(),
                plan.oldest(),
                plan.newest(),
                plan.cutOff(),
                plan.wish().perMinute(),
                plan.minutes(),
                plan.done(),
                plan.refused(),
                plan.left(),
                plan.wish().reason(),
                plan.plannedBy(),
                plan.plannedAt(),
                plan.decidedBy(),
                plan.decidedAt(),
                plan.endedAt());
    }
}
