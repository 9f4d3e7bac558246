package org.lienthong.web.pages.country;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.Submission;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Register;
import org.springframework.stereotype.Component;

/** What procedures are called, as the newest dossier of each calls it: provinces name them themselves. */
@Component
final class ProcedureNames {

    private final Register register;
    private final Map<ProcedureCode, String> names = new ConcurrentHashMap<>();

    ProcedureNames(Register register) {
        this.register = register;
    }

    /** The code where no dossier tells a name. */
    String of(ProcedureCode code) {
        return Optional.ofNullable(names.get(code))
                .or(() -> newest(code).map(name -> remembered(code, name)))
                .orElse(code.value());
    }

    private String remembered(ProcedureCode code, String name) {
        names.put(code, name);
        return name;
    }

    private Optional<String> newest(ProcedureCode code) {
        return register.list(Listing.DOSSIERS, Filter.NONE.of(code), 1, null).items().stream()
                .findFirst()
                .map(entry -> entry.document().submission())
                .map(Submission::procedureName);
    }
}
