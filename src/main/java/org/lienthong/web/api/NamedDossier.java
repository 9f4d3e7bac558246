package org.lienthong.web.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Entry;
import org.lienthong.registry.FindingDossiers;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The dossier that a request names, or the problem that says what to do. */
@Component
public class NamedDossier {

    private final FindingDossiers dossiers;
    private final Areas areas;

    NamedDossier(FindingDossiers dossiers, Areas areas) {
        this.dossiers = dossiers;
        this.areas = areas;
    }

    /**
     * By the name as it was issued, and else as people type it.
     *
     * @throws Problem.Refusal when the name leads to none or to several
     */
    public Entry get(String name, @Nullable String province) {
        Fields fields = new Fields();
        Area in = areas.read(fields, province, null);
        fields.done();
        String meant = TypedCode.of(name);
        return find(name, in)
                .or(() -> meant.equals(name) ? Optional.empty() : find(meant, in))
                .orElseThrow(() -> unknown().refusal());
    }

    /** @throws Problem.Refusal when the name leads to several */
    private Optional<Entry> find(String name, @Nullable Area in) {
        return Optional.ofNullable(Fields.name(name)).flatMap(code -> dossiers.find(code, in)
                .fold(
                        Optional::of,
                        provinces -> {
                            throw several(provinces).refusal();
                        },
                        Optional::empty));
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-dossier");
    }

    private static Problem several(List<ProvinceCode> provinces) {
        return Problem.of(HttpStatus.CONFLICT, "ambiguous-dossier")
                .with("provinces", provinces.stream().map(ProvinceCode::value).toList());
    }
}
