package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.LandUseCode;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.TransactionType;

/** The data files of the families hold together. Files are found, not listed. */
class MappingFilesTests {

    private static final Path ROOT = Path.of("mappings");
    private static final Path NATIONAL = ROOT.resolve("national");
    private static final int LONGEST = 300;
    private static final Set<String> KINDS = Set.of("portal", "one-stop-shop", "lis", "tax-gate");
    private static final MappingLibrary.Loaded LOADED = MappingLibrary.load(Path.of("."));

    @Test
    void everyMappingFileLoadsWithoutAFinding() {
        assertThat(LOADED.findings()).extracting(Finding::line).isEmpty();
        assertThat(names()).containsExactlyInAnyOrderElementsOf(mappingFiles());
    }

    @Test
    void noFileIsTooLongToBeReadByAPerson() {
        assertThat(files(ROOT, ".yaml"))
                .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyMappingIsNamedByTheProfileOfItsFamilyAndByNoOther() {
        assertThat(profiles()).allSatisfy(profile -> assertThat(mappingsOf(profile))
                .containsExactlyInAnyOrderElementsOf(mappingFiles().stream()
                        .filter(name -> name.startsWith(profile.get("family") + "/"))
                        .toList()));
        assertThat(profiles().stream().flatMap(profile -> mappingsOf(profile).stream()))
                .containsAll(mappingFiles().stream()
                        .filter(name -> !name.matches("h\\d\\d/.*"))
                        .toList());
    }

    @Test
    void everyMappingHasAFixture() {
        assertThat(ShippedFixtures.all().stream().map(Fixture::mapping).collect(Collectors.toSet()))
                .containsAll(mappingFiles());
    }

    @Test
    void everyProfileStandsInTheFolderOfItsFamilyAndIsComplete() {
        assertThat(files(ROOT, "profile.yaml")).isNotEmpty().allSatisfy(file -> {
            Map<String, Object> profile = ShippedFixtures.yaml(file);
            assertThat(profile).containsKeys("family", "about", "kind", "zone", "doors", "answer", "login", "calls");
            assertThat(profile.containsKey("reply"))
                    .as(file + " says how a call is answered exactly when there is one that is")
                    .isEqualTo(map(profile, "calls").values().stream()
                            .anyMatch(call -> call instanceof Map<?, ?> one && one.containsKey("path")));
            assertThat(profile.get("family"))
                    .isEqualTo(file.getParent().getFileName().toString());
            assertThat(KINDS).contains(text(profile, "kind"));
            assertThat(ZoneId.getAvailableZoneIds()).contains(text(profile, "zone"));
        });
    }

    @Test
    void doorsReadAndCallsWrite() {
        for (Map<String, Object> profile : profiles()) {
            assertThat(directions(profile, "doors"))
                    .as("doors of " + profile.get("family"))
                    .containsOnly(Direction.IN);
            assertThat(directions(profile, "calls")).isSubsetOf(Direction.OUT);
        }
    }

    @Test
    void everyCallIsAVerbThatItsKindMayHear() {
        for (Map<String, Object> profile : profiles()) {
            assertThat(map(profile, "calls").keySet())
                    .as("calls of " + profile.get("family"))
                    .isSubsetOf(heardBy(text(profile, "kind")));
        }
    }

    @Test
    void whoHearsWhatIsSaidForEveryVerb() {
        Set<String> verbs =
                whoHears().keySet().stream().map(verb -> verb.split("/", 2)[0]).collect(Collectors.toSet());
        assertThat(verbs)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageType.values())
                        .map(MessageType::code)
                        .toList());
    }

    @Test
    void nobodyIsToldWhatTheySaidThemselves() {
        whoHears()
                .forEach((verb, speakers) -> speakers.forEach((speaker, hearers) -> {
                    assertThat(speaker).as(verb).isIn("portal", "one-stop-shop", "lis", "tax-gate", "api");
                    assertThat(hearers)
                            .as(verb + " from " + speaker)
                            .isNotEmpty()
                            .doesNotHaveDuplicates()
                            .doesNotContain(speaker)
                            .isSubsetOf(KINDS);
                }));
    }

    @Test
    void everyCodeListNamesEachCodeOnceAndMarksWhatNobodyHasVerified() {
        List<CodeList> timeless = codeLists().stream()
                .filter(list ->
                        !list.file().endsWith("provinces.csv")) // its codes are held to their days by its reader
                .toList();
        assertThat(timeless).hasSize(6).allSatisfy(list -> {
            assertThat(list.rows()).as(list.file().toString()).isNotEmpty();
            assertThat(list.column("code")).doesNotHaveDuplicates().doesNotContain("");
            assertThat(list.column("mark")).isSubsetOf("", "unverified", "group unverified", "validity unverified");
        });
    }

    @Test
    void theCodeListsAreThoseOfTheNationalModel() {
        assertThat(list("statuses").rows())
                .extracting(row -> row.get("code") + " " + row.get("status") + " " + row.get("terminal"))
                .containsExactlyElementsOf(Arrays.stream(DossierStatus.values())
                        .map(status -> status.code() + " " + status + " " + (status.terminal() ? "yes" : "no"))
                        .toList());
        assertThat(list("procedures").column("code"))
                .allSatisfy(code -> assertThat(new ProcedureCode(code).value()).isEqualTo(code));
        assertThat(list("transaction-types").column("code")).allSatisfy(TransactionType::new);
        assertThat(list("land-use-codes").column("code")).allSatisfy(LandUseCode::new);
    }

    @Test
    void thePortalTakesExactlyTheCodesOfTheNationalLists() {
        Map<String, Object> codes = map(ShippedFixtures.yaml(ROOT.resolve("dvcqg/ho-so-in.yaml")), "codes");
        assertThat(map(codes, "transaction").keySet())
                .containsExactlyInAnyOrderElementsOf(list("transaction-types").column("code"));
        assertThat(map(codes, "landUse").keySet())
                .containsExactlyInAnyOrderElementsOf(list("land-use-codes").column("code"));
        assertThat(codes.values()).isNotEmpty();
        List.of("transaction", "landUse").forEach(table -> map(codes, table)
                .forEach((local, national) -> assertThat(national).isEqualTo(local)));
    }

    @Test
    void thePortalOfTheStates0To19IsAskedInTheWordsInWhichItIsTold() {
        Map<String, Object> ask = map(ShippedFixtures.yaml(ROOT.resolve("portal-0-19/profile.yaml")), "ask");
        assertThat(CodeList.read(ROOT.resolve("portal-0-19/codes/trang-thai.csv"))
                        .rows())
                .hasSize(18)
                .allSatisfy(row -> assertThat(map(ask, "codes")).containsEntry(row.get("local"), row.get("national")));
    }

    private static List<CodeList> codeLists() {
        return files(NATIONAL.resolve("codes"), ".csv").stream()
                .map(CodeList::read)
                .toList();
    }

    private static CodeList list(String name) {
        return CodeList.read(NATIONAL.resolve("codes").resolve(name + ".csv"));
    }

    private static Set<String> names() {
        return LOADED.library().all().stream().map(Mapping::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> mappingFiles() {
        return files(ROOT, ".yaml").stream()
                .filter(file -> !file.startsWith(NATIONAL))
                .filter(file -> !file.endsWith("profile.yaml"))
                .map(file -> ROOT.relativize(file).toString().replaceFirst("\\.yaml$", ""))
                .toList();
    }

    private static List<Path> files(Path root, String end) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> profiles() {
        return files(ROOT, "profile.yaml").stream().map(ShippedFixtures::yaml).toList();
    }

    private static Set<String> mappingsOf(Map<String, Object> profile) {
        return Stream.of("doors", "calls")
                .flatMap(section -> mappingsOf(profile, section))
                .collect(Collectors.toSet());
    }

    private static Stream<String> mappingsOf(Map<String, Object> profile, String section) {
        Map<String, Object> entries = map(profile, section);
        return entries.keySet().stream()
                .map(key -> (String) map(entries, key).get("mapping"))
                .filter(Objects::nonNull);
    }

    private static Set<Direction> directions(Map<String, Object> profile, String section) {
        return mappingsOf(profile, section)
                .map(name -> LOADED.library().find(name).orElseThrow().direction())
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, List<String>>> whoHears() {
        return (Map<String, Map<String, List<String>>>)
                (Map<?, ?>) ShippedFixtures.yaml(NATIONAL.resolve("who-hears.yaml"));
    }

    private static Set<String> heardBy(String kind) {
        return whoHears().entrySet().stream()
                .filter(entry -> entry.getValue().values().stream().anyMatch(hearers -> hearers.contains(kind)))
                .map(entry -> entry.getKey().split("/", 2)[0])
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String key) {
        return (Map<String, Object>) in.get(key);
    }

    private static String text(Map<String, Object> in, String key) {
        return in.get(key).toString();
    }
}
