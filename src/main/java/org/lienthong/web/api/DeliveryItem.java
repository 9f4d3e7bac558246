package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Delivery;

/** One delivery, worded. */
@Schema(description = "One thing that the hub tells one system about a dossier.")
public record DeliveryItem(
        @Schema(description = "Number of the delivery.") long id,

        @Schema(description = "The step of the timeline that it tells.")
        long seq,

        @Schema(description = "The system that is told.") String destination,

        @Schema(description = "What is told: a national verb.")
        String message,

        @Schema(
                description =
                        "WAITING, SENDING, UNKNOWN (sent, outcome not known) and REFUSED (holds its lane) are unfinished; DELIVERED and SKIPPED are done.")
        Delivery.State state,

        @Schema(description = "How often it was tried.") int attempts,

        @Schema(description = "When it is tried next; null when it is done or refused.") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "For what it waits, in words; null when nothing is before it in its lane.") @Nullable
        String waitsFor,

        @Schema(description = "What went wrong last, or why it was skipped.") @Nullable
        String lastError,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "When the partner acknowledged it, or when it was given up.") @Nullable
        Instant doneAt,

        @Schema(description = "When the partner was seen to have applied it; acknowledged is not applied.") @Nullable
        Instant confirmedAt) {}
