package org.lienthong.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lienthong.cli.HubsView.View;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.Fixture;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.NationalFields;
import org.lienthong.mapping.RemappingFixtures;
import org.lienthong.province.Coverage;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import org.lienthong.rehearsal.Line;
import org.lienthong.rehearsal.Outcome;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.Report;
import org.lienthong.rehearsal.Rung;
import org.lienthong.rehearsal.Rung.Standing;
import org.lienthong.rehearsal.Rung.Step;

/**
 * How far provinces are on their way into service: the first rungs by the files and the rehearsal at hand, the last ones
 * by the hub that runs, as far as it can be asked.
 */
final class Ladder {

    private final Path root;
    private final boolean whole;
    private final PlayedFiles files;
    private final HubsView hub;
    private final List<Finding> findings;
    private final MappingLibrary mappings;
    private final Provinces provinces;

    /** @param whole whether every part was rehearsed */
    Ladder(Path root, boolean whole, PlayedFiles files, HubsView hub) {
        this.root = root;
        this.whole = whole;
        this.files = files;
        this.hub = hub;
        this.findings = Checks.all(root);
        this.mappings = MappingLibrary.load(root).library();
        this.provinces = Provinces.load(root, mappings).provinces();
    }

    /** The same report, each province with its rungs. */
    Report with(Report report) throws IOException {
        List<ProvinceReport> all = new ArrayList<>();
        for (ProvinceReport province : report.provinces()) {
            all.add(province.on(rungs(report, province)));
        }
        return report.with(all);
    }

    private List<Rung> rungs(Report whenPlayed, ProvinceReport report) throws IOException {
        Province province = provinces.all().stream()
                .filter(one -> one.code().value().equals(report.code()))
                .findFirst()
                .orElseThrow();
        View view = hub.of(report.code());
        Optional<String> digest = files.unchanged(report.code());
        List<Rung> rungs = new ArrayList<>(
                List.of(configured(report.code()), mapped(province), rehearsed(whenPlayed, report, digest, view)));
        boolean ready = rungs.stream().allMatch(rung -> rung.standing() == Standing.REACHED);
        rungs.add(inService(Step.SHADOW, view, digest, report.code(), List.of()));
        rungs.add(inService(Step.LIVE, view, digest, report.code(), missingForLive(province, ready)));
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
        Coverage coverage = Coverage.of(province);
        Line figures = Line.of(
                "rung.seen.coverage",
                coverage.fields(Coverage.Line::in).size(),
                NationalFields.all().size(),
                coverage.fields(Predicate.not(Coverage.Line::in)).size());
        if (Files.notExists(root.resolve(Fixture.FOLDER))) {
            return new Rung(
                    Step.MAPPED, Standing.UNKNOWN, null, List.of(figures), List.of(Line.of("rung.why.no-fixtures")));
        }
        Set<String> used = province.systems().stream()
                .map(PartnerSystem::profile)
                .flatMap(profile -> profile.mappings().stream())
                .collect(Collectors.toSet());
        boolean same = new RemappingFixtures(root, mappings)
                .province(province.code(), used)
                .changed()
                .isEmpty();
        return same
                ? Rung.of(Step.MAPPED, null, List.of(Line.of("rung.seen.fixtures"), figures), List.of())
                : Rung.of(
                        Step.MAPPED,
                        null,
                        List.of(figures),
                        List.of(Line.of("rung.why.golden", province.code().value())));
    }

    private Rung rehearsed(Report whenPlayed, ProvinceReport report, Optional<String> digest, View view) {
        List<Line> missing = new ArrayList<>();
        if (!report.passed(false)) {
            missing.add(Line.of("rung.why.failed", report.count(Outcome.FAILED)));
        }
        if (!whole) {
            missing.add(Line.of("rung.why.parts"));
        }
        if (digest.isEmpty()) {
            missing.add(Line.of("rung.why.files-changed"));
        }
        boolean untold = view.trouble() == null
                && digest.filter(view.digest()::equals).isPresent()
                && view.rung(Step.REHEARSED).standing() != Standing.REACHED;
        return Rung.of(
                Step.REHEARSED,
                missing.isEmpty() ? whenPlayed.at() : null,
                untold ? List.of(Line.of("rung.seen.untold")) : List.of(),
                missing);
    }

    /** @param missing what can be seen from here */
    private static Rung inService(Step step, View view, Optional<String> digest, String code, List<Line> missing) {
        if (view.trouble() != null) {
            return missing.isEmpty()
                    ? Rung.unknown(step, Line.of("rung.why.no-hub", view.trouble()))
                    : Rung.of(step, missing);
        }
        Rung seen = view.rung(step);
        if (view.version() == 0 || digest.filter(view.digest()::equals).isPresent()) {
            return seen;
        }
        List<Line> all = new ArrayList<>(List.of(Line.of("rung.why.other-files", view.version(), code)));
        all.addAll(missing);
        return Rung.of(step, null, seen.known(), all);
    }

    private static List<Line> missingForLive(Province province, boolean ready) {
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
        return missing;
    }
}
