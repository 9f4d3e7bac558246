package org.lienthong.sandbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTests extends SandboxTest {

    private static final String DOOR = "portal/DongBoHoSoMC";

    @Test
    void aCallThatIsNotAcknowledgedIsRepeatedWithTheSameBytesUntilItIs() {
        hub.answersEverythingWith(aResponse().withStatus(503));
        String code = sandbox.submit(Stories.named("transfer"));
        soon().until(() -> hub.calls(DOOR).size() >= 3);
        assertThat(portal().memory().unacknowledged()).isEqualTo(1);
        assertThat(portal().memory().sent()).isEmpty();
        hub.recovers();
        soon().until(() -> portal().memory().unacknowledged() == 0);
        assertThat(hub.bodies(DOOR).stream().distinct()).hasSize(1);
        Sent sent = portal().memory().sentFor(code).get(0);
        assertThat(sent.attempt()).isGreaterThanOrEqualTo(4);
        assertThat(sent.digest()).isEqualTo(Digest.of(hub.bodies(DOOR).get(0)));
    }

    @Test
    void aBodyThatCannotBeReadIsNoAnswerButARefusalIs() {
        hub.says("portal", "{\"error_code\":");
        sandbox.submit(Stories.named("transfer"));
        soon().until(() -> hub.calls(DOOR).size() >= 2);
        hub.says("portal", "{\"error_code\":\"3\",\"message\":\"không\"}");
        soon().until(() -> portal().memory().unacknowledged() == 0);
        assertThat(portal().memory().sent()).extracting(Sent::accepted).containsExactly(false);
        assertThat(portal().memory().acknowledgedByHub()).isEmpty();
    }

    @Test
    void afterARestartUnansweredCallsGoOutAgainWithTheSameBytes() {
        hub.answersEverythingWith(aResponse().withStatus(503));
        sandbox.submit(Stories.named("inheritance"));
        soon().until(() -> hub.calls(DOOR).size() >= 1);
        restart();
        hub.recovers();
        soon().until(() -> portal().memory().acknowledgedByHub().size() == 1);
        assertThat(hub.bodies(DOOR).stream().distinct()).hasSize(1);
    }

    @Test
    void afterARestartPlannedWorkIsDone() throws Exception {
        Pace slow = new Pace(
                java.time.Duration.ofMinutes(5),
                java.time.Duration.ofMinutes(6),
                Pace.test().firstRetry(),
                Pace.test().longestRetry(),
                Pace.test().patience(),
                Pace.test().session());
        sandbox.close();
        sandbox = Sandbox.start(new SandboxSettings(memory, hub.address(), "H56", Hand.SECRETS, slow));
        Hand.lis(at(lis()), "tiepnhan", Hand.acceptance("BN-1", "1.012783", "Đơn"));
        sandbox.close();
        java.time.InstantSource later = () -> java.time.Instant.now().plusSeconds(3600);
        sandbox = Sandbox.start(new SandboxSettings(memory, hub.address(), "H56", Hand.SECRETS, Pace.test()), later);
        soon().until(() -> lis().memory().acknowledgedByHub().size() == 3);
        assertThat(lis().memory().statusOf("BN-1")).isEqualTo("ended");
    }

    @Test
    void aRestartGoesOnCountingAndKeepsItsPortsAndItsMemory() {
        String first = sandbox.submit(Stories.named("transfer"));
        Map<String, java.net.URI> addresses = sandbox.addresses();
        soon().until(() -> portal().memory().acknowledgedByHub().size() == 1);
        restart();
        String second = sandbox.submit(Stories.named("transfer"));
        assertThat(second).isNotEqualTo(first);
        assertThat(sandbox.addresses()).isEqualTo(addresses);
        soon().until(() -> portal().memory().acknowledgedByHub().size() == 2);
        assertThat(Memory.read(memory, "H56", "portal").acknowledgedByHub())
                .isEqualTo(portal().memory().acknowledgedByHub());
    }

    @Test
    void aTornLastLineNeverHappenedAndHarmsNothing() throws Exception {
        sandbox.submit(Stories.named("transfer"));
        soon().until(() -> portal().memory().acknowledgedByHub().size() == 1);
        sandbox.close();
        Path journal = memory.resolve("H56/portal.jsonl");
        byte[] torn = "{\"facts\":[{\"fact\":\"noted\",\"dossier\":\"Đ".getBytes(StandardCharsets.UTF_8);
        Files.write(journal, java.util.Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);
        sandbox = start();
        sandbox.submit(Stories.named("renewal"));
        soon().until(() -> portal().memory().acknowledgedByHub().size() == 2);
        restart();
        assertThat(portal().memory().dossiers()).hasSize(2);
    }

    @Test
    void callsAboutOneDossierGoOutInOrder() throws Exception {
        hub.answersEverythingWith(aResponse().withStatus(503));
        Hand.lis(at(lis()), "tiepnhan", Hand.acceptance("BN-1", "1.012783", "Đơn"));
        soon().until(() -> lis().memory().unacknowledged() == 3);
        assertThat(hub.calls("lis/")).allMatch(call -> call.getUrl().contains("/ChuyenHoSo/"));
        hub.recovers();
        soon().until(() -> lis().memory().unacknowledged() == 0);
        assertThat(lis().memory().sentFor("BN-1"))
                .extracting(Sent::door)
                .isEqualTo(List.of("ChuyenHoSo", "ChuyenHoSo", "KetThucHoSo"));
    }
}
