package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Connection;

@Schema(description = "How the hub and one system get along.")
record SystemItem(
        @Schema(description = "Name of the system inside its province.")
        String name,

        @Schema(description = "Family of its software, which decides its contract.")
        String family,

        @Schema(description = "portal, one-stop-shop, lis or tax-gate.")
        String kind,

        @Schema(
                description =
                        "HEALTHY; TROUBLED: the last call failed; DOWN: left alone for a while, heals itself; PAUSED: by somebody; SILENT: it can be called but has sent nothing for longer than its rhythm, in working days; UNKNOWN: never called.")
        Connection.State state,

        @Schema(description = "Deliveries to it that are not finished.")
        long waiting,

        @Schema(description = "Those of them that somebody must look at: refused, or sent with unknown outcome.")
        long stuck,

        @Schema(description = "When the oldest unfinished delivery was made.") @Nullable
        Instant waitingSince,

        @Schema(description = "When the hub took a message from it last; null when never.") @Nullable
        Instant lastHeard,

        @Schema(
                description =
                        "Whether it says nothing any more; also while it is DOWN, TROUBLED or PAUSED. A night, a weekend and a holiday are no silence.")
        boolean silent,

        @Schema(description = "When a call last succeeded.") @Nullable
        Instant lastSuccess,

        @Schema(description = "When a call last failed.") @Nullable
        Instant lastFailure,

        @Schema(description = "What went wrong last.") @Nullable
        String lastError,

        @Schema(description = "Whether the hub calls it.") Circuit circuit,

        @Schema(description = "The pause; null when nobody paused it.") @Nullable
        Pause pause) {

    @Schema(description = "Whether the hub calls it.")
    record Circuit(
            @Schema(description = "CLOSED: it is called; OPEN: it is left alone for a while.")
            State state,

            @Schema(description = "Calls in a row that failed.")
            int failures,

            @Schema(description = "When it is tried again; null when it is called.") @Nullable
            Instant openUntil) {
        enum State {
            CLOSED,
            OPEN
        }
    }

    @Schema(description = "A pause by hand; it always ends.")
    record Pause(
            @Schema(description = "Who paused it.") @Nullable
            String by,

            @Schema(description = "Why.") @Nullable String reason,
            @Schema(description = "When it ends.") Instant until) {}

    static SystemItem of(Connection connection) {
        Connection.Pause pause = connection.pause();
        return new SystemItem(
                connection.id().name(),
                connection.family(),
                connection.kind(),
                connection.state(),
                connection.waiting(),
                connection.stuck(),
                connection.waitingSince(),
                connection.heard().last(),
                connection.heard().silent(),
                connection.lastSuccess(),
                connection.lastFailure(),
                connection.lastError(),
                new Circuit(
                        connection.openUntil() == null ? Circuit.State.CLOSED : Circuit.State.OPEN,
                        connection.failures(),
                        connection.openUntil()),
                pause == null ? null : new Pause(pause.by(), pause.reason(), pause.until()));
    }
}
