package org.lienthong.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.MappingLibrary;

/** What people do wrong in their first province, and what they are told: where, and how to mend it. */
class MistakesOfBeginnersTests {

    @TempDir
    Path root;

    @BeforeEach
    void theShippedFiles() throws IOException {
        for (String folder : List.of("mappings", "province-configs")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.copy(file, root.resolve(file));
                }
            }
        }
    }

    /** file, what stands there, what is written instead (~ for a tab), rule, words of the cure */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            province-configs/H56.yaml | zone: Asia/Ho_Chi_Minh | zone:~Asia/Ho_Chi_Minh\\n~name: x | yaml-syntax | tab
            province-configs/H56.yaml | family: vbdlis | family vbdlis | yaml-syntax | :
            province-configs/H56.yaml | gso: "38" | gso: "40" | gso-code | write "38"
            province-configs/H56.yaml | name: Tỉnh Thanh Hóa | name: Thanh Hoa | province-name | write Tỉnh Thanh Hóa
            province-configs/H56.yaml | zone: Asia/Ho_Chi_Minh | zone: Asia/Hanoi | zone | Asia/Ho_Chi_Minh
            province-configs/H56.yaml | validFrom: 2025-07-01 | validFrom: 1/7/2025 | date | 2025-07-01
            province-configs/H56.yaml | province: H56 | province: H57 | file-name | H57.yaml
            province-configs/H56.yaml | province: H56 | province: 38 | province-code | for example H56
            province-configs/H56.yaml | family: vbdlis | family: vbdils | unknown-family | write `vbdlis`
            province-configs/H56.yaml | family: vbdlis | famly: vbdlis | unknown-key | write `family`
            province-configs/H56.yaml | http://localhost:9102 | http:/localhost:9102 | address | http or https address
            province-configs/H56.yaml | http://localhost:9102 | www.mc.example.vn | address | http or https address
            province-configs/H56.yaml | http://localhost:9102 | https://hub:mat-khau@mc.example.vn | address | without user and password
            province-configs/H56.yaml | http://localhost:9102 | file:/srv/mc | address-kind | http
            province-configs/H56.yaml | huyenId: "0" | # | missing-setting | add `huyenId`
            province-configs/H56.yaml | huyenId: "0" | huyenId: CHANGE-ME | missing-setting | replace CHANGE-ME
            province-configs/H56.yaml | clientId: h56-lienthong | clientId: a\\n      clientSecret: b | secret-in-config | remove `clientSecret`
            province-configs/H56.yaml | family: vbdlis | family: vbdlis\\n    transport: truc-lien-thong | unknown-transport | use one of direct, lgsp, ndxp
            mappings/vbdlis/profile.yaml | dossier-accepted: {path | dossier-acepted: {path | unknown-key | write `dossier-accepted`
            mappings/vbdlis/profile.yaml | {path: tiepnhan, mapping: vbdlis/tiep-nhan | {path: tiepnhan, mapping: vbdlis/tiepnhan | unknown-mapping | mappings/vbdlis/tiepnhan.yaml
            mappings/vbdlis/profile.yaml | , mapping: vbdlis/chuyen-ho-so} | } | missing-key | add the key `mapping`
            mappings/vbdlis/profile.yaml | mapping: vbdlis/chuyen-ho-so | mapping: vbdlis/tiep-nhan | direction | name one that reads
            mappings/vbdlis/profile.yaml | login: {kind: api-key} | login: {kind: oauth} | login | oauth2-client
            mappings/vbdlis/profile.yaml | {path: tiepnhan, mapping: vbdlis/tiep-nhan, files: true} | {table: dbo.HO_SO, mapping: vbdlis/tiep-nhan} | column-name | plain name
            mappings/vbdlis/profile.yaml | kind: lis | kind: land | unknown-kind | portal, one-stop-shop, lis or tax-gate
            mappings/national/codes/provinces.csv | H22,02,Tỉnh Hà Giang,,2025-06-30 | H22,01,Tỉnh Hà Giang,,2025-06-30 | overlap | mend the days
            """)
    void everyMistakeIsToldWhereItStandsWithItsCure(String file, String there, String instead, String rule, String cure)
            throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(there);
        int line = text.substring(0, text.indexOf(there)).split("\n", -1).length;
        Files.writeString(
                path,
                text.replaceFirst(
                        java.util.regex.Pattern.quote(there),
                        java.util.regex.Matcher.quoteReplacement(
                                instead.replace("\\n", "\n").replace('~', '\t'))));

        List<Finding> findings = Stream.concat(
                        MappingLibrary.load(root).findings().stream(), Provinces.load(root).findings().stream())
                .filter(finding -> finding.rule().equals(rule))
                .toList();

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.place()).isNotNull();
            assertThat(finding.place().file()).isEqualTo(file);
            assertThat(finding.place().line()).isBetween(Math.max(1, line - 6), line + 8);
            assertThat(finding.place().column()).isPositive();
        });
        assertThat(findings).anySatisfy(finding -> assertThat(finding.text()).contains(cure));
    }
}
