package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.Fixture;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.RemappingFixtures;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import org.lienthong.rehearsal.Line;
import org.lienthong.rehearsal.Outcome;
import org.lienthong.rehearsal.Part;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.Report;
import org.lienthong.rehearsal.Rung;
import org.lienthong.rehearsal.Rung.Standing;
import org.lienthong.rehearsal.Rung.Step;

/** How far provinces are on their way into service, as far as a command without a running hub can tell. */
final class Ladder {

    private final Path root;
    private final Set<Part> parts;
    private final List<Finding> findings;
    private final MappingLibrary mappings;
    private final Provinces provinces;

    /** @param parts what was rehearsed */
    Ladder(Path root, Set<Part> parts) {
        this.root = root;
        this.parts = parts;
        this.findings = Checks.all(root);
        this.mappings = MappingLibrary.load(root).library();
        this.provinces = Provinces.load(root, mappings).provinces();
    }

    /** The same report, each province with its rungs. */
    Report with(Report report) {
        return new Report(
                report.at(),
                report.took(),
                report.provinces().stream()
                        .map(province -> province.on(rungs(province)))
                        .toList());
    }

    private List<Rung> rungs(ProvinceReport report) {
        Province province = provinces.all().stream()
                .filter(one -> one.code().value().equals(report.code()))
                .findFirst()
                .orElseThrow();
        List<Rung> rungs = new ArrayList<>(List.of(configured(report.code()), mapped(province), rehearsed(report)));
        boolean ready = rungs.stream().allMatch(rung -> rung.standing() == Standing.REACHED);
        rungs.add(Rung.unknown(Step.SHADOW, Line.of("rung.why.shadow")));
        rungs.add(live(province, ready));
        return rungs;
    }

    private Rung configured(String code) {
        try {
            Subjects subjects = Subjects.of(List.of(code), root).orElseThrow();
            long left = findings.stream().filter(subjects::includes).distinct().count();
            return Rung.of(Step.CONFIGURED, left == 0 ? List.of() : List.of(Line.of("rung.why.findings", left, code)));
        } catch (IOException e) {
            return Rung.unknown(Step.CONFIGURED, Line.of("rung.why.findings", "?", code));
        }
    }

    private Rung mapped(Province province) {
        if (Files.notExists(root.resolve(Fixture.FOLDER))) {
            return Rung.unknown(Step.MAPPED, Line.of("rung.why.no-fixtures"));
        }
        Set<String> used = province.systems().stream()
                .map(PartnerSystem::profile)
                .flatMap(profile -> profile.mappings().stream())
                .collect(Collectors.toSet());
        boolean same = new RemappingFixtures(root, mappings)
                .province(province.code(), used)
                .changed()
                .isEmpty();
        return Rung.of(
                Step.MAPPED,
                same
                        ? List.of()
                        : List.of(Line.of("rung.why.golden", province.code().value())));
    }

    private Rung rehearsed(ProvinceReport report) {
        Stream<Line> failed = report.passed(false)
                ? Stream.of()
                : Stream.of(Line.of("rung.why.failed", report.count(Outcome.FAILED)));
        Stream<Line> partly =
                parts.containsAll(Set.of(Part.values())) ? Stream.of() : Stream.of(Line.of("rung.why.parts"));
        return Rung.of(Step.REHEARSED, Stream.concat(failed, partly).toList());
    }

    private static Rung live(Province province, boolean ready) {
        List<Line> missing = new ArrayList<>();
        if (!ready) {
            missing.add(Line.of("rung.why.before"));
        }
        if (province.assumed()) {
            missing.add(Line.of("rung.why.assumed"));
        }
        if (province.systems().stream().anyMatch(PartnerSystem::shadow)) {
            missing.add(Line.of("rung.why.stage-shadow"));
        }
        return Rung.of(Step.LIVE, missing);
    }
}
