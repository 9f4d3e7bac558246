package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.ShippedFiles;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;

/** Two provinces of the same families; what is activated in one is never seen in the other. */
class ActivatingProvincesTests {

    private static final ProvinceCode A = new ProvinceCode("H56");
    private static final ProvinceCode B = new ProvinceCode("H21");
    private static final ActivatingProvinces.Order NOW = new ActivatingProvinces.Order("tester", false, false);
    private static final String SHARED = "mappings/vbdlis/profile.yaml";

    @TempDir
    Path root;

    private final Memory memory = new Memory();
    private final ServedVersions served = new ServedVersions(memory);
    private ActivatingProvinces activating;

    @BeforeEach
    void twoProvinces() throws IOException {
        ShippedFiles.copyTo(root, "mappings", "province-configs");
        Files.writeString(
                config(B),
                Files.readString(config(A))
                        .replace("H56", "H21")
                        .replaceAll("(?m)^gso:.*$", "gso: \"52\"")
                        .replaceAll("(?m)^name:.*$", "name: Tỉnh Gia Lai"));
        activating = new ActivatingProvinces(
                new FilesOnDisk(root),
                memory,
                served,
                () -> Ways.NONE,
                Clock.fixed(Instant.parse("2026-11-26T05:00:00Z"), ZoneOffset.UTC));
        assertThat(activating.activate(A, NOW).findings()).isEmpty();
        assertThat(activating.activate(B, NOW).findings()).isEmpty();
    }

    @Test
    void aChangedFileThatTwoProvincesShareCountsOnlyWhereItWasActivated() throws IOException {
        Provinces before = served.now();
        plant(SHARED, "about:", "about: changed,");
        plant("province-configs/H56.yaml", "9103", "9993");

        Activation activation = activating.activate(A, NOW);

        assertThat(activation.state()).isEqualTo(Activation.State.ACTIVATED);
        assertThat(activation.changed()).containsExactly("changed " + SHARED, "changed province-configs/H56.yaml");
        assertThat(served.now().find(B)).isEqualTo(before.find(B));
        assertThat(port(served.now())).isEqualTo(9993);
        assertThat(port(before)).as("work under way keeps what it began with").isEqualTo(9103);
    }

    @Test
    void goingBackTwiceGoesTwoStepsAndIsRecorded() throws IOException {
        plant("province-configs/H56.yaml", "9103", "9991");
        activating.activate(A, NOW);
        plant("province-configs/H56.yaml", "9991", "9992");
        activating.activate(A, NOW);

        assertThat(activating.rollback(A, NOW).state()).isEqualTo(Activation.State.ACTIVATED);
        assertThat(port(served.now())).isEqualTo(9991);
        activating.rollback(A, NOW);
        assertThat(port(served.now())).isEqualTo(9103);
        assertThat(activating.rollback(A, NOW).state()).isEqualTo(Activation.State.NOTHING_BEFORE);
        assertThat(activating.versions(A, 10))
                .extracting(ConfigVersion::note)
                .containsExactly("back to version 1", "back to version 2", "files", "files", "files");
    }

    @Test
    void faultyFilesAreRefusedWithEveryFindingAndChangeNothing() throws IOException {
        Provinces before = served.now();
        plant("province-configs/H56.yaml", "family: opencps", "family: opencsp");
        plant(SHARED, "mapping: vbdlis/tiep-nhan,", "mapping: vbdlis/nirgends,");

        Activation activation = activating.activate(A, NOW);

        assertThat(activation.state()).isEqualTo(Activation.State.REFUSED);
        assertThat(activation.findings())
                .extracting(finding -> finding.rule())
                .contains("unknown-family", "unknown-mapping");
        assertThat(served.now()).isSameAs(before);
        assertThat(activating.versions(A, 10)).hasSize(1);
    }

    @Test
    void onlyTheFilesThatWereShownAreBroughtIntoForce() throws IOException {
        plant("province-configs/H56.yaml", "9103", "9991");
        String shown = ConfigFiles.of(root, A).digest();
        plant("province-configs/H56.yaml", "9991", "9992");

        Activation activation = activating.activate(A, NOW.only(shown));

        assertThat(activation.state()).isEqualTo(Activation.State.REFUSED);
        assertThat(activation.findings()).extracting("rule").containsExactly("changed-since-shown");
        assertThat(port(served.now())).isEqualTo(9103);
        plant("province-configs/H56.yaml", "9992", "9991");
        assertThat(activating.activate(A, NOW.only(shown)).state()).isEqualTo(Activation.State.ACTIVATED);
    }

