package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Cause;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;

/** What the list is asked for, as it was written. */
public record QuarantineQuery(
        @Parameter(
                description =
                        "A province of today or of the past, as in the lists; one of the past shows what waits at its successor.")
        @Nullable
        String province,

        @Parameter(
                description = "The day on which province had this meaning.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String asOf,

        @Parameter(description = "Name of the system inside its province.") @Nullable
        String system,

        @Parameter(description = "Why it waits.", schema = @Schema(implementation = Quarantined.Kind.class)) @Nullable
        String kind,

        @Parameter(
                description = "Whether somebody must still act.",
                schema = @Schema(implementation = Quarantined.State.class))
        @Nullable
        String state,

        @Parameter(description = "At which door it came in, or which message was told.") @Nullable
        String subject,

        @Parameter(description = "The rule that its first finding names.") @Nullable
        String rule,

        @Parameter(description = "The place of its first finding, with [] for any position in a list; a dash for none.")
        @Nullable
        String place,

        @Parameter(
                description =
                        "What the partner said when it refused, as the page of causes puts it together: without numbers, quoted values and persons; a dash for nothing.")
        @Nullable
        String said) {

    /** A dash in an address stands for what is empty: the place that is the whole document, and what a partner said where none refused. */
    public static final String WHOLE = "-";

    /** What an address leaves empty, as the forms and links of pages do, narrows nothing. */
    public QuarantineQuery {
        province = word(province);
        asOf = word(asOf);
        system = word(system);
        kind = word(kind);
        state = word(state);
        subject = word(subject);
        rule = word(rule);
        place = word(place);
        said = word(said);
    }

    /** @throws org.lienthong.web.problems.Problem.Refusal naming every field that cannot be read */
    public QuarantineList.Narrowed narrowed(Fields fields, Areas areas) {
        return new QuarantineList.Narrowed(
                areas.read(fields, province, asOf),
                fields.read("system", system, "system-name", name -> name),
                fields.oneOf("kind", kind, Quarantined.Kind.class),
                fields.oneOf("state", state, Quarantined.State.class),
                new Cause(subject, rule, written(place), written(said)));
    }

    /** Of a word in which a dash stands for what is empty. */
    static @Nullable String written(@Nullable String word) {
        return WHOLE.equals(word) ? "" : word;
    }

    private static @Nullable String word(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
