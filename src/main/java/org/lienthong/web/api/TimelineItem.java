package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;

/** One step, worded. */
@Schema(description = "One thing that happened to a dossier.")
public record TimelineItem(
        @Schema(description = "Counts from 1 in the order in which things took effect.")
        long seq,

        @Schema(description = "When it happened, as the sender said.")
        Instant at,

        @Schema(description = "When the hub learned of it.") Instant recordedAt,
        @Schema(description = "The system that said so.") String from,

        @Schema(description = "What was said: a national verb, for example dossier-accepted.")
        String message,

        @Schema(description = "The status before; null when this opened the dossier.") @Nullable
        DossierStatus statusBefore,

        @Schema(description = "The status after.") DossierStatus status,

        @Schema(description = "What happened, in the language of the request; names nobody.")
        String text,

        @Schema(description = "What happened, in Vietnamese.")
        String textVi,

        @Schema(description = "What happened, in English.") String textEn,

        @Schema(description = "The sender's free words, which may name people; null unless you are an official.")
        @Nullable
        String note,

        @Schema(description = "The hub's number of the document in which it was said.")
        long messageId) {}
