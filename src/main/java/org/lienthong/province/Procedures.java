package org.lienthong.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

/**
 * Which procedures a province carries out on a day: those of the national list, and where the province's own file speaks of
 * a procedure, only what that file says. Immutable.
 */
public final class Procedures {

    private final List<Procedure> national;
    private final Map<ProvinceCode, List<Procedure>> own;

    Procedures(List<Procedure> national, Map<ProvinceCode, List<Procedure>> own) {
        this.national = List.copyOf(national);
        this.own = Map.copyOf(own);
    }

    /** In the order of the national list, each procedure once. */
    public List<Procedure> on(ProvinceCode province, LocalDate day) {
        List<Procedure> local = own.getOrDefault(province, List.of());
        return national.stream()
                .map(Procedure::code)
                .distinct()
                .flatMap(code -> find(local, code, day).stream())
                .toList();
    }

    public Optional<Procedure> find(ProvinceCode province, ProcedureCode code, LocalDate day) {
        return find(own.getOrDefault(province, List.of()), code, day);
    }

    /** What the province's own file says. */
    List<Procedure> own(ProvinceCode province) {
        return own.getOrDefault(province, List.of());
    }

    /** Why {@link #find} finds nothing, and what to do. */
    public Finding unknown(ProvinceCode province, ProcedureCode code, LocalDate day) {
        boolean known = Stream.concat(national.stream(), own.getOrDefault(province, List.of()).stream())
                .anyMatch(procedure -> procedure.code().equals(code));
        return Finding.of(
                "procedure",
                "unknown-procedure",
                known
                        ? code + " was not in force in " + province + " on " + day
                                + "; use its successor, or mend validFrom and validTo in province-configs/" + province
                                + ".procedures.csv"
                        : "there is no procedure " + code
                                + "; add it to mappings/national/codes/procedures.csv or correct the code");
    }

    private Optional<Procedure> find(List<Procedure> local, ProcedureCode code, LocalDate day) {
        boolean speaks = local.stream().anyMatch(procedure -> procedure.code().equals(code));
        return (speaks ? local : national)
                .stream()
                        .filter(procedure -> procedure.code().equals(code) && procedure.on(day))
                        .findFirst();
    }
}
