package org.lienthong.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.lienthong.StandingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The hub's web side over real HTTP, on one database. */
@SpringBootTest(
        classes = WebAcceptance.WebRooms.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.flyway.placeholders.binary=binary large object")
@Import({OutsideWorld.class, DeskWorld.class})
abstract class WebAcceptance {

    /** Only the rooms that are tested here; what they ask of others is played by {@link OutsideWorld}. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.lienthong.operations",
                "org.lienthong.citizen",
                "org.lienthong.receipts",
                "org.lienthong.registry",
                "org.lienthong.web"
            },
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "org\\.lienthong\\.web\\.acts\\..*",
                            "org\\.lienthong\\.operations\\.OperationsRounds",
                            // Tests put the clock and the past where they want them; a round in between would add up
                            // half of it.
                            "org\\.lienthong\\.registry\\.FigureRuntime"
                        })
            })
    static class WebRooms {}

    /** Made with the hub, which serves many classes of tests. */
    @Value("${lienthong.data}")
    Path data;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "web");
        withOfficialsOfProvinces(folder.resolve("credentials.json"));
        properties.add("lienthong.data", folder::toString);
        properties.add("lienthong.access.tracks-per-minute", () -> 500);
        properties.add("lienthong.citizen.checks-per-hour", () -> 5000);
        properties.add("lienthong.access.public-address", () -> "https://lienthong.example.vn/");
    }

    /** As the hub makes them, and after them one official each of two provinces, and one of a tax office. */
    private static void withOfficialsOfProvinces(Path file) throws IOException {
        Credentials made = Credentials.open(file);
        List<Credentials.User> users = new ArrayList<>(made.users());
        for (String province : List.of("H21", "H56")) {
            users.add(new Credentials.User(
                    "official-of-" + province.toLowerCase(Locale.ROOT),
                    "password-of-" + province,
                    List.of(Role.OFFICIAL),
                    province,
                    null));
        }
        users.add(new Credentials.User(
                "official-of-tax", "password-of-tax", List.of(Role.OFFICIAL), "H56", Office.TAX_OFFICE.name()));
        Files.writeString(file, new JsonMapper().writeValueAsString(new Credentials(users, made.apiToken())));
    }

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Credentials credentials;

    @Autowired
    StandingClock clock;

    @Autowired
    OutsideWorld.Acts acts;

    LedgerRows rows;

    @BeforeEach
    void emptyLedger() {
        rows = new LedgerRows(jdbc);
        rows.clear();
        acts.done.clear();
        clock.set(OutsideWorld.START);
    }

    Caller stranger() {
        return Caller.stranger(port);
    }

    Caller token() {
        return stranger().bearer(credentials.apiToken());
    }

    Caller as(Role role) {
        Credentials.User user = credentials.users().stream()
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow();
        return stranger().basic(user.username(), user.password());
    }

    /** Somebody of this role with a login on the pages. */
    Browsing browsing(Role role) {
        return Browsing.as(
                stranger(),
                credentials.users().stream()
                        .filter(one -> one.roles().contains(role))
                        .findFirst()
                        .orElseThrow());
    }
}
