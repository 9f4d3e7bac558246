package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

/**
 * One dossier, every land information system: whatever family tells it, the national model holds the same; whichever
 * family is told of it can read the same back, but for the fields that {@code test-fixtures/<family>/same-dossier.yaml}
 * lists with a reason. Families are found by their kind.
 */
class SameDossierTests {

    private static final Path SAME = ShippedFixtures.ROOT.resolve("same-dossier");
    private static final String CASE = "same-dossier-";
    private static final Map<String, String> SETTINGS =
            Map.of("tinhId", "38", "huyenId", "0", "provinceLevel", "False");
    private static final MappingLibrary LIBRARY =
            MappingLibrary.load(Path.of(".")).library();

    @Test
    void thereAreSeveralFamiliesAndBothSidesOfTheStory() {
        assertThat(families()).contains("vbdlis", "ilis");
        assertThat(names("heard")).hasSizeGreaterThan(5);
        assertThat(names("told")).hasSizeGreaterThan(5);
    }

    @TestFactory
    Stream<DynamicTest> theSameDossierThroughEveryFamilyIsTheSameNationalDossier() {
        return tests("heard", (family, step) -> {
            NationalMessage expected = message("heard", step);
            Fixture fixture = ShippedFixtures.all().stream()
                    .filter(one -> one.mapping().startsWith(family + "/"))
                    .filter(one -> one.folder().endsWith(CASE + step))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(family + " needs a fixture " + CASE + step));
            List<String> heard = new ArrayList<>();
            Mapping mapping = LIBRARY.find(fixture.mapping()).orElseThrow();
            mapping.read(fixture.given().orElseThrow(), surroundings(family))
                    .forEach(reading -> heard.add(reading.fold(
                            translated -> NationalJson.write(translated.message()),
                            refused -> refused.findings().toString())));
            assertThat(heard).containsExactly(NationalJson.write(expected));
        });
    }

    @TestFactory
    Stream<DynamicTest> whatEveryFamilyIsToldCanBeReadBackButForWhatItsListNames() {
        return tests("told", (family, verb) -> {
            Map<String, Object> exceptions =
                    ShippedFixtures.yaml(ShippedFixtures.ROOT.resolve(family).resolve("same-dossier.yaml"));
            Map<String, Object> call = section(section(profile(family), "calls"), verb);
            Map<String, Object> silent = section(exceptions, "untold");
            if (call.isEmpty()) {
                assertThat(silent).as("verbs that " + family + " is not told").containsKey(verb);
                return;
            }
            assertThat(silent).doesNotContainKey(verb);
            String mapping = call.get("mapping").toString();
            NationalMessage told = message("told", verb);
            RoundTrip.Outcome outcome = RoundTrip.of(
                            Path.of("."), LIBRARY.find(mapping).orElseThrow())
                    .of(told, surroundings(family));
            assertThat(outcome.findings()).extracting(Finding::line).isEmpty();
            Set<String> said = new TreeSet<>();
            Set<String> lost = new TreeSet<>();
            outcome.fields().forEach(field -> said.add(field.path()));
            outcome.losses().forEach(field -> lost.add(field.path()));
            assertThat(outcome.losses()).as("invented").noneMatch(field -> field.loss() == Loss.INVENTED);
            Map<String, Object> reasons = new TreeMap<>(section(section(exceptions, "lost"), verb));
            section(exceptions, "always").forEach((path, why) -> {
                if (said.stream().anyMatch(one -> covers(path, one))) {
                    reasons.put(path, why);
                }
            });
            theListIsExact(reasons, said, lost);
        });
    }

    /** Every loss has its reason, and no reason stands for something that was not lost. */
    private static void theListIsExact(Map<String, Object> reasons, Set<String> said, Set<String> lost) {
        assertThat(lost)
                .as("lost")
                .allSatisfy(path -> assertThat(reasons.keySet()).as(path).anyMatch(reason -> covers(reason, path)));
        assertThat(reasons.keySet()).allSatisfy(reason -> {
            assertThat(reasons.get(reason).toString()).as(reason).isNotBlank();
            assertThat(said.stream().filter(path -> covers(reason, path)))
                    .as("lost because of " + reason)
                    .isNotEmpty()
                    .allMatch(lost::contains);
        });
    }

    private static boolean covers(String reason, String path) {
        String bare = path.replaceAll("\\[\\d+]", "");
        return bare.equals(reason) || bare.startsWith(reason + ".");
    }

    private static Surroundings surroundings(String family) throws IOException {
        ZoneId zone = ZoneId.of(profile(family).get("zone").toString());
        return new Surroundings(zone, SETTINGS, FolderStore.of(SAME.resolve("files")));
    }

    private interface Claim {
        void check(String family, String step) throws Exception;
    }

    private static Stream<DynamicTest> tests(String side, Claim claim) {
        return families().stream().flatMap(family -> names(side).stream()
                .map(step -> dynamicTest(family + " " + step, () -> claim.check(family, step))));
    }

    private static List<String> families() {
        List<String> families = new ArrayList<>();
        each(Path.of("mappings"), folder -> {
            if ("lis"
                    .equals(ShippedFixtures.yaml(folder.resolve("profile.yaml")).get("kind"))) {
                families.add(folder.getFileName().toString());
            }
        });
        return families;
    }

    private static List<String> names(String side) {
        List<String> names = new ArrayList<>();
        each(SAME.resolve(side), file -> names.add(file.getFileName().toString().replace(".json", "")));
        return names;
    }

    private static void each(Path folder, Consumer<Path> what) {
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted().forEach(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NationalMessage message(String side, String name) throws IOException {
        return NationalJson.read(Files.readString(SAME.resolve(side).resolve(name + ".json")), NationalMessage.class);
    }

    private static Map<String, Object> profile(String family) {
        return ShippedFixtures.yaml(Path.of("mappings", family, "profile.yaml"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> in, String key) {
        return in.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
