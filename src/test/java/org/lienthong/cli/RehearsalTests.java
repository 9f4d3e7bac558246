package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.province.Provinces;
import org.lienthong.rehearsal.Claim;
import org.lienthong.rehearsal.Outcome;
import org.lienthong.rehearsal.Part;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.Report;
import org.lienthong.rehearsal.TextReport;
import org.lienthong.sandbox.Offices;

/** The whole rehearsal of one province, and one that must fail. */
class RehearsalTests {

    @TempDir
    Path root;

    @Test
    void everythingThatH56CanSayIsSaidAndNothingBadTakesEffect() throws IOException {
        ProvinceReport report = played(Path.of("").toAbsolutePath(), EnumSet.of(Part.GOOD, Part.BAD, Part.TROUBLE));

        assertThat(report.claims())
                .filteredOn(claim -> claim.outcome() == Outcome.FAILED)
                .as(TextReport.details(report))
                .isEmpty();
        assertThat(keys(report, Part.GOOD)).contains("claim.story", "claim.once", "claim.door", "claim.call");
        assertThat(report.of(Part.BAD).stream().map(claim -> claim.what().key()))
                .contains("claim.bad.wrong-secret", "claim.bad.too-late", "claim.bad.unknown-dossier");
        assertThat(report.of(Part.TROUBLE)).hasSizeGreaterThan(20);
        assertThat(used(report, "portal", "dossier-progressed")).isEqualTo(Outcome.AS_EXPECTED);
        assertThat(used(report, "portal", "dossier-submitted")).isEqualTo(Outcome.AS_EXPECTED);
        assertThat(used(report, "lis", "result-disputed")).isEqualTo(Outcome.DOES_NOT_EXIST);
        assertThat(report.passed(true)).as(TextReport.details(report)).isTrue();
    }

    /** With H56 these provinces speak all twelve families. */
    @Test
    void noDoorAndNoCallOfAnyFamilyStaysUnrehearsed() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        List<String> provinces = List.of("H15", "H24", "H26", "H48");
        assertThat(Provinces.load(here).provinces().all().stream()
                        .filter(province -> provinces.contains(province.code().value())
                                || province.code().value().equals("H56"))
                        .flatMap(province -> province.systems().stream())
                        .map(system -> system.profile().family()))
                .containsAll(Offices.families());

        Report report = Rehearsal.play(
                new Rehearsal.Plan(here, provinces, EnumSet.of(Part.GOOD, Part.BAD), 4, Duration.ofSeconds(12)),
                province -> {});

        assertThat(report.provinces()).allSatisfy(province -> assertThat(province.passed(true))
                .as(province.code() + "\n" + TextReport.details(province))
                .isTrue());
    }

    @Test
    void aWrongPathOfAProfileFailsTheStoriesAndNamesTheCall() throws IOException {
        copyTheRoot();
        Path profile = root.resolve("mappings/opencps/profile.yaml");
        String text = Files.readString(profile);
        Files.writeString(profile, text.replaceFirst("(dossier-submitted:.*path: )\\w+", "$1MSyncDocuments"));
        assertThat(Files.readString(profile)).isNotEqualTo(text);

        ProvinceReport report = played(root, EnumSet.of(Part.GOOD));

        assertThat(report.passed(false)).isFalse();
        assertThat(TextReport.details(report))
                .contains("FAILED  [good] The sample dossier “transfer” comes to status 10 by itself")
                .contains("one-stop-shop is not told yet: dossier-submitted");
    }

    private static ProvinceReport played(Path root, Set<Part> parts) throws IOException {
        Report report = Rehearsal.play(
                new Rehearsal.Plan(root, List.of("H56"), parts, 1, Duration.ofSeconds(4)), province -> {});
        return report.provinces().get(0);
    }

    private static List<String> keys(ProvinceReport report, Part part) {
        return report.of(part).stream()
                .filter(claim -> claim.outcome() == Outcome.AS_EXPECTED)
                .map(claim -> claim.what().key())
                .distinct()
                .toList();
    }

    private static Outcome used(ProvinceReport report, String system, String verb) {
        return report.claims().stream()
                .filter(claim -> claim.what().key().equals("claim.call"))
                .filter(claim -> claim.what().values().equals(List.of(system, verb)))
                .map(Claim::outcome)
                .findFirst()
                .orElseThrow();
    }

    private void copyTheRoot() throws IOException {
        for (String folder : List.of("routes", "mappings", "province-configs")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.copy(file, root.resolve(file));
                }
            }
        }
    }
}
