package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTests {

    @TempDir
    Path data;

    private SealedLedger ledger;
    private Path file;

    @BeforeEach
    void threeDays() throws IOException {
        ledger = TamperingOnH2Tests.H2.ledger(data);
        ledger.threeDays();
        file = data.resolve("ledger.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            new ExportingLedger(new LedgerReader(ledger.batches, ledger.transactions))
                    .write(null, ledger.clock.instant(), out, lines -> {});
        }
    }

    private List<String> flaws() throws IOException {
        List<String> flaws = new ArrayList<>();
        new VerifyingFile(Trust.of(null), flaw -> flaws.add(TamperingClaims.inShort(flaw)), lines -> {}).verify(file);
        return flaws;
    }

    private void edit(UnaryOperator<List<String>> change) throws IOException {
        Files.write(file, change.apply(new ArrayList<>(Files.readAllLines(file))));
    }

    /** The line of this seal of H56. */
    private static int seal(List<String> lines, int position) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"seal\":{\"province\":\"H56\",\"position\":" + position + ",")) {
                return i;
            }
        }
        throw new AssertionError("no seal " + position);
    }

    @Test
    void anUntouchedFileHasNoFlawAndHoldsNoPersonalData() throws IOException {
        assertThat(flaws()).isEmpty();
        assertThat(Files.readString(file)).doesNotContain("Cường", "038085001234", "Thẩm tra");
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        edit(lines -> {
            int at = seal(lines, 11);
            lines.set(
                    at,
                    lines.get(at)
                            .replace("\"messageType\":\"DOSSIER_ACCEPTED\"", "\"messageType\":\"DOSSIER_REFUSED\""));
            return lines;
        });
        assertThat(flaws()).containsExactly("EVENT_CHANGED H56 11 - H56.01-261121-0001 2");
    }

    @Test
    void aDroppedLineIsNamed() throws IOException {
        edit(lines -> {
            lines.remove(seal(lines, 11));
            return lines;
        });
        assertThat(flaws()).contains("SEAL_DROPPED H56 11 - null 0");
    }

    @Test
    void aDroppedRootIsNamed() throws IOException {
        edit(lines -> {
            lines.removeIf(line -> line.contains("\"root\":{\"province\":\"H56\",\"day\":\"2026-11-20\""));
            return lines;
        });
        assertThat(flaws()).contains("ROOT_DROPPED H56 0 2026-11-20 null 0");
    }

    @Test
    void aFileThatWasCutOffIsNoticedWhereverItWasCut() throws IOException {
        List<String> all = Files.readAllLines(file);
        for (int length = 1; length < all.size(); length += 7) {
            Files.write(file, all.subList(0, length));
            assertThat(flaws()).as("%d lines", length).anyMatch(flaw -> flaw.startsWith("FILE_CUT_OFF"));
        }
    }

    @Test
    void whatIsNoLedgerIsUnreadable() throws IOException {
        for (String text : List.of("", "hello", "{}", "[1]", "{\"seal\":{}}", "{\"form\":\"lienthong-proof-1\"}")) {
            Files.writeString(file, text);
            assertThat(flaws()).as(text).anyMatch(flaw -> flaw.startsWith("FILE_"));
        }
    }

    @Test
    void theProofOfADossierIsShortAndEachOfItsPartsCounts() throws IOException {
        Map<String, Object> row = ledger.jdbc
                .sql("select id, code from dossier where code = 'H56.01-261121-0001'")
                .query()
                .singleRow();
        Proof proof = new FindingProofs(ledger.batches, ledger.transactions)
                .of("H56", (String) row.get("code"), (long) row.get("id"));
        assertThat(proof.events()).hasSize(3).allSatisfy(one -> assertThat(one.path())
                .hasSizeBetween(1, 4));
        assertThat(proof.stamps()).hasSize(1);
        Files.writeString(file, proof.json());
        assertThat(flaws()).isEmpty();

        Map<String, String> changes = Map.of(
                "\"seq\":2",
                "\"seq\":5",
                "DOSSIER_ACCEPTED",
                "DOSSIER_REFUSED",
                "\"firstPosition\":10",
                "\"firstPosition\":9",
                "\"left\":true",
                "\"left\":false",
                proof.roots().get(0).merkle().toString(),
                proof.roots().get(0).head().toString(),
                proof.events().get(1).seal().contentDigest().toString(),
                proof.roots().get(0).head().toString());
        for (Map.Entry<String, String> change : changes.entrySet()) {
            Files.writeString(file, proof.json().replace(change.getKey(), change.getValue()));
            assertThat(flaws()).as(change.getKey()).isNotEmpty();
        }
    }
}
