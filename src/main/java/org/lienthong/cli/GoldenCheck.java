package org.lienthong.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.Fixture;
import org.lienthong.mapping.MappingLibrary;
import org.lienthong.mapping.RemappingFixtures;
import org.lienthong.mapping.RemappingFixtures.Outcome;
import org.lienthong.mapping.RemappingFixtures.Remapped;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Provinces;

/** {@code lienthong check --golden}: maps the fixtures again and says what changed. */
final class GoldenCheck {

    private final Path root;
    private final MappingLibrary mappings;
    private final Subjects subjects;

    GoldenCheck(Path root, Subjects subjects) {
        this.root = root;
        this.mappings = MappingLibrary.load(root).library();
        this.subjects = subjects;
    }

    /** @return 0 when every fixture comes out as it says, 1 otherwise */
    int run(PrintWriter out, PrintWriter err, boolean show) {
        Set<Path> wanted = wanted();
        Remapped remapped = new RemappingFixtures(root, mappings)
                .only(
                        fixture -> isWanted(wanted, file(fixture.mapping()))
                                || isWanted(wanted, Path.of(Fixture.FOLDER, fixture.name())),
                        overlay -> isWanted(wanted, file(overlay))
                                || isWanted(
                                        wanted,
                                        file(String.valueOf(mappings.standIns().get(overlay)))));
        remapped.differs().forEach(outcome -> tell(out, outcome, "differs from family", show));
        remapped.changed().forEach(outcome -> tell(out, outcome, "changed", show));
        out.flush();
        err.println(remapped.fixtures() + " fixtures, " + remapped.changed().size() + " changed"
                + (remapped.differs().isEmpty()
                        ? ""
                        : ", " + remapped.differs().size() + " differ from their family, as their province says"));
        if (!remapped.changed().isEmpty()) {
            err.println(
                    "mend the mapping; or, where the change is meant, correct the fixture and say why in its why.md");
        }
        return remapped.changed().isEmpty() ? 0 : 1;
    }

    private static void tell(PrintWriter out, Outcome outcome, String what, boolean show) {
        out.println(
                Fixture.FOLDER + "/" + outcome.fixture() + ": " + what + " (mappings/" + outcome.mapping() + ".yaml)");
        outcome.changes().forEach(change -> out.println("  " + change.line(show)));
    }

    /** What was named, and for a province its families too; empty: everything. */
    private Set<Path> wanted() {
        Set<Path> wanted = new HashSet<>(subjects.paths());
        List<String> provinces = wanted.stream()
                .filter(path -> path.startsWith("province-configs") && path.getNameCount() == 2)
                .map(path -> path.getFileName().toString().replaceFirst("\\.yaml$", ""))
                .toList();
        if (!provinces.isEmpty()) {
            Provinces configured = Provinces.load(root, mappings).provinces();
            provinces.stream()
                    .flatMap(code -> configured.find(new ProvinceCode(code)).stream())
                    .flatMap(province -> province.systems().stream())
                    .map(PartnerSystem::profile)
                    .flatMap(profile -> profile.mappings().stream())
                    .map(GoldenCheck::file)
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private static Path file(String mapping) {
        return Path.of("mappings", mapping + ".yaml");
    }

    private static boolean isWanted(Set<Path> wanted, Path file) {
        return wanted.isEmpty() || wanted.stream().anyMatch(file::startsWith);
    }
}
