package org.lienthong.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/**
 * A province under one name and one pair of codes, for the days on which these were in force.
 *
 * @param code level-1 code; it follows the name (QĐ 09/2025/QĐ-TTg)
 * @param gso two-digit statistics code; it follows the seat
 * @param validFrom first day; null where nobody has to know it
 * @param validTo last day; null while it is in force
 * @param successor what it became on the day after {@code validTo}; null while it is in force
 * @param sourced whether a source confirms the level-1 code; otherwise it is written from memory of QCVN 102:2016
 */
public record AdministrativeUnit(
        ProvinceCode code,
        String gso,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable ProvinceCode successor,
        boolean sourced) {

    public boolean on(LocalDate day) {
        return Validity.on(validFrom, validTo, day);
    }

    public boolean inForce() {
        return validTo == null;
    }

    /** Name, code and days in signs that need no translation: {@code Tỉnh Yên Bái (H63/15, … – 2025-06-30)}. */
    public String label() {
        return name + " (" + code + "/" + gso + ", " + (validFrom == null ? "…" : validFrom) + " – "
                + (validTo == null ? "…" : validTo) + ")";
    }
}
