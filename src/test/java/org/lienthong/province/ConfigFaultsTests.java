package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.ShippedFiles;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;

/** One fault planted in the shipped files at a time: found once, where it stands. */
class ConfigFaultsTests {

    @TempDir
    Path root;

    @BeforeEach
    void theShippedFiles() {
        ShippedFiles.copyTo(root, "mappings", "province-configs");
    }

    @Test
    void theShippedFilesHaveNoFaults() {
        Provinces.Loaded loaded = Provinces.load(root);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.provinces().all()).isNotEmpty().allSatisfy(province -> assertThat(province.systems())
                .isNotEmpty());
    }

    /** file, what stands there, what stands there instead with {@code ^} where the finding points, rule */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            province-configs/H56.yaml | gso: "38" | gso: "38"\\n^provinz: x | unknown-key
            province-configs/H56.yaml | gso: "38" | gso: "38"\\nstage: ^schatten | stage
            province-configs/H56.yaml | family: opencps | family: ^opencsp | unknown-family
            province-configs/H56.yaml | dstcode: VN:GOV:000.00.00.H56 | dstcode: x\\n      apiKey: ^geheim | secret-in-config
            province-configs/H56.yaml | dstcode: VN:GOV:000.00.00.H56 | dstcode: x\\n      dbPassword: ^geheim | secret-in-config
            province-configs/H56.yaml | zone: Asia/Ho_Chi_Minh | zone: ^Asia/Hanoi | zone
            province-configs/H56.yaml | http://localhost:9102 | ^ftp://localhost:9102 | address
            province-configs/H56.yaml | http://localhost:9102 | ^localhost | address
            province-configs/H56.yaml | http://localhost:9102 | ^http://user:pass@localhost:9102 | address
            province-configs/H56.yaml | http://localhost:9102 | ^http:///x | address
            province-configs/H56.yaml | [localhost]          # the | ^[http://localhost]  # the | address
            province-configs/H56.yaml | province: H56 | province: ^H55 | file-name
            province-configs/H56.yaml | province: H56 | province: ^Thanh Hoa | province-code
            province-configs/H56.yaml | validFrom: 2025-07-01 | validFrom: ^01/07/2025 | date
            province-configs/H56.yaml | name: Tỉnh Thanh Hóa | | missing-key
            province-configs/H56.yaml | gso: "38" | gso: ^"40" | gso-code
            province-configs/H56.yaml | name: Tỉnh Thanh Hóa | name: ^Tỉnh Thanh Hoa | province-name
            province-configs/H56.yaml | validFrom: 2025-07-01 | validFrom: 2025-07-01\\nformerly: ^[H22] | succession
            province-configs/H56.yaml | validFrom: 2025-07-01 | validFrom: 2025-07-01\\nformerly: ^[H60] | succession
            province-configs/H56.yaml | validFrom: 2025-07-01 | validFrom: 2025-07-01\\nformerly: ^[H99] | succession
            mappings/national/codes/provinces.csv | H22,02,Tỉnh Hà Giang,,2025-06-30,H60,S | H22,02,Tỉnh Hà Giang,,2025-06-30,^H22,S | succession
            mappings/national/codes/provinces.csv | H22,02,Tỉnh Hà Giang,,2025-06-30,H60,S | H22,02,Tỉnh Hà Giang,,2025-06-30,^,S | succession
            mappings/national/codes/provinces.csv | H22,02,Tỉnh Hà Giang,,2025-06-30 | H22,^01,Tỉnh Hà Giang,,2025-06-30 | overlap
            mappings/national/codes/provinces.csv | H22,02,Tỉnh Hà Giang,,2025-06-30 | H22,02,Tỉnh Hà Giang,,^30/06/2025 | date
            mappings/national/codes/provinces.csv | H22,02,Tỉnh Hà Giang,,2025-06-30 | H22,^2,Tỉnh Hà Giang,,2025-06-30 | gso-code
            mappings/national/codes/provinces.csv | H22,02,Tỉnh Hà Giang,,2025-06-30,H60,SOURCED | H22,02,Tỉnh Hà Giang,,2025-06-30,H60,^SURE | unknown-mark
            mappings/national/codes/procedures.csv | 1.012782,Cấp | ^1.01278,Cấp | procedure-code
            mappings/national/codes/procedures.csv | VPĐK,12,ngày làm việc,yes | VPĐK,12,ngày làm việc,^perhaps | tax-step
            province-configs/H56.yaml | huyenId: "0"  | # | missing-setting
            province-configs/H56.yaml | clientId: h56-lienthong | # | missing-setting
            province-configs/H56.yaml | tinhId: "38" | tinhId: ^[38] | wrong-type
            province-configs/H56.yaml | tinhId: "38" | tinhId: "38"\\n      ^tinhID: "38" | idle-key
            mappings/vbdlis/profile.yaml | login: {kind: api-key} | login: {kind: api-key, ^path: token} | idle-key
            mappings/vbdlis/profile.yaml | mapping: vbdlis/nghia-vu-tai-chinh} | mapping: vbdlis/nghia-vu-tai-chinh, ^files: true} | idle-key
            mappings/portal-0-19/profile.yaml | success: {path: $.ket_qua, is: ["1"]} | success: {path: $.ket_qua, is: ["1"], ^contains: ok} | idle-key
            mappings/portal-0-19/profile.yaml | unknown: {path: $.ket_qua, is: ["0"]} | unknown: {status: [404], ^contains: ok} | idle-key
            mappings/vilis/profile.yaml | login: {kind: none} | ^reply: {format: json, success: {status: [200]}}\\nlogin: {kind: none} | idle-key
            province-configs/H56.yaml | family: vbdlis | family: vbdlis\\n    transport: ^ndop | unknown-transport
            province-configs/H56.yaml | family: vbdlis | family: vbdlis\\n    transport: {kind: ^vxp} | unknown-transport
            province-configs/H56.yaml | family: vbdlis | family: vbdlis\\n    transport: ^{kind: ndxp, token: token} | missing-key
            province-configs/H56.yaml | family: vbdlis | family: vbdlis\\n    transport: {kind: ndxp, token: t, consumerKey: k, ^consumerSecret: s} | unknown-key
            province-configs/H56.yaml | family: opencps | family: opencps\\n    transport: ^{kind: ndxp, token: token, consumerKey: k} | two-authorizations
            province-configs/H56.yaml | family: dvcqg | family: dvcqg\\n    transport: {kind: ndxp, token: t, consumerKey: k, dstcode: ^x} | duplicate-field
            mappings/vbdlis/profile.yaml | , mapping: vbdlis/chuyen-ho-so} | } | missing-key
            mappings/vbdlis/profile.yaml | mapping: vbdlis/chuyen-ho-so | mapping: ^vbdlis/chuyen-ho-so-x | unknown-mapping
            mappings/vbdlis/profile.yaml | mapping: vbdlis/chuyen-ho-so | mapping: ^../vbdlis/profile | unknown-mapping
            mappings/vbdlis/profile.yaml | mapping: vbdlis/chuyen-ho-so | mapping: ^vbdlis/tiep-nhan | direction
            mappings/vbdlis/profile.yaml | {path: tiepnhan, mapping: vbdlis/tiep-nhan, | {path: tiepnhan, mapping: ^vbdlis/chuyen-ho-so, | direction
            mappings/vbdlis/profile.yaml | list: officials | list: ^colours | unknown-list
            mappings/vbdlis/profile.yaml | kind: lis | kind: ^lists | unknown-kind
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {files: ^../out, | folder
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {files: ^/out, | folder
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {files: out, pattern: ^a$b, | pattern
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {files: out, answers: ^out, | folder
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {table: ^A;B, key: K, watermark: W, | column-name
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {table: T, key: K, watermark: ^1W, | column-name
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {table: T, key: K, watermark: W, every: ^0s, | pace
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {table: T, watermark: W, | missing-key
            mappings/vbdlis/profile.yaml | {path: "ChuyenHoSo/{secret}", secret: path, | {files: out, ^secret: path, | unknown-key
            mappings/vbdlis/profile.yaml | {path: tiepnhan, | {folder: ^../in, | folder
            mappings/vbdlis/profile.yaml | {path: tiepnhan, mapping: vbdlis/tiep-nhan, files: true} | {table: ^x-y, mapping: vbdlis/tiep-nhan} | column-name
            province-configs/H56.yaml | http://localhost:9102 | ^jdbc:h2:mem:x;INIT=RUNSCRIPT | address
            province-configs/H56.yaml | http://localhost:9102 | ^jdbc:postgresql://h/d?password=x | address
            province-configs/H56.yaml | http://localhost:9102 | ^jdbc:oracle:thin:@h | address
            province-configs/H56.yaml | http://localhost:9102 | ^sftp://user:word@h/x | address
            province-configs/H56.yaml | http://localhost:9102 | ^file:in | address-kind
            mappings/vbdlis/profile.yaml | zone: UTC | zone: ^Utopia | zone
            mappings/vbdlis/profile.yaml | family: vbdlis | family: ^vbd | file-name
            mappings/vbdlis/profile.yaml | dossier-accepted: {path | ^dossier-eaten: {path | unknown-key
            mappings/vbdlis/profile.yaml | login: {kind: api-key} | login: {kind: ^magic} | login
            mappings/tax-gate/profile.yaml | , path: token} | } | missing-key
            mappings/vbdlis/profile.yaml | {path: tiepnhan, | {method: ^put, path: tiepnhan, | method
            mappings/vbdlis/profile.yaml | {path: tiepnhan, | {path: ^../tiepnhan, | bad-path
            mappings/vbdlis/profile.yaml | {path: tiepnhan, | {path: ^"tiepnhan/{1}", | bad-path
            mappings/vbdlis/profile.yaml | format: json | format: ^html | format
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: {poll: x, every: ^daily, mapping: vbdlis/chuyen-ho-so} | pace
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: ^{poll: "x?s={watermark}", every: 1m, watermark: time, mapping: vbdlis/chuyen-ho-so} | missing-key
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: {poll: x, every: 1m, ^start: "1", mapping: vbdlis/chuyen-ho-so} | idle-key
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: {poll: x, every: 1m, ^date: yyyyMMdd, mapping: vbdlis/chuyen-ho-so} | idle-key
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: {poll: x, every: 1m, items: ^data, mapping: vbdlis/chuyen-ho-so} | bad-path
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: {poll: ^"x/{code}", every: 1m, mapping: vbdlis/chuyen-ho-so} | bad-path
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: {poll: x, every: 1m, date: ^"bbb", mapping: vbdlis/chuyen-ho-so} | bad-pattern
            mappings/vbdlis/profile.yaml | doors: | doors:\\n  M: {poll: x, every: 1m, mapping: ^vbdlis/tiep-nhan} | direction
            mappings/vbdlis/profile.yaml | success: {path: $.data, is: ["1"]} | success: {status: ^[2xx]} | wrong-type
            mappings/vbdlis/profile.yaml | reply: | ask: {path: x, format: json, status: $.s, codes: {"1": ^ACCEPT}}\\nreply: | unknown-code
            mappings/vbdlis/profile.yaml | reply: | ask: ^{path: x, format: json, status: $.s}\\nreply: | missing-key
            mappings/tax-gate/profile.yaml | kind: tax-gate | kind: tax-gate\\nextends: ^tax-gates | unknown-family
            mappings/tax-gate/profile.yaml | kind: tax-gate | kind: tax-gate\\nextends: ^tax-gate | unknown-family
            mappings/national/who-hears.yaml | dossier-refused: | dossier-refused:\\n  portal: [lis]\\n^dossier-eaten: | unknown-key
            mappings/national/who-hears.yaml | portal: [lis, one-stop-shop] | portal: [lis, ^counter] | unknown-kind
            mappings/national/who-hears.yaml | portal: [lis, one-stop-shop] | ^citizen: [lis, one-stop-shop] | unknown-kind
            mappings/national/who-hears.yaml | portal: [lis, one-stop-shop] | portal: ^lis | wrong-type
            """)
    void eachFaultIsFoundWhereItStands(String file, String there, String instead, String rule) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(there.strip());
        String planted = text.replaceFirst(
                java.util.regex.Pattern.quote(there),
                java.util.regex.Matcher.quoteReplacement(instead == null ? "" : instead.replace("\\n", "\n")));
        Files.writeString(path, planted.replaceFirst("\\^", ""));

        List<Finding> findings = Provinces.load(root).findings();

        assertThat(findings)
                .as(file)
                .filteredOn(finding -> in(finding, file))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.text()).isNotBlank();
                    int at = planted.indexOf('^');
                    if (at >= 0) {
                        String before = planted.substring(0, at);
                        int line =
                                1 + (int) before.chars().filter(c -> c == '\n').count();
                        assertThat(finding.place()).isEqualTo(new Place(file, line, at - before.lastIndexOf('\n')));
                    } else {
                        assertThat(finding.place().line()).isPositive();
                    }
                });
    }

    @Test
    void aProfileThatExtendsAnotherSaysOnlyWhatDiffers() throws IOException {
        province("H56", "family: vbdlis", "family: vbdlis-north");
        profile("vbdlis-north", """
                family: vbdlis-north
                extends: vbdlis
                about: As vbdlis, but elsewhere.
                zone: Asia/Ho_Chi_Minh
                doors:
                  LienThongThue:
                  KetThucHoSo: {path: "ket-thuc/{secret}"}
                """);

        Provinces.Loaded loaded = Provinces.load(root);

        assertThat(loaded.findings()).isEmpty();
        Profile base = loaded.provinces()
                .find(new org.lienthong.dossier.ProvinceCode("H56"))
                .orElseThrow()
                .systems(SystemKind.LIS)
                .get(0)
                .profile();
        assertThat(base.family()).isEqualTo("vbdlis-north");
        assertThat(base.zone()).isEqualTo(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(base.door("LienThongThue")).isEmpty();
        assertThat(base.door("KetThucHoSo").orElseThrow().path()).isEqualTo("ket-thuc/{secret}");
        assertThat(base.door("KetThucHoSo").orElseThrow().mapping()).isEqualTo("vbdlis/ket-thuc-ho-so");
        assertThat(base.door("ChuyenHoSo")).isPresent();
        assertThat(base.calls()).isNotEmpty();
    }

    @Test
    void aFaultOfAnExtendedProfileIsToldOnceAndWhereItStands() throws IOException {
        profile("vbdlis-north", "family: vbdlis-north\nextends: vbdlis\nabout: As vbdlis.\nlogin: {kind: magic}\n");
        Path vbdlis = root.resolve("mappings/vbdlis/profile.yaml");
        Files.writeString(vbdlis, Files.readString(vbdlis).replace("list: officials", "list: colours"));

        assertThat(Provinces.load(root).findings())
                .filteredOn(finding -> finding.place().file().startsWith("mappings"))
                .extracting(finding -> finding.rule() + " " + finding.place().file())
                .containsExactlyInAnyOrder(
                        "unknown-list mappings/vbdlis/profile.yaml", "login mappings/vbdlis-north/profile.yaml");
    }

    private void profile(String family, String text) throws IOException {
        Files.createDirectories(root.resolve("mappings").resolve(family));
        Files.writeString(root.resolve("mappings/" + family + "/profile.yaml"), text);
    }

    private void province(String code, String there, String instead) throws IOException {
        Path file = root.resolve("province-configs/" + code + ".yaml");
        assertThat(Files.readString(file)).contains(there);
        Files.writeString(file, Files.readString(file).replace(there, instead));
    }

    /** a line of the province's own list with {@code ^} where the finding points, rule */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ^1.999999,,Tên,5,yes,,,assumed | unknown-procedure
            ^1.01278,,Tên,5,yes,,,assumed | procedure-code
            1.012783,^1.012784.H56,Tên,5,yes,,,assumed | procedure-code
            1.012783,,^,5,yes,,,assumed | missing-key
            1.012783,,Tên,^5.5,yes,,,assumed | number
            1.012783,,Tên,^-5,yes,,,assumed | number
            1.012783,,Tên,5,^true,,,assumed | tax-step
            1.012783,,Tên,5,yes,^01/07/2026,,assumed | date
            1.012783,,Tên,5,yes,2026-07-02,^2026-07-01,assumed | period
            1.012783,,Tên,5,yes,,,^ | missing-key
            1.012784,,Tên,5,yes,^2026-06-30,,assumed | overlap
            ^1.012783,,Tên,5 | csv
            1.012783,,Tên,5,yes,,,^"assumed | csv
            """)
    void eachFaultOfAProvincesOwnProceduresIsFoundWhereItStands(String line, String rule) throws IOException {
        String file = "province-configs/H56.procedures.csv";
        Files.writeString(root.resolve(file), """
                # invented
                code,localCode,name,workingDays,taxStep,validFrom,validTo,source
                1.012784,1.012784.H56,"Tách thửa, hợp thửa",12,no,,2026-06-30,assumed
                """ + line.replaceFirst("\\^", "") + "\n");

        assertThat(Provinces.load(root).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.place()).isEqualTo(new Place(file, 4, line.indexOf('^') + 1));
        });
    }

    @Test
    void aProvincesOwnProceduresStandForTheNationalOnesOnTheirDays() throws IOException {
        Files.writeString(root.resolve("province-configs/H56.procedures.csv"), """
                code,localCode,name,workingDays,taxStep,validFrom,validTo,source
                1.012783,1.012783.H56,Cấp đổi,6,if_any,,2026-06-30,assumed
                1.012783,1.012783.H56,Cấp đổi nhanh,3,no,2026-07-01,2026-12-31,assumed
                """);
        Procedures procedures = Provinces.load(root)
                .provinces()
                .procedures(new ProvinceCode("H56"))
                .orElseThrow();
        ProvinceCode h56 = new ProvinceCode("H56");
        ProcedureCode renewal = new ProcedureCode("1.012783.H56");

        assertThat(procedures
                        .find(h56, renewal, LocalDate.parse("2026-06-30"))
                        .orElseThrow()
                        .workingDays())
                .isEqualTo(6);
        assertThat(procedures
                        .find(h56, renewal, LocalDate.parse("2026-07-01"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Cấp đổi nhanh");
        assertThat(procedures.find(h56, renewal, LocalDate.parse("2027-01-01"))).isEmpty();
        assertThat(procedures
                        .unknown(h56, renewal, LocalDate.parse("2027-01-01"))
                        .text())
                .contains("not in force in H56");
        assertThat(procedures
                        .find(new ProvinceCode("H60"), renewal, LocalDate.parse("2027-01-01"))
                        .orElseThrow()
                        .localCode())
                .isEqualTo("1.012783");
        assertThat(procedures.on(h56, LocalDate.parse("2026-07-01")))
                .extracting(procedure -> procedure.code().value())
                .doesNotHaveDuplicates()
                .contains("1.012783", "3.000668")
                .doesNotContain("2.000889");
        assertThat(procedures.on(h56, LocalDate.parse("2023-01-01")))
                .extracting(procedure -> procedure.code().value())
                .contains("2.000889")
                .doesNotContain("3.000668");
    }

    @Test
    void anOldCodeInThePathOfADoorLeadsToTheProvinceThatTookItOver() throws IOException {
        Path config = root.resolve("province-configs/H56.yaml");
        String text = Files.readString(config)
                .replace("province: H56", "province: H60\nformerly: [H22]")
                .replace("Tỉnh Thanh Hóa", "Tỉnh Tuyên Quang")
                .replace("gso: \"38\"", "gso: \"08\"");
        Files.writeString(root.resolve("province-configs/H60.yaml"), text);
        Provinces.Loaded loaded = Provinces.load(root);

        assertThat(loaded.findings()).isEmpty();
        Provinces provinces = loaded.provinces();
        assertThat(provinces.addressed(new SystemId(new ProvinceCode("H22"), "lis")))
                .isEqualTo(provinces.system(new SystemId(new ProvinceCode("H60"), "lis")))
                .isPresent();
        assertThat(provinces.find(new ProvinceCode("H22"))).isEmpty();
    }

    /** Every province of the past on a day of the past, every one of today on its days. */
    @Test
    void eachOfTheProvincesIsRightAsTheListHasIt() throws IOException {
        AdministrativeUnits units = AdministrativeUnits.load(root).units();
        String config = Files.readString(root.resolve("province-configs/H56.yaml"));
        Files.delete(root.resolve("province-configs/H56.yaml"));
        for (String day : List.of("2025-06-30", "2025-07-01", "2026-04-30")) {
            for (AdministrativeUnit unit : units.on(LocalDate.parse(day))) {
                Files.writeString(
                        root.resolve("province-configs/" + unit.code() + ".yaml"),
                        config.replace("province: H56", "province: " + unit.code())
                                .replace("Tỉnh Thanh Hóa", unit.name())
                                .replace("gso: \"38\"", "gso: \"" + unit.gso() + "\"")
                                .replace("validFrom: 2025-07-01", "validFrom: " + day));
            }
            Provinces.Loaded loaded = Provinces.load(root);
            assertThat(loaded.findings()).as(day).isEmpty();
            for (AdministrativeUnit unit : units.on(LocalDate.parse(day))) {
                Files.delete(root.resolve("province-configs/" + unit.code() + ".yaml"));
            }
        }
    }

    @Test
    void twoFilesCannotConfigureTheSameProvince() throws IOException {
        Path again = root.resolve("province-configs/old/H56.yaml");
        Files.createDirectories(again.getParent());
        Files.copy(root.resolve("province-configs/H56.yaml"), again);

        assertThat(Provinces.load(root).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("duplicate-province");
            assertThat(finding.place().file()).isIn("province-configs/H56.yaml", "province-configs/old/H56.yaml");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mappings/national/who-hears.yaml,missing-file",
        "mappings/national/codes/procedures.csv,missing-file",
        "mappings/national/codes/provinces.csv,missing-file",
        "province-configs/H56.yaml,",
        "province-configs,missing-folder"
    })
    void aFileThatIsMissingIsNamed(String name, String rule) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(name))) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(ConfigFaultsTests::delete);
        }

        List<Finding> findings = Provinces.load(root).findings();

        if (rule == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(rule);
                assertThat(finding.place().file()).isEqualTo(name);
            });
        }
    }

    @Test
    void whatIsNoYamlIsAFindingAndNeverAnException() throws IOException {
        for (String text :
                List.of("", "\t", "province: [", "- a", "\u0000", "&a *a", "province: H56\nprovince: H56", "x")) {
            Files.writeString(root.resolve("province-configs/H56.yaml"), text);
            assertThat(Provinces.load(root).findings()).as(text).isNotEmpty().allSatisfy(finding -> assertThat(
                            finding.place().file())
                    .isEqualTo("province-configs/H56.yaml"));
        }
    }

    @Test
    void aProvinceThatOnlyListensIsNotLive() throws IOException {
        Path file = root.resolve("province-configs/H56.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("\nsystems:", "\nstage: shadow\nsystems:"));

        Provinces.Loaded loaded = Provinces.load(root);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.provinces().live(new ProvinceCode("H56"))).isFalse();
        assertThat(Provinces.load(Path.of("")).provinces().live(new ProvinceCode("H56")))
                .isTrue();
        assertThat(loaded.provinces().live(new ProvinceCode("H99"))).isFalse();
    }

    private static boolean in(Finding finding, String file) {
        return finding.place() != null && finding.place().file().equals(file);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
