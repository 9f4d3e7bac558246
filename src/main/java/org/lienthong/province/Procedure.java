package org.lienthong.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;

/**
 * An administrative procedure as a province carries it out on some days.
 *
 * @param code national code
 * @param localCode as the province writes it, with its suffix; the national code where the province has none of its own
 * @param workingDays time limit; null where it is no single number of working days
 * @param validFrom first day; null where it is not known
 * @param validTo last day; null while it is in force
 * @param source where a province's entry comes from; {@code assumed} when it is invented; null for the national list
 */
public record Procedure(
        ProcedureCode code,
        String localCode,
        String name,
        @Nullable Integer workingDays,
        TaxStep taxStep,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String source) {

    /** Whether the tax office takes part. */
    public enum TaxStep {
        YES,
        /** Only when something is owed. */
        IF_ANY,
        NO
    }

    public boolean on(LocalDate day) {
        return Validity.on(validFrom, validTo, day);
    }
}
