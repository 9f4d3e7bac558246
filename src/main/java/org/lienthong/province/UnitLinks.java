package org.lienthong.province;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.YamlTree;

/** What a province config says about codes, name and past, held to the national list of provinces. */
final class UnitLinks {

    private final AdministrativeUnits units;

    UnitLinks(AdministrativeUnits units) {
        this.units = units;
    }

    /** Tells where code, statistics code or name are not those of the day from which the config is valid. */
    void check(YamlTree config, ProvinceCode code, String gso, String name, LocalDate day, List<Finding> findings) {
        if (units.all().isEmpty()) {
            return; // the list itself is missing or faulty, which is told there
        }
        Optional<AdministrativeUnit> found = units.byCode(code, day);
        if (found.isEmpty()) {
            NamedUnit.None none = units.named(code.value(), day).fold(unit -> null, refused -> refused);
            findings.add(at(config, "province")
                    .finding(
                            "unknown-province",
                            code + " is no province on " + day + ", the day of validFrom"
                                    + (none == null || none.meanings().isEmpty() ? "" : "; it was " + none.labels())));
            return;
        }
        AdministrativeUnit unit = found.get();
        if (!unit.gso().equals(gso)) {
            findings.add(at(config, "gso")
                    .finding(
                            "gso-code",
                            "write \"" + unit.gso() + "\"; the statistics code follows the seat and was that of " + code
                                    + " on " + day));
        }
        if (!UnitName.exact(unit.name()).equals(UnitName.exact(name))) {
            findings.add(at(config, "name").finding("province-name", "write " + unit.name()));
        }
    }

    /** The closed codes under which partners still knock; one that did not become this province is told. */
    Set<ProvinceCode> formerly(YamlTree config, ProvinceCode code, List<Finding> findings) {
        Set<ProvinceCode> former = new LinkedHashSet<>();
        config.get("formerly").ifPresent(list -> list.texts(findings::add).forEach(text -> {
            try {
                ProvinceCode old = new ProvinceCode(text);
                former.add(old);
                disagreement(old, code).ifPresent(what -> findings.add(list.finding("succession", what)));
            } catch (InvalidValue invalid) {
                findings.add(list.finding(invalid.rule(), String.valueOf(invalid.getMessage())));
            }
        }));
        return Set.copyOf(former);
    }

    private Optional<String> disagreement(ProvinceCode old, ProvinceCode code) {
        List<AdministrativeUnit> meanings =
                units.all().stream().filter(unit -> unit.code().equals(old)).toList();
        if (units.all().isEmpty()) {
            return Optional.empty();
        }
        if (meanings.isEmpty()) {
            return Optional.of("there was no province " + old + "; remove it");
        }
        AdministrativeUnit latest = units.latest(meanings.get(meanings.size() - 1));
        if (latest.code().equals(old)) {
            return Optional.of(old + " is a province of today; remove it");
        }
        return latest.code().equals(code)
                ? Optional.empty()
                : Optional.of(old + " became a part of " + latest.label() + "; move it to that province's config");
    }

    private static YamlTree at(YamlTree config, String key) {
        return config.get(key).orElse(config);
    }
}
