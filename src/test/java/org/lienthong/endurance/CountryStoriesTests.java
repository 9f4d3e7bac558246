package org.lienthong.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.Hub;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.lienthong.province.Provinces;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.SandboxProvince;
import org.lienthong.sandbox.SandboxSettings;
import org.lienthong.sandbox.SandboxSystem;
import org.lienthong.sandbox.Stories;
import org.lienthong.sandbox.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The hub and provinces that together speak every family, each over its own line: every story comes to its end. */
@SpringBootTest(
        classes = Hub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lienthong.exchange.poll=50ms",
            "lienthong.exchange.retry-first=100ms",
            "lienthong.exchange.retry-longest=1s",
            "lienthong.channels.file-settle=100ms",
            "lienthong.channels.file-pace=100ms"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountryStoriesTests {

    private static final Set<String> ENDED = Set.of("3", "7", "8", "10");

    private static Sandbox sandbox;

    @LocalServerPort
    private int port;

    private HubView hub;

    static Stream<String> provinces() {
        return Stream.of("H05", "H12", "H14", "H17", "H26");
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        Path data = Files.createTempDirectory("country");
        Path config = data.resolve("config");
        copy(Path.of("mappings"), config.resolve("mappings"));
        lookOften(config.resolve("mappings/mplis/profile.yaml"));
        copy(Path.of("routes"), config.resolve("routes"));
        copy(Path.of("src/test/resources/country"), config.resolve("province-configs"));
        Provinces.Loaded loaded = Provinces.load(config);
        assertThat(loaded.findings()).isEmpty();
        List<SandboxProvince> country = loaded.provinces().all().stream()
                .map(CountryStoriesTests::played)
                .toList();
        sandbox = Sandbox.start(new SandboxSettings(
                data.resolve("sandbox"), URI.create("http://localhost:9"), country, Pace.test(), 0));
        properties.add("lienthong.data", data::toString);
        properties.add("lienthong.config", config::toString);
        for (SandboxProvince province : country) {
            String code = province.code();
            sandbox.addresses(code)
                    .forEach((system, address) ->
                            properties.add("lienthong.channels.addresses." + code + "." + system, address::toString));
            province.secrets()
                    .forEach((name, secret) ->
                            properties.add("lienthong.channels.secrets." + code + "." + name, () -> secret));
        }
    }

    @BeforeEach
    void meet(@Autowired org.lienthong.web.Credentials credentials) {
        sandbox.pointAt(URI.create("http://localhost:" + port));
        hub = new HubView(port, credentials.apiToken());
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("provinces")
    void everyStoryOfTheProvinceEndsAsItShould(String province) {
        Set<Long> before = hub.quarantine().keySet();
        Map<String, String> meant = new LinkedHashMap<>();
        Stories.all().forEach(story -> meant.put(sandbox.submit(province, story), end(province, story)));
        Partner portal = sandbox.partners().stream()
                .filter(one -> one.province().equals(province) && one.kind() == PartnerName.PORTAL)
                .findFirst()
                .orElseThrow();
        try {
            Awaitility.await("the stories of " + province + " end")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> meant.keySet().stream()
                                    .allMatch(code ->
                                            ENDED.contains(portal.memory().statusOf(code)))
                            && hub.unfinished(province) == 0);
        } catch (ConditionTimeoutException stuck) {
            throw new AssertionError(String.join("\n", state(province, meant)), stuck);
        }
        assertThat(hub.quarantine().keySet()).isEqualTo(before);
        assertThat(meant).allSatisfy((code, end) -> {
            assertThat(portal.memory().statusOf(code)).isEqualTo(end);
            assertThat(DossierStatus.valueOf(hub.dossier(code).path("status").asString())
                            .code())
                    .hasToString(end);
        });
    }

    /** A land office that is given no papers does not see that one of them is a wish to withdraw. */
    private static String end(String province, Story story) {
        boolean blind = Set.of("vilis", "mplis")
                .contains(sandbox.partner(province, "lis").family());
        return blind && story.name().equals("withdrawal") ? "10" : story.ends();
    }

    /** What everybody knows of the stories that did not end; for whoever mends it. */
    private List<String> state(String province, Map<String, String> meant) {
        List<String> lines = new ArrayList<>(List.of("", "quarantine " + hub.quarantine()));
        for (String code : meant.keySet()) {
            lines.add(code + " should end in " + meant.get(code) + ": " + hub.timeline(code));
            hub.deliveries(code).stream()
                    .filter(told -> !told.state().equals("DELIVERED"))
                    .forEach(told -> lines.add("   " + told));
        }
        sandbox.partners().stream()
                .filter(one -> one.province().equals(province))
                .forEach(partner -> {
                    lines.add(
                            partner.system() + " waits for " + partner.memory().unacknowledged() + " answers");
                    partner.memory().sent().stream()
                            .filter(sent -> !sent.accepted())
                            .forEach(sent -> lines.add("   the hub refused " + sent));
                    partner.memory().received().stream()
                            .filter(received -> received.effect() == org.lienthong.sandbox.Effect.REFUSED)
                            .forEach(received -> lines.add("   it refused " + received));
                });
        return lines;
    }

    /** Ten seconds from one look into a table to the next are long for a test. */
    private static void lookOften(Path profile) throws IOException {
        Files.writeString(profile, Files.readString(profile).replace("every: 3s", "every: 1s"));
    }

    private static SandboxProvince played(Province province) {
        Map<String, SandboxSystem> systems = new LinkedHashMap<>();
        Map<String, String> secrets = new HashMap<>();
        for (PartnerSystem system : province.systems()) {
            String name = system.id().name();
            Map<String, String> settings = new HashMap<>(system.settings());
            system.transport().settings().forEach((key, value) -> settings.put("transport." + key, value));
            settings.put("transport.kind", system.transport().kind().name());
            systems.put(name, new SandboxSystem(system.profile().family(), settings));
            Stream.of("inbound", "outbound", "client", "transport")
                    .forEach(way -> secrets.put(name + "." + way, way + "-" + name + "-5b1f0e"));
        }
        return new SandboxProvince(province.code().value(), systems, secrets);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
