package org.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;

class ExtendingTests {

    private static final ProvinceCode HUE = new ProvinceCode("H57");
    private static final String BASE = """
            mapping: fam/ket-thuc
            about: The LIS ends a dossier.
            direction: in
            format: json
            message:
              path: $.Loai
              codes: {"0": dossier-completed, "1": dossier-stopped}
            codes:
              channel: {"1": ONLINE, "2": DIRECT}
            fields:
              - {local: $.So, national: code, required: true}
              - {local: $.GhiChu, national: text}
              - {local: $.Kenh, national: submission.channel, codes: channel}
              - list: $.GiayTo
                national: result.documents
                fields:
                  - {local: Ten, national: name, required: true}
                  - {local: Link, national: link}
            """;

    @TempDir
    Path root;

    private MappingLibrary.Loaded load(String... files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Path file = root.resolve("mappings/" + files[i] + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, files[i + 1]);
        }
        return MappingLibrary.load(root);
    }

    private Mapping overlay(String rest) throws IOException {
        MappingLibrary.Loaded loaded =
                load("fam/ket-thuc", BASE, "h57/ket-thuc", "mapping: h57/ket-thuc\nextends: fam/ket-thuc\n" + rest);
        assertThat(shown(loaded)).isEmpty();
        return loaded.library().find("fam/ket-thuc", HUE).orElseThrow();
    }

    private static List<String> shown(MappingLibrary.Loaded loaded) {
        return loaded.findings().stream()
                .map(finding -> finding.place() + " " + finding.rule())
                .toList();
    }

    @Test
    void aProvincesFileStandsForTheMappingOfTheFamilyThereAndOnlyThere() throws IOException {
        Mapping own = overlay("");
        MappingLibrary library = MappingLibrary.load(root).library();
        assertThat(own.name()).isEqualTo("h57/ket-thuc");
        assertThat(library.find("fam/ket-thuc", new ProvinceCode("H56")).map(Mapping::name))
                .contains("fam/ket-thuc");
        NationalMessage message = MappingTesting.message(own, "{\"Loai\":\"1\",\"So\":\"H57.1\",\"GhiChu\":\"x\"}");
        assertThat(message.text()).isEqualTo("x");
    }

    @Test
    void aFieldReplacesTheOneWithTheSameTargetAndOthersAreAdded() throws IOException {
        Mapping own = overlay("""
                fields:
                  - {local: $.NoiDung, national: text}
                  - {local: $.Phieu, national: receiptNumber}
                """);
        NationalMessage message = MappingTesting.message(
                own, "{\"Loai\":\"1\",\"So\":\"H57.1\",\"GhiChu\":\"x\",\"NoiDung\":\"y\",\"Phieu\":\"12\"}");
        assertThat(message.text()).isEqualTo("y");
        assertThat(message.receiptNumber()).hasToString("12");
    }

    @Test
    void listsAndCodeTablesAreLaidOverEachOther() throws IOException {
        Mapping own = overlay("""
                message:
                  codes: {"9": dossier-withdrawn, "1":}
                codes:
                  channel: {"3": POST}
                fields:
                  - list: $.GiayTo
                    national: result.documents
                    fields:
                      - {local: Url, national: link}
                """);
        NationalMessage message = MappingTesting.message(own, """
                {"Loai": "0", "So": "H57.1", "GiayTo": [{"Ten": "GCN", "Url": "http://x.vn/1"}]}
                """);
        assertThat(NationalJson.write(message)).contains("GCN", "http://x.vn/1");
        assertThat(MappingTesting.findings(own, "{\"Loai\":\"0\",\"So\":\"H57.1\",\"Kenh\":\"3\"}"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("required"));
        assertThat(MappingTesting.findings(own, "{\"Loai\":\"1\",\"So\":\"H57.1\"}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("unknown-code"));
    }

    @Test
    void aFieldOfTheBaseCanBeTakenAway() throws IOException {
        Mapping own = overlay("without: [text, $.GiayTo.Link]\n");
        String document =
                "{\"Loai\":\"0\",\"So\":\"H57.1\",\"GhiChu\":\"x\",\"GiayTo\":[{\"Ten\":\"a\",\"Link\":\"b\"}]}";
        Explanation explanation =
                own.explain(document.getBytes(java.nio.charset.StandardCharsets.UTF_8), MappingTesting.surroundings());
        assertThat(explanation.unread()).containsExactly("$.GhiChu", "$.GiayTo[*].Link");
    }

    @Test
    void aFaultIsToldInTheFileInWhichItStands() throws IOException {
        MappingLibrary.Loaded loaded = load(
                "fam/ket-thuc",
                BASE.replace("national: text", "national: texts"),
                "h57/ket-thuc",
                "mapping: h57/ket-thuc\nextends: fam/ket-thuc\nfields: [{local: A, national: receiptNumber}]\n");
        assertThat(shown(loaded))
                .containsExactly(
                        "mappings/fam/ket-thuc.yaml:12:33 unknown-national-path",
                        "mappings/h57/ket-thuc.yaml:3:18 bad-path");
    }

    @Test
    void whatCannotBeExtendedIsTold() throws IOException {
        String head = "mapping: %s\nextends: %s\n";
        MappingLibrary.Loaded loaded = load(
                "fam/ket-thuc",
                BASE,
                "fam/a",
                String.format(head, "fam/a", "fam/b"),
                "fam/b",
                String.format(head, "fam/b", "fam/a"),
                "fam/c",
                String.format(head, "fam/c", "../../etc/passwd"),
                "h57/x",
                String.format(head, "h57/x", "fam/ket-thuc"),
                "h57/y",
                String.format(head, "h57/y", "fam/ket-thuc"),
                "h57/z",
                BASE.replace("fam/ket-thuc", "h57/z"),
                "fam/d",
                String.format(head, "fam/d", "fam/ket-thuc") + "without: [nothing]\n");
        assertThat(shown(loaded))
                .containsExactlyInAnyOrder(
                        "mappings/fam/b.yaml:2:10 extends",
                        "mappings/fam/a.yaml:2:10 extends",
                        "mappings/fam/c.yaml:2:10 extends",
                        "mappings/h57/y.yaml:2:10 extends",
                        "mappings/h57/z.yaml:1:1 missing-key",
                        "mappings/fam/d.yaml:3:10 extends");
    }
}
