package org.lienthong.province;

import java.time.LocalDate;
import java.util.Optional;
import org.lienthong.clock.Limit;
import org.lienthong.clock.OwnLimits;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.stereotype.Component;

/** The limits that stand in the provinces' own lists of procedures, as they are in force now. */
@Component
final class ProvinceLimits implements OwnLimits {

    private final InForce inForce;

    ProvinceLimits(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Optional<Limit> of(ProvinceCode province, ProcedureCode procedure, LocalDate day) {
        return inForce.now()
                .procedures(province)
                .flatMap(procedures -> procedures.find(province, procedure, day))
                .flatMap(ProvinceLimits::limit);
    }

    /** The national list has its limits among the files of the clock. */
    private static Optional<Limit> limit(Procedure procedure) {
        return procedure.source() == null || procedure.workingDays() == null
                ? Optional.empty()
                : Optional.of(Limit.workingDays(procedure.workingDays(), procedure.source()));
    }

    @Override
    public String version(ProvinceCode province) {
        return inForce.now()
                .procedures(province)
                .map(procedures -> procedures.own(province).toString())
                .orElse("");
    }
}
