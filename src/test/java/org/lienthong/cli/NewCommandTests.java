package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.province.DraftingProvinces;
import org.lienthong.province.SystemKind;
import picocli.CommandLine.ParameterException;

/** Somebody who has never seen the code sets up a province, and check agrees. */
class NewCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path root;

    @BeforeEach
    void theShippedFiles() throws IOException {
        for (String folder : List.of("mappings", "province-configs", "routes")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.copy(file, root.resolve(file));
                }
            }
        }
    }

    @Test
    void aProvinceLikeAnotherIsRightAtOnceAndHasItsOwnNamesAndCodes() throws IOException {
        Files.deleteIfExists(root.resolve("province-configs/H61.yaml"));

        assertThat(run("H61", "--like", "H56", "--yes")).isZero();

        String config = Files.readString(root.resolve("province-configs/H61.yaml"));
        assertThat(config)
                .contains("name: Tỉnh Vĩnh Long", "gso: \"86\"", "formerly: [", "dstcode: VN:GOV:000.00.00.H61")
                .contains("organ: Văn phòng đăng ký đất đai tỉnh Vĩnh Long")
                .doesNotContain("H56", "Thanh Hóa", "officials");
        assertThat(out.toString()).contains("read the file").contains("lienthong.channels.secrets.H61.lis.outbound");
        assertThat(check("H61")).isZero();
    }

    @Test
    void whatNobodyToldIsOpenAndCheckNamesIt() throws IOException {
        Files.deleteIfExists(root.resolve("province-configs/H61.yaml"));

        assertThat(run("Vĩnh Long", "--lis", "ilis", "--tax-gate", "tax-gate=https://thue.example.vn", "--yes"))
                .isZero();

        assertThat(Files.readString(root.resolve("province-configs/H61.yaml")))
                .contains("address: " + DraftingProvinces.OPEN)
                .contains("clientId: h61-lienthong   # for the login of family tax-gate")
                .contains("# secret lienthong.channels.secrets.H61.lis.client:");
        assertThat(check("H61")).isEqualTo(1);
        assertThat(out.toString()).contains("H61.yaml:").contains(": address: ");
    }

    @Test
    void nothingThatExistsIsReplacedWithoutForce() throws IOException {
        String before = Files.readString(root.resolve("province-configs/H56.yaml"));

        assertThat(run("H56", "--lis", "vbdlis=https://lis.example.vn", "--yes"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("exists; nothing was written").contains("--force");
        assertThat(Files.readString(root.resolve("province-configs/H56.yaml"))).isEqualTo(before);
    }

    @Test
    void aWrongCallSaysWhatThereIs() {
        assertThat(run("H61", "--lis", "vbdlsi=https://x.example.vn", "--yes")).isEqualTo(2);
        assertThat(err.toString()).contains("use one of elis, ilis");
        assertThat(run("H02", "--lis", "vbdlis", "--yes")).isEqualTo(2);
        assertThat(run("H61", "--yes")).isEqualTo(2);
        assertThat(err.toString()).contains("name at least one system");
        assertThat(run("H61", "--lis", "vbdlis", "--set", "lsi.organ=x", "--yes", "--force"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--set lsi.organ names no system");
    }

    @Test
    void aFormatThatNobodyKnowsBecomesAFamilyToBeFilledIn() throws IOException {
        Path sample = root.resolve("Phiếu đo.xml");
        Files.writeString(sample, "<n:P xmlns:n=\"urn:p\"><So>1</So><Thua><T>1</T></Thua><Thua><T>2</T></Thua></n:P>");

        assertThat(run("H61", "--own", "lis=" + sample, "--yes", "--force")).isZero();

        assertThat(Files.readString(root.resolve("mappings/h61-lis/phieu-do.yaml")))
                .contains("  n1: \"urn:p\"")
                .contains("  - local: \"/n1:P/So\"\n    # national: ?")
                .contains("  - list: \"/n1:P/Thua\"\n    # national: ?\n    fields:\n      - local: T\n");
        assertThat(root.resolve("test-fixtures/h61-lis/phieu-do/sample/given.xml"))
                .hasSameBinaryContentAs(sample);
        assertThat(check("h61-lis")).isEqualTo(1);
        assertThat(out.toString())
                .contains("phieu-do.yaml:3:1: missing-key: add the key `message`")
                .contains(": missing-key: say with `national`")
                .doesNotContain("profile.yaml");
    }

    @Test
    void aFurtherSampleAddsItsMappingAndItsDoorAndChangesNothingElse() throws IOException {
        Path first = root.resolve("ho-so.xml");
        Path second = root.resolve("trang-thai.xml");
        Files.writeString(first, "<P><So>1</So></P>");
        Files.writeString(second, "<Q><Ma>1</Ma></Q>");
        assertThat(run("H61", "--own", "lis=" + first, "--family", "dat-dai-vinh-long", "--yes", "--force"))
                .isZero();
        Path profile = root.resolve("mappings/dat-dai-vinh-long/profile.yaml");
        String before = Files.readString(profile);
        String config = Files.readString(root.resolve("province-configs/H61.yaml"));
        assertThat(config).contains("family: dat-dai-vinh-long");

        assertThat(run("H61", "--own", "lis=" + second, "--family", "dat-dai-vinh-long"))
                .isZero();

        String door = "  trang-thai: {path: trang-thai, secret: \"header X-Api-Key\","
                + " mapping: dat-dai-vinh-long/trang-thai}      # drafted\n";
        assertThat(Files.readString(profile)).contains(door);
        assertThat(Files.readString(profile).replace(door, "")).isEqualTo(before);
        assertThat(root.resolve("mappings/dat-dai-vinh-long/trang-thai.yaml")).exists();
        assertThat(Files.readString(root.resolve("province-configs/H61.yaml"))).isEqualTo(config);
        assertThat(out.toString()).contains("rehearse H61", "activate H61", "stage: shadow", "coverage H61");
        assertThat(check("dat-dai-vinh-long")).isEqualTo(1);
        assertThat(out.toString()).contains("trang-thai.yaml:3:1: missing-key").doesNotContain("profile.yaml");
    }

    @Test
    void twoSamplesOfOneSystemAreTwoDoorsAndDoorsOfFoldersStayOfFolders() throws IOException {
        Path first = root.resolve("a.csv");
        Path second = root.resolve("b.csv");
        Files.writeString(first, "So;Ten\n1;A\n");
        Files.writeString(second, "Ma;Ngay\n1;A\n");

        assertThat(run("H61", "--own", "lis=" + first, "--own", "lis=" + second, "--yes", "--force"))
                .isZero();
        assertThat(Files.readString(root.resolve("mappings/h61-lis/profile.yaml")))
                .contains("  a: {path: a,", "  b: {path: b,");
        assertThat(run("H61", "--own", "lis=" + first, "--family", "vilis")).isZero();
        assertThat(Files.readString(root.resolve("mappings/vilis/profile.yaml")))
                .contains("  a: {files: ra/a, pattern: \"*.csv\", answers: \"ra/tra-loi\", mapping: vilis/a}");
        assertThat(run("H61", "--own", "lis=" + first, "--family", "H61")).isEqualTo(1);
        assertThat(err.toString()).contains("small letters");
        assertThat(run("H61", "--own", "lis")).isEqualTo(2);
    }

    @Test
    void samplesInOldEncodingsAndRowsAreRead() throws IOException {
        Path rows = root.resolve("ds.csv");
        Files.write(rows, "S\u00e8;T\u00aan\n1;A\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("H61", "--own", "lis=" + rows, "--encoding", "tcvn3", "--yes", "--force"))
                .isZero();

        assertThat(Files.readString(root.resolve("mappings/h61-lis/ds.yaml")))
                .contains(
                        "encoding: tcvn3\ncapitals: lost\n",
                        "csv: {separator: \";\"}",
                        "  - local: Số\n",
                        "  - local: Tên\n");
        assertThat(run("H61", "--own", "lis=" + rows, "--yes", "--force")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be read as CSV in utf-8");
    }

    @Test
    void oneMessageThatDiffersIsAnOverlayThatCheckTakesAtOnce() throws IOException {
        assertThat(run("H56", "--differs", "lis/KetThucHoSo", "--differs", "lis/dossier-accepted"))
                .isZero();

        assertThat(Files.readString(root.resolve("mappings/h56/ket-thuc-ho-so.yaml")))
                .contains("mapping: h56/ket-thuc-ho-so\nextends: vbdlis/ket-thuc-ho-so\n");
        assertThat(root.resolve("mappings/h56/tiep-nhan.yaml")).exists();
        assertThat(check("H56")).isZero();
        assertThat(run("H56", "--differs", "lis/Nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("its mappings are vbdlis/");
    }

    @Test
    void atATerminalEverythingOpenIsAskedWithWhatIsUsual() throws IOException {
        DraftingProvinces drafting = new DraftingProvinces(root);
        var unit = drafting.province("H61").fold(found -> found, none -> {
            throw new AssertionError(none);
        });
        List<String> answers =
                new ArrayList<>(List.of("", "", "nonsense", "vbdlis", "", "https://lis.example.vn", "1"));
        Questions questions =
                Questions.at(new java.io.StringReader(String.join("\n", answers) + "\n"), new PrintWriter(err, true));

        var systems = new SystemsAsked(
                        drafting,
                        unit,
                        questions,
                        Map.of(),
                        what -> new ParameterException(Commands.line(new PrintWriter(out), new PrintWriter(err)), what))
                .systems(Map.of(), null, Map.of());

        assertThat(systems).singleElement().satisfies(system -> {
            assertThat(system.kind()).isEqualTo(SystemKind.LIS);
            assertThat(system.address()).isEqualTo("https://lis.example.vn");
            assertThat(system.settings()).containsEntry("huyenId", "1").containsEntry("tinhId", "86");
        });
        assertThat(err.toString()).contains("lis.tinhId, for vbdlis/tiep-nhan [86]: ");
    }

    private int run(String... args) {
        return execute("new", args);
    }

    private int check(String subject) {
        out.getBuffer().setLength(0);
        return execute("check", subject);
    }

    private int execute(String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(args));
        all.addAll(List.of("--config", root.toString()));
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
