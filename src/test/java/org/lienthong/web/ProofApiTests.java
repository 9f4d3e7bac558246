package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.proof.Flaw;
import org.lienthong.proof.Proofs;
import org.lienthong.proof.Trust;
import org.lienthong.proof.VerifyingFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

class ProofApiTests extends WebAcceptance {

    private static final String PATH = "/api/v1/dossiers/" + Scenes.CODE + "/proof";

    @TempDir
    Path folder;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager transactions;

    /** The scene's events with documents, sealed and their day closed. */
    private void sealed() {
        Scenes.transferWithTax(rows);
        template.update(
                "insert into message (id, province, system, door, message_key, received_at, outcome)"
                        + " select message_id, province, system, 'door', cast(message_id as varchar), recorded_at, 'APPLIED' from event");
        template.update(
                "insert into message_body (message_id, digest, body) select message_id, '%s', cast('00' as bytea) from event"
                        .formatted("0".repeat(64)));
        new Proofs(template, transactions).seal(Instant.parse("2026-11-23T03:00:00Z"));
    }

    @Test
    void aProofIsCheckedWithoutADatabaseAndHoldsNoPersonalData() throws IOException {
        sealed();

        Caller.Answer answer = token().get(PATH.toLowerCase(java.util.Locale.ROOT));
        Path file = Files.writeString(folder.resolve("proof.json"), answer.body());
        List<Flaw> flaws = new ArrayList<>();
        new VerifyingFile(Trust.of(null), flaws::add, looked -> {}).verify(file);

        assertThat(flaws).isEmpty();
        assertThat(answer.json().get("events").size()).isEqualTo(4);
        assertThat(answer.json().get("roots").size()).isEqualTo(1);
        assertThat(answer.body()).doesNotContain("Nguyễn", "Định", "038085001234", "Phạm");

        String changed = answer.body().replace("\"statusAfter\":\"ACCEPTED\"", "\"statusAfter\":\"REFUSED\"");
        Files.writeString(file, changed);
        new VerifyingFile(Trust.of(null), flaws::add, looked -> {}).verify(file);
        assertThat(flaws)
                .singleElement()
                .extracting(Flaw::kind, Flaw::seq)
                .containsExactly(Flaw.Kind.EVENT_CHANGED, 2L);
    }

    @Test
    void eventsWithoutASealAreCounted() {
        Scenes.transferWithTax(rows);

        JsonNode proof = token().get(PATH).json();

        assertThat(proof.get("unsealed").intValue()).isEqualTo(4);
        assertThat(proof.get("events").size()).isZero();
    }

    @Test
    void aProofIsBehindALoginAndOfAKnownDossier() {
        Scenes.transferWithTax(rows);

        assertThat(stranger().get(PATH).status()).isEqualTo(401);
        assertThat(as(Role.OFFICIAL).get(PATH).status()).isEqualTo(200);
        assertThat(token().get("/api/v1/dossiers/nothing/proof").status()).isEqualTo(404);
    }
}
