package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Day;
import org.lienthong.registry.Period;
import org.lienthong.registry.Picked;
import org.lienthong.web.words.Local;

/** Among which dossiers a list of quality picks some out. */
public record PickedQuery(
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
                description = "First day that counts; without it the first of the month of the last day.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String from,

        @Parameter(
                description = "Last day that counts; without it today.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String to) {

    /** The longest period in days of which documents are read whole; of a longer one only its last days are looked at. */
    public static final int LONGEST = 92;

    /** @param day of a dossier at which the period is looked at */
    Picked among(Day day, Fields fields, Areas areas, InstantSource clock) {
        LocalDate until = fields.day("to", to);
        LocalDate since = fields.day("from", from);
        Area area = areas.read(fields, province, asOf);
        ProcedureCode code = fields.read("procedure", procedure, "procedure-code", ProcedureCode::new);
        LocalDate last = until == null ? LocalDate.ofInstant(clock.instant(), Local.ZONE) : until;
        LocalDate first = since == null ? last.withDayOfMonth(1) : since;
        if (last.isBefore(first)) {
            fields.refuse("to", "order");
            first = last;
        }
        return new Picked(day, new Period(first, last), area, code);
    }

    static Picked lastDays(Picked among) {
        LocalDate last = among.period().last();
        LocalDate first = last.minusDays(LONGEST - 1L);
        return first.isAfter(among.period().first())
                ? new Picked(among.day(), new Period(first, last), among.area(), among.procedure())
                : among;
    }
}
