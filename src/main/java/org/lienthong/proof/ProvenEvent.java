package org.lienthong.proof;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One event with its seal and its way to the root of its day. */
public record ProvenEvent(
        @Schema(description = "What the ledger says of the event beside its content.")
        EventFacts event,

        @Schema(description = "Its place in the chain of its province.")
        Seal seal,

        @Schema(description = "The hash of the seal before.", type = "string")
        Digest previous,

        @Schema(description = "From its hash to the root of its day; empty while the day is open, or alone in it.")
        List<PathStep> path) {

    public ProvenEvent {
        path = List.copyOf(path);
    }
}
