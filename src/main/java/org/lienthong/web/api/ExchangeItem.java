package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Direction;
import org.lienthong.registry.Exchange;

@Schema(description = "One message taken from a partner, or told to one and acknowledged.")
record ExchangeItem(
        @Schema(description = "When the hub had it, or when the partner acknowledged it.")
        Instant at,

        @Schema(description = "Which way it went.") Direction direction,
        @Schema(description = "Code of the province.") String province,
        @Schema(description = "The partner's system.") String system,

        @Schema(description = "The door by which it came, or the national verb that was told.")
        String what,

        @Schema(description = "KEPT, APPLIED, REFUSED or PARTLY of what came in; DELIVERED of what was told.")
        String outcome,

        @Schema(description = "Code of the dossier that was told about; null for what came in.") @Nullable
        String dossier,

        @Schema(description = "Number of the message that came in; null for what was told.") @Nullable
        Long messageId) {

    static final List<String> HEAD =
            List.of("at", "direction", "province", "system", "what", "outcome", "code", "messageId");

    static ExchangeItem of(Exchange exchange) {
        return new ExchangeItem(
                exchange.at(),
                exchange.direction(),
                exchange.system().province().value(),
                exchange.system().name(),
                exchange.what(),
                exchange.outcome(),
                exchange.dossier(),
                exchange.messageId());
    }

    List<@Nullable Object> row() {
        return Arrays.asList(at, direction, province, system, what, outcome, dossier, messageId);
    }
}
