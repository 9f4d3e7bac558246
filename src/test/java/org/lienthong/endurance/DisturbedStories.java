package org.lienthong.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.lienthong.Hub;
import org.lienthong.ShippedFiles;
import org.lienthong.exchange.MendingQuarantined;
import org.lienthong.exchange.Reconciling;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.SandboxSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The hub and the whole sandbox in one process, both in a hurry; a database is a subclass. */
@SpringBootTest(
        classes = Hub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.channels.call-timeout=500ms",
            "lienthong.exchange.poll=50ms",
            "lienthong.exchange.retry-first=50ms",
            "lienthong.exchange.retry-longest=400ms",
            "lienthong.exchange.circuit-first=100ms",
            "lienthong.exchange.circuit-longest=500ms",
            "lienthong.exchange.reconcile-after=300ms",
            "lienthong.exchange.confirm-within=3s",
            "logging.level.org.lienthong.exchange=error"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DisturbedStories {

    private static final Path FOLDER = folder();
    private static final Map<String, String> SECRETS = secrets();

    private static Sandbox sandbox;

    @LocalServerPort
    private int port;

    @Autowired
    private Reconciling reconciling;

    @Autowired
    MendingQuarantined mending;

    HubView hub;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        Path data = FOLDER.resolve("data-" + System.nanoTime());
        sandbox = Sandbox.start(new SandboxSettings(
                data.resolve("sandbox"), URI.create("http://localhost:9"), "H56", SECRETS, Pace.test()));
        properties.add("lienthong.data", data::toString);
        Path config = data.resolve("config");
        ShippedFiles.copyTo(config);
        properties.add("lienthong.config", config::toString);
        sandbox.addresses()
                .forEach((system, address) ->
                        properties.add("lienthong.channels.addresses.H56." + system, address::toString));
        SECRETS.forEach((name, secret) -> properties.add("lienthong.channels.secrets.H56." + name, () -> secret));
    }

    @BeforeEach
    void meet(@Autowired org.lienthong.web.Credentials credentials) {
        sandbox.pointAt(URI.create("http://localhost:" + port));
        hub = new HubView(port, credentials.apiToken());
    }

    @AfterEach
    void beNormal() {
        Arrays.stream(PartnerName.values()).forEach(this::calm);
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    void disturb(PartnerName partner, Mode... modes) {
        sandbox.partner(partner).behave(modes);
    }

    void calm(PartnerName partner) {
        sandbox.partner(partner).behave(Mode.normal());
    }

    List<String> submit(int rounds) {
        return sandbox.submitAll(rounds);
    }

    Witnesses witnesses() {
        return Witnesses.of(sandbox);
    }

    Reckoning reckoning(List<String> codes) {
        return new Reckoning(witnesses(), hub, codes);
    }

    /** Waits until these stories have ended everywhere; reconciles more often than the hub does by itself. */
    void awaitEnds(List<String> codes) {
        Awaitility.await("the stories end")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    reconciling.reconcile();
                    assertThat(codes).allSatisfy(code -> assertThat(witnesses().portalStatus(code))
                            .isIn("3", "7", "8", "10"));
                    assertThat(witnesses().allEnded(codes)).isTrue();
                    assertThat(hub.unfinished()).isZero();
                });
    }

    /** The same, then everything must agree. */
    void endWhole(List<String> codes) {
        awaitEnds(codes);
        assertThat(reckoning(codes).faults()).isEmpty();
    }

    void reconcile() {
        reconciling.reconcile();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("disturbed");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        for (PartnerName partner : PartnerName.values()) {
            secrets.put(partner.code() + ".inbound", "in-" + partner.code() + "-5b1f0e");
            secrets.put(partner.code() + ".outbound", "out-" + partner.code() + "-77ac21");
        }
        return secrets;
    }
}
