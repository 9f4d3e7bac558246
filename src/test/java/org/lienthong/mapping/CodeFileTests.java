package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;

class CodeFileTests {

    private static final String HEAD = "local,national,validFrom,validTo,note\n";
    private static final String TABLE = HEAD
            + "1,PROCESSING,,2025-06-30,\"before, the merger\"\n"
            + "1,ACCEPTED,2025-07-01,,\n"
            + "2,STOPPED,,,always\n";

    @TempDir
    Path root;

    private MappingLibrary.Loaded load(String csv, String path, String head) throws IOException {
        Files.createDirectories(root.resolve("mappings/fam/codes"));
        Files.writeString(root.resolve("mappings/fam/codes/status.csv"), csv);
        Files.writeString(root.resolve("mappings/fam/m.yaml"), """
                mapping: fam/m
                about: A test.
                direction: both
                format: json
                message: dossier-progressed
                %scodes: {status: {file: %s}}
                fields:
                  - {local: $.So, national: code}
                  - {local: $.Luc, national: occurredAt, date: dd/MM/yyyy}
                  - {local: $.Thue, national: status, codes: status}
                """.formatted(head, path));
        return MappingLibrary.load(root);
    }

    private Mapping mapping() throws IOException {
        MappingLibrary.Loaded loaded = load(TABLE, "codes/status.csv", "");
        assertThat(loaded.findings()).extracting(Finding::line).isEmpty();
        return loaded.library().find("fam/m").orElseThrow();
    }

    private static NationalMessage read(Mapping mapping, String code, String day) {
        return MappingTesting.message(mapping, document(code, day));
    }

    private static String document(String code, String day) {
        return "{\"So\":\"H57.1\",\"Thue\":\"" + code + "\",\"Luc\":\"" + day + "\"}";
    }

    private static List<String> shown(MappingLibrary.Loaded loaded) {
        return loaded.findings().stream()
                .map(finding -> finding.place() + " " + finding.rule())
                .toList();
    }

    @Test
    void theDayOfTheMessageDecidesWhatACodeMeans() throws IOException {
        Mapping mapping = mapping();
        assertThat(read(mapping, "1", "30/06/2025").status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(read(mapping, "1", "01/07/2025").status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(read(mapping, "2", "").status()).isEqualTo(DossierStatus.STOPPED);
    }

    @Test
    void withoutADayOfItsOwnTheDayOfReceiptCounts() throws IOException {
        Mapping mapping = mapping();
        byte[] document = document("1", "").getBytes(StandardCharsets.UTF_8);
        // Midnight in Viet Nam is five in the afternoon before by universal time.
        Surroundings night = MappingTesting.surroundings().at(Instant.parse("2025-06-30T17:00:00Z"));
        assertThat(MappingTesting.message(mapping.read(document, night).get(0)).status())
                .isEqualTo(DossierStatus.ACCEPTED);
        assertThat(MappingTesting.findings(mapping, document("1", "")))
                .extracting(Finding::rule)
                .containsExactly("code-not-valid");
    }

    @Test
    void theSameTableIsWritten() throws IOException {
        Mapping mapping = mapping();
        NationalMessage message = read(mapping, "1", "02/07/2025");
        assertThat(MappingTesting.write(mapping, message)).contains("\"Thue\":\"1\"");
        NationalMessage early = MappingTesting.message(mapping, document("2", "02/07/2024"));
        assertThat(MappingTesting.write(mapping, early)).contains("\"Thue\":\"2\"");
        NationalMessage before = read(mapping, "1", "01/06/2025");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Files.writeString(root.resolve("mappings/fam/codes/status.csv"), TABLE.replace(",,2025-06-30", ",,2025-01-01"));
        Mapping changed = MappingLibrary.load(root).library().find("fam/m").orElseThrow();
        assertThat(changed.write(List.of(before), MappingTesting.surroundings(), out))
                .extracting(Finding::rule)
                .containsExactly("code-not-valid");
    }

    @Test
    void anUnknownCodeIsOneThingAndACodeOfAnotherTimeAnother() throws IOException {
        Files.createDirectories(root);
        Mapping mapping = load(HEAD + "7,STOPPED,2025-07-01,2025-12-31,\n", "codes/status.csv", "")
                .library()
                .find("fam/m")
                .orElseThrow();
        assertThat(MappingTesting.findings(mapping, document("8", "01/08/2025")))
                .extracting(Finding::rule)
                .containsExactly("unknown-code");
        assertThat(MappingTesting.findings(mapping, document("7", "01/01/2026")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("code-not-valid");
                    assertThat(finding.text()).contains("2025-07-01", "2025-12-31", "2026-01-01");
                });
    }

    @Test
    void everyFaultOfATableIsToldWithItsPlace() throws IOException {
        String csv = HEAD + "1,PROCESSING,,2025-07-01,\n1,ACCEPTED,2025-07-01,,\n2,NOTHING,,,\n";
        assertThat(shown(load(csv, "codes/status.csv", "")))
                .containsExactlyInAnyOrder(
                        "mappings/fam/codes/status.csv:3:1 duplicate-code",
                        "mappings/fam/codes/status.csv:4:1 unknown-code");
        csv = HEAD + "1,PROCESSING,1/7/2025,,\n2,,,,\n3,STOPPED,2025-02-01,2025-01-01,\n4,STOPPED,,,a,b\n";
        assertThat(shown(load(csv, "codes/status.csv", "")))
                .containsExactly(
                        "mappings/fam/codes/status.csv:2:14 code-file",
                        "mappings/fam/codes/status.csv:3:1 code-file",
                        "mappings/fam/codes/status.csv:4:1 code-file",
                        "mappings/fam/codes/status.csv:5:1 code-file");
        assertThat(shown(load("a,b\n1,2\n", "codes/status.csv", "")))
                .containsExactly("mappings/fam/codes/status.csv:1:1 code-file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../national/codes/x.csv",
                "codes/../../secret.csv",
                "/etc/x.csv",
                "codes/absent.csv",
                "codes/link.csv",
                "codes\\\\x.csv"
            })
    void noPathLeavesTheFolderOfTheMappings(String path) throws IOException {
        Files.createDirectories(root.resolve("mappings/fam/codes"));
        Files.writeString(root.resolve("secret.csv"), TABLE);
        Files.createSymbolicLink(root.resolve("mappings/fam/codes/link.csv"), root.resolve("secret.csv"));
        assertThat(shown(load(TABLE, "\"" + path + "\"", ""))).containsExactly("mappings/fam/m.yaml:6:24 code-file");
    }

    @Test
    void theFieldThatDecidesMustBeADate() throws IOException {
        assertThat(shown(load(TABLE, "codes/status.csv", "codesOn: code\n")))
                .containsExactly("mappings/fam/m.yaml:6:10 wrong-type");
        assertThat(shown(load(TABLE, "codes/status.csv", "codesOn: nothing\n")))
                .containsExactly("mappings/fam/m.yaml:6:10 unknown-national-path");
    }
}
