package org.lienthong.province;

import java.util.List;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;

/** Why a text means no province, and what to write instead. */
final class UnitFindings {

    private UnitFindings() {}

    static Finding unknown() {
        return Finding.of(
                "province",
                "unknown-province",
                "no province has or had this code or name; write a code, for example H56 or 38, or a name, for example Thanh Hóa");
    }

    static Finding ambiguous(List<AdministrativeUnit> meanings) {
        return Finding.of(
                "province",
                "ambiguous-province",
                "this code changed its meaning: " + labels(meanings) + "; write "
                        + meanings.stream()
                                .map(unit -> unit.code().value())
                                .distinct()
                                .collect(Collectors.joining(" or "))
                        + ", or add a day of validity as asOf");
    }

    /** The code or name is known, but not on that day. */
    static Finding notThen(List<AdministrativeUnit> meanings, AdministrativeUnits units) {
        AdministrativeUnit last = meanings.get(meanings.size() - 1);
        String now = last.inForce()
                ? ""
                : "; since then it is part of " + units.latest(last).label();
        return Finding.of(
                "province",
                "closed-province",
                "it was not in force on that day: " + labels(meanings) + now
                        + "; write another day as asOf, or leave it out");
    }

    private static String labels(List<AdministrativeUnit> meanings) {
        return meanings.stream().map(AdministrativeUnit::label).collect(Collectors.joining("; "));
    }
}