    @Test
    void aMappingThatMakesAFixtureComeOutOtherwiseIsRefusedUnlessAReasonIsKept() throws IOException {
        ShippedFiles.copyTo(root, "test-fixtures");
        plant("mappings/vbdlis/ket-thuc-ho-so.yaml", "national: text", "national: officer.name");

        Activation refused = activating.activate(A, NOW);
        assertThat(refused.state()).isEqualTo(Activation.State.REFUSED);
        assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("golden-changed");
            assertThat(String.valueOf(finding.place())).startsWith("test-fixtures/vbdlis/ket-thuc-ho-so/");
            assertThat(finding.path()).contains("text");
        });
        assertThat(activating.versions(A, 10)).hasSize(1);

        Activation despite = activating.activate(
                A,
                new ActivatingProvinces.Order(
                        "tester", false, false, ActivatingProvinces.Golden.despite("the ministry renamed it")));
        assertThat(despite.state()).isEqualTo(Activation.State.ACTIVATED);
        assertThat(despite.findings()).isEqualTo(refused.findings());
        assertThat(activating.versions(A, 1)).singleElement().satisfies(version -> assertThat(version.note())
                .startsWith("files, although ")
                .endsWith("come out otherwise: the ministry renamed it"));

        assertThat(activating.rollback(A, NOW).state())
                .as("a step back is never held up")
                .isEqualTo(Activation.State.ACTIVATED);
    }

    @Test
    void aChangedAddressMapsNoFixtureAgain() throws IOException {
        ShippedFiles.copyTo(root, "test-fixtures");
        Files.writeString(
                root.resolve("test-fixtures/vbdlis/chuyen-ho-so/minimal/national.json"),
                "{\"type\":\"RESULT_DISPUTED\"}");
        plant("province-configs/H56.yaml", "9103", "9993");

        assertThat(activating.activate(A, NOW).state()).isEqualTo(Activation.State.ACTIVATED);
    }

    @Test
    void aTrialAndTheSameFilesAgainChangeNothing() throws IOException {
        assertThat(activating.activate(A, NOW).state()).isEqualTo(Activation.State.UNCHANGED);
        plant("province-configs/H56.yaml", "9103", "9993");

        Activation tried = activating.activate(A, new ActivatingProvinces.Order("tester", true, false));

        assertThat(tried.state()).isEqualTo(Activation.State.WOULD_ACTIVATE);
        assertThat(port(served.now())).isEqualTo(9103);
        assertThat(activating.versions(A, 10)).hasSize(1);
    }

    @Test
    void aProvinceGoesOnlyWhenThatIsSaidAndCanComeBack() throws IOException {
        Files.delete(config(B));
        assertThat(activating.activate(B, NOW).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("missing-file"));
        assertThat(served.now().find(B)).isPresent();

        activating.activate(B, new ActivatingProvinces.Order("tester", false, true));
        assertThat(served.now().find(B)).isEmpty();
        assertThat(served.now().find(A)).isPresent();

        activating.rollback(B, NOW);
        assertThat(served.now().find(B)).isPresent();
    }

    @Test
    void anotherNodeAndTheNextStartServeWhatWasRecorded() throws IOException {
        plant("province-configs/H56.yaml", "9103", "9993");
        activating.activate(A, NOW);
        plant("province-configs/H56.yaml", "9993", "9994");

        ServedVersions elsewhere = new ServedVersions(memory);

        assertThat(elsewhere.follow(Ways.NONE)).isEqualTo(2);
        assertThat(port(elsewhere.now())).isEqualTo(9993);
        assertThat(elsewhere.follow(Ways.NONE)).as("nothing is read twice").isZero();
        assertThat(new StandingOfFiles(new FilesOnDisk(root), memory, elsewhere).all(List.of(A, B)))
                .extracting(StandingOfFiles.Standing::filesDiffer)
                .containsExactly(true, false);
    }

    @Test
    void theSameFilesUnderAnotherNumberAreServedAlready() {
        Provinces before = served.now();
        ConfigVersion version = memory.inForce(A).orElseThrow();

        memory.record(new ConfigVersions.Next(
                A,
                memory.files(A, version.version()),
                version.version(),
                null,
                java.time.Instant.parse("2026-11-27T03:00:00Z"),
                "another node",
                "files"));

        assertThat(served.follow(Ways.NONE)).isZero();
        assertThat(served.now()).isSameAs(before);
        assertThat(memory.inForce(A).orElseThrow().version()).isEqualTo(version.version() + 1);
    }

    private static int port(Provinces provinces) {
        return provinces.system(new SystemId(A, "lis")).orElseThrow().address().getPort();
    }

    private Path config(ProvinceCode province) {
        return root.resolve("province-configs/" + province + ".yaml");
    }

    private void plant(String file, String there, String instead) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(there);
        Files.writeString(root.resolve(file), text.replace(there, instead));
    }

    /** The record of a database, without one. */
    private static final class Memory implements ConfigVersions {

        private final List<ConfigVersion> versions = new ArrayList<>();
        private final List<byte[]> files = new ArrayList<>();

        @Override
        public List<ConfigVersion> inForce() {
            return versions.stream().filter(ConfigVersion::inForce).toList();
        }

        @Override
        public List<ConfigVersion> of(ProvinceCode province, int limit) {
            return versions.stream()
                    .filter(version -> version.province().equals(province))
                    .sorted(Comparator.comparing(ConfigVersion::version).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public ConfigFiles files(ProvinceCode province, int version) {
            for (int i = 0; i < versions.size(); i++) {
                if (versions.get(i).province().equals(province)
                        && versions.get(i).version() == version) {
                    return ConfigFiles.unzip(files.get(i));
                }
            }
            throw new AssertionError("no such version");
        }

        @Override
        public ConfigVersion record(Next next) {
            versions.replaceAll(old -> old.province().equals(next.province())
                    ? new ConfigVersion(
                            old.province(),
                            old.version(),
                            old.activatedAt(),
                            old.activatedBy(),
                            old.digest(),
                            false,
                            old.backTo(),
                            old.note())
                    : old);
            ConfigVersion version = new ConfigVersion(
                    next.province(),
                    of(next.province(), Integer.MAX_VALUE).size() + 1,
                    next.at(),
                    next.by(),
                    next.files().digest(),
                    true,
                    next.backTo(),
                    next.note());
            versions.add(version);
            files.add(next.files().zip());
            return version;
        }
    }
}
