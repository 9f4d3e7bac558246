package org.lienthong.proof;

import java.util.function.BiPredicate;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnits;

/** Which province took over the dossiers of which: after a merger a dossier stands under another code than its chain. */
public final class Successors {

    private Successors() {}

    /** Whether the first code's province became a part of the second one's. */
    public static BiPredicate<String, String> of(AdministrativeUnits units) {
        return (from, to) -> units.all().stream()
                .filter(unit -> unit.code().equals(new ProvinceCode(from)))
                .anyMatch(unit -> units.latest(unit).code().value().equals(to));
    }
}
