package org.lienthong.web.acts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalFields;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.ConfigVersions;
import org.lienthong.province.Coverage;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.province.Rehearsals;
import org.lienthong.province.Rehearsed;
import org.lienthong.province.StandingOfFiles;
import org.lienthong.province.StandingOfFiles.Standing;
import org.lienthong.registry.ToldFigures;
import org.lienthong.web.KnowsReadiness;
import org.lienthong.web.Readiness;
import org.lienthong.web.Readiness.Rung;
import org.lienthong.web.Readiness.Said;
import org.lienthong.web.Readiness.Step;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;

/**
 * Puts together what the rooms know of a province: its version, its rehearsals, what it heard and told. Whether the first three
 * steps are reached is said of the version in force; since when it has a config and mappings, of the first one.
 */
@Component
final class ClimbingTheLadder implements KnowsReadiness {

    private final StandingOfFiles standing;
    private final InForce inForce;
    private final ConfigVersions versions;
    private final Rehearsals rehearsals;
    private final Service service;

    ClimbingTheLadder(
            StandingOfFiles standing,
            InForce inForce,
            ConfigVersions versions,
            Rehearsals rehearsals,
            Service service) {
        this.standing = standing;
        this.inForce = inForce;
        this.versions = versions;
        this.rehearsals = rehearsals;
        this.service = service;
    }

    @Override
    public void keep(Rehearsed rehearsed) {
        rehearsals.keep(rehearsed);
    }

    @Override
    public Readiness of(ProvinceCode code) {
        Standing now = standing.all(List.of(code)).get(0);
        Optional<Province> served = inForce.now().find(code);
        ConfigVersion version = now.version();
        List<Rung> rungs = version == null || served.isEmpty()
                ? nothingServed(code, now.findings())
                : served(served.get(), version, now.findings());
        return new Readiness(code, version, now.filesDiffer(), rungs);
    }

    private static List<Rung> nothingServed(ProvinceCode code, List<Finding> findings) {
        Said first = findings.isEmpty()
                ? Said.of("rung.why.not-in-force", code)
                : Said.of("rung.why.findings", findings.size(), code);
        List<Rung> rungs = new ArrayList<>();
        for (Step step : Step.values()) {
            Said why = step == Step.CONFIGURED ? first : Said.of("rung.why.before");
            rungs.add(new Rung(step, null, List.of(), List.of(why)));
        }
        return rungs;
    }

    private List<Rung> served(Province province, ConfigVersion version, List<Finding> findings) {
        Instant first =
                versions.first(province.code()).map(ConfigVersion::activatedAt).orElse(version.activatedAt());
        ToldFigures.Figures told = service.told(province);
        List<Rung> rungs = new ArrayList<>();
        rungs.add(reachedAt(
                first,
                Step.CONFIGURED,
                List.of(Said.of("rung.seen.version", version.version(), version.activatedBy())),
                findings.isEmpty()
                        ? List.of()
                        : List.of(Said.of("rung.why.findings", findings.size(), province.code()))));
        rungs.add(mapped(province, first));
        rungs.add(rehearsed(province.code(), version));
        rungs.add(service.shadow(province, told));
        rungs.add(service.live(province, version, told, rungs.stream().allMatch(Rung::reached)));
        return rungs;
    }

    private static Rung reachedAt(Instant at, Step step, List<Said> known, List<Said> missing) {
        return new Rung(step, missing.isEmpty() ? at : null, known, missing);
    }

    /** Fields of the national model, whether or not partners ever fill them; what is in force was translated into mappings that work. */
    private static Rung mapped(Province province, Instant first) {
        Coverage coverage = Coverage.of(province);
        List<Said> missing = coverage.lines().isEmpty() ? List.of(Said.of("rung.why.no-fields")) : List.of();
        return reachedAt(
                first,
                Step.MAPPED,
                List.of(Said.of(
                        "rung.seen.coverage",
                        coverage.fields(Coverage.Line::in).size(),
                        NationalFields.all().size(),
                        coverage.fields(Predicate.not(Coverage.Line::in)).size())),
                missing);
    }

    private Rung rehearsed(ProvinceCode code, ConfigVersion version) {
        List<Rehearsed> last = rehearsals.last(code, version.digest());
        List<Said> known = last.stream().map(ClimbingTheLadder::said).toList();
        if (last.isEmpty()) {
            return new Rung(Step.REHEARSED, null, known, List.of(Said.of("rung.why.not-rehearsed", code)));
        }
        List<Said> missing = last.stream()
                .filter(Predicate.not(Rehearsed::passed))
                .map(failed -> Said.of("rung.why.failed", failed.failed()))
                .distinct()
                .toList();
        return new Rung(Step.REHEARSED, missing.isEmpty() ? first(last) : null, known, missing);
    }

    private static @Nullable Instant first(List<Rehearsed> last) {
        return last.stream()
                .map(Rehearsed::at)
                .min(java.util.Comparator.naturalOrder())
                .orElse(null);
    }

    private static Said said(Rehearsed rehearsed) {
        String key =
                switch (rehearsed.against()) {
                    case SANDBOX -> "rung.seen.sandbox";
                    case REAL -> "rung.seen.real";
                };
        return Said.of(key, Local.moment(rehearsed.at()), rehearsed.played(), rehearsed.failed(), rehearsed.unplayed());
    }

    static String names(Province province, Predicate<PartnerSystem> which) {
        return province.systems().stream()
                .filter(which)
                .map(system -> system.id().name())
                .collect(Collectors.joining(", "));
    }
}
