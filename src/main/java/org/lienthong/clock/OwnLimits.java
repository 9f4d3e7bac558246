package org.lienthong.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

/** The time limits that provinces decided themselves; they go before the national ones. */
public interface OwnLimits {

    /** Empty where the province says nothing of its own. */
    Optional<Limit> of(ProvinceCode province, ProcedureCode procedure, LocalDate day);

    /** Another text whenever one of the province's limits is another. */
    String version(ProvinceCode province);
}
