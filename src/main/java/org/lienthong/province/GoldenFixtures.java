package org.lienthong.province;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.mapping.Fixture;
import org.lienthong.mapping.RemappingFixtures;
import org.lienthong.mapping.RemappingFixtures.Outcome;

/** The fixtures beside the files: what must come out of mappings that are about to count. */
final class GoldenFixtures {

    static final String RULE = "golden-changed";

    private static final int MOST_PATHS = 3;

    private final Path root;

    GoldenFixtures(Path root) {
        this.root = root;
    }

    /**
     * Maps fixtures of the province's families, and of its own mappings, with what is about to count.
     *
     * @param touched as {@link ConfigFiles#touched} tells it; fixtures of other mappings are left alone
     * @return a finding for each fixture that comes out otherwise than it says, without its values
     */
    List<Finding> differences(Province province, Set<String> touched) {
        if (touched.isEmpty() || province.systems().isEmpty()) {
            return List.of();
        }
        String own = province.code().value().toLowerCase(Locale.ROOT) + "/";
        Set<String> named = province.systems().stream()
                .flatMap(system -> system.profile().mappings().stream())
                .collect(Collectors.toSet());
        return new RemappingFixtures(root, province.systems().get(0).mappings())
                        .only(
                                fixture -> isTouched(touched, fixture.mapping())
                                        && (named.contains(fixture.mapping())
                                                || fixture.mapping().startsWith(own)),
                                overlay -> false)
                        .changed()
                        .stream()
                        .map(GoldenFixtures::finding)
                        .toList();
    }

    private static boolean isTouched(Set<String> touched, String mapping) {
        return touched.contains(ConfigFiles.NATIONAL)
                || touched.contains(mapping)
                || touched.contains(mapping.substring(0, mapping.indexOf('/') + 1));
    }

    private static Finding finding(Outcome outcome) {
        List<String> paths = outcome.changes().stream()
                .map(change -> change.path())
                .limit(MOST_PATHS)
                .toList();
        int more = outcome.changes().size() - paths.size();
        return new Finding(
                String.join(", ", paths) + (more > 0 ? " and " + more + " more" : ""),
                RULE,
                "with mappings/" + outcome.mapping()
                        + ".yaml this fixture comes out otherwise; mend the mapping, or correct the fixture and its why.md",
                new Place(Fixture.FOLDER + "/" + outcome.fixture(), 0, 0));
    }
}
