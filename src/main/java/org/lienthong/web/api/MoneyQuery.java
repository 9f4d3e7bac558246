package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.registry.MoneyFilter;

/** What a list of tax notices or payments is asked for. */
public record MoneyQuery(
        @Parameter(description = "A province of today or of the past, as in the other lists.") @Nullable
        String province,

        @Parameter(
                description = "The day on which province had this meaning; without it the meaning of today goes first.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String asOf,

        @Parameter(description = "Code of the administrative procedure, for example 1.013831.") @Nullable
        String procedure,

        @Parameter(
                description =
                        "true: notices of which something is still to be paid; false: the others. Payments do not look at it.",
                schema = @Schema(type = "boolean"))
        @Nullable
        String waiting,

        @Parameter(description = "First day or moment that counts: of the notice's arrival, or of the payment.")
        @Nullable
        String from,

        @Parameter(description = "Last day that counts, or the first moment that counts no more.") @Nullable
        String to) {

    /** @throws org.lienthong.web.problems.Problem.Refusal naming every field that cannot be read */
    public MoneyFilter filter(Fields fields, Areas areas) {
        Instant begin = fields.from("from", from);
        Instant end = fields.to("to", to);
        if (begin != null && end != null && !begin.isBefore(end)) {
            fields.refuse("to", "order");
        }
        return new MoneyFilter(
                areas.read(fields, province, asOf),
                fields.read("procedure", procedure, "procedure-code", ProcedureCode::new),
                fields.flag("waiting", waiting),
                begin,
                end);
    }
}
