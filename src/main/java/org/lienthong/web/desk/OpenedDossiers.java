package org.lienthong.web.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Submission;
import org.lienthong.registry.Area;
import org.lienthong.registry.Entry;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.Office;
import org.lienthong.web.Pressed;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.NamedDossier;
import org.lienthong.web.api.NamedProcedures;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens a dossier for somebody: which one, and what they may see of it and do to it. */
@Component
class OpenedDossiers {

    private final NamedDossier named;
    private final Areas areas;
    private final Desks desks;
    private final KnownSystems known;
    private final NamedProcedures procedures;

    OpenedDossiers(NamedDossier named, Areas areas, Desks desks, KnownSystems known, NamedProcedures procedures) {
        this.named = named;
        this.areas = areas;
        this.desks = desks;
        this.known = known;
        this.procedures = procedures;
    }

    /**
     * A dossier, and who looks at it.
     *
     * @param mine whether this is an official who works on dossiers of its province: sees persons and may act
     */
    record One(
            Entry entry,
            Area area,
            Authentication who,
            boolean mine,
            @Nullable Office office) {

        ProvinceCode province() {
            return entry.document().province();
        }

        String code() {
            return entry.document().code().value();
        }

        /** Somebody with an office works only from it; somebody without works from any. */
        boolean from(Office... offices) {
            return mine && (office == null || java.util.List.of(offices).contains(office));
        }

        Pressed pressed(String key, @Nullable String reason) {
            return new Pressed(key, province(), entry.id(), who.getName(), office, reason);
        }
    }

    /** @throws Problem.Refusal when the name leads to none or to several */
    One look(String code, @Nullable String province, Authentication who) {
        Entry entry = named.get(code, province);
        ProvinceCode own = entry.document().province();
        Area area = Objects.requireNonNull(areas.read(new Fields(), own.value(), null));
        return new One(
                entry, area, who, desks.worksIn(who, own), desks.office(who).orElse(null));
    }

    /** The same for somebody who acts on it; dossiers of other provinces are refused. */
    One act(String code, @Nullable String province, Authentication who, Office... offices) {
        One one = look(code, province, who);
        if (!one.mine()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "other-province").refusal();
        }
        if (!one.from(offices)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "other-office").refusal();
        }
        return one;
    }

    /** What its province is called; the code when it is not configured. */
    String province(One one) {
        return known.provinces().stream()
                .filter(province -> province.code().equals(one.province()))
                .map(KnownSystems.Province::name)
                .findFirst()
                .orElseGet(() -> one.province().value());
    }

    /** What its procedure is called; null when nobody knows. */
    @Nullable
    String procedure(One one) {
        Submission submission = one.entry().document().submission();
        return submission == null ? null : procedures.name(one.province(), submission);
    }
}
