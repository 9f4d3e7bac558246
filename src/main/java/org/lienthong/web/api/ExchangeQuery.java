package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Area;
import org.lienthong.registry.Direction;
import org.lienthong.registry.ExchangeFilter;

/** What a list of exchanges is asked for. */
public record ExchangeQuery(
        @Parameter(description = "A province, as in the other lists.") @Nullable
        String province,

        @Parameter(description = "Name of the partner's system in its province, for example lis.") @Nullable
        String system,

        @Parameter(
                description = "IN: taken from partners; OUT: told to partners and acknowledged.",
                schema = @Schema(implementation = Direction.class))
        @Nullable
        String direction,

        @Parameter(description = "First day or moment that counts, as in the other lists.") @Nullable
        String from,

        @Parameter(description = "Last day that counts, or the first moment that counts no more.") @Nullable
        String to) {

    /** @throws org.lienthong.web.problems.Problem.Refusal naming every field that cannot be read */
    public ExchangeFilter filter(Fields fields, Areas areas) {
        Area area = areas.read(fields, province, null);
        Instant begin = fields.from("from", from);
        Instant end = fields.to("to", to);
        if (begin != null && end != null && !begin.isBefore(end)) {
            fields.refuse("to", "order");
        }
        return new ExchangeFilter(
                area == null ? null : area.held(),
                system == null || system.isBlank() ? null : system.strip(),
                fields.oneOf("direction", direction, Direction.class),
                begin,
                end);
    }
}
