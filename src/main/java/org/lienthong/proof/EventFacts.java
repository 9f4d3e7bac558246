package org.lienthong.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the ledger says of an event beside its content; all of it is sealed. Values stay as they stand, even wrong ones. */
public record EventFacts(
        @Schema(description = "Code of the province in which it took effect.")
        String province,

        @Schema(description = "Number of the dossier's row in the ledger.")
        long dossierId,

        @Schema(description = "Counts from 1 in the order in which things took effect on the dossier.")
        long seq,

        @Schema(description = "Number of the document in the ledger that said so.")
        long messageId,

        @Schema(description = "Which item of that document, from 0.")
        int item,

        @Schema(description = "When it happened, as the sender said.")
        Instant occurredAt,

        @Schema(description = "When the hub learned of it.") Instant recordedAt,

        @Schema(description = "The system that said so.") String system,

        @Schema(description = "What was said.") String messageType,

        @Schema(description = "Status of the dossier before; absent for a new dossier.") @Nullable
        String statusBefore,

        @Schema(description = "Status of the dossier after.")
        String statusAfter) {

    private static final String FORM = "lienthong-event-1";

    Digest digest() {
        return Encoding.of(FORM)
                .text(province)
                .number(dossierId)
                .number(seq)
                .number(messageId)
                .number(item)
                .time(occurredAt)
                .time(recordedAt)
                .text(system)
                .text(messageType)
                .text(statusBefore)
                .text(statusAfter)
                .done();
    }
}
