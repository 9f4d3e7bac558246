package org.lienthong.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.web.Credentials;
import org.lienthong.web.Role;

/** What the commands ask of a hub that runs, and what they say of its answers. */
class ActivateCommandTests {

    private static final String ACTIVATE = "/api/v1/provinces/H56/activate";

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Credentials.User operator;

    @BeforeEach
    void aHub() {
        operator = Credentials.open(data.resolve("credentials.json")).users().stream()
                .filter(user -> user.roles().contains(Role.OPERATOR))
                .findFirst()
                .orElseThrow();
        hub.stubFor(get(urlEqualTo("/api/v1/provinces"))
                .willReturn(okJson("{\"items\":[{\"code\":\"H21\",\"filesDiffer\":false,\"findings\":[]},"
                        + "{\"code\":\"H56\",\"filesDiffer\":true,\"findings\":[]}]}")));
        hub.stubFor(post(urlEqualTo(ACTIVATE))
                .willReturn(okJson("{\"province\":\"H56\",\"state\":\"ACTIVATED\",\"version\":{\"version\":4},"
                        + "\"changed\":[\"changed province-configs/H56.yaml\"]}")));
    }

    @Test
    void activatesAsTheOperatorOfTheDataFolderAndSaysWhatChanged() {
        assertThat(run("activate", "h56", "--dry-run")).isZero();

        hub.verify(postRequestedFor(urlEqualTo(ACTIVATE))
                .withBasicAuth(new BasicCredentials(operator.username(), operator.password()))
                .withRequestBody(equalToJson("{\"dryRun\":true,\"remove\":false}")));
        assertThat(out.toString())
                .startsWith("H56: version 4 is in force now (")
                .contains("  changed province-configs/H56.yaml");
    }

    @Test
    void allIsEveryProvinceWhoseFilesDiffer() {
        assertThat(run("activate", "--all")).isZero();

        hub.verify(1, postRequestedFor(WireMock.anyUrl()));
        hub.verify(postRequestedFor(urlEqualTo(ACTIVATE)));
    }

    @Test
    void findingsArePrintedAsCheckPrintsThemAndEndWithOne() {
        hub.stubFor(
                post(urlEqualTo(ACTIVATE))
                        .willReturn(
                                aResponse()
                                        .withStatus(422)
                                        .withBody(
                                                "{\"detail\":\"It cannot be taken.\",\"findings\":[{\"path\":\"systems\",\"rule\":"
                                                        + "\"unknown-family\",\"text\":\"name one\",\"place\":\"province-configs/H56.yaml:3:5\"}]}")));

        assertThat(run("activate", "H56")).isEqualTo(1);
        assertThat(out.toString().strip())
                .isEqualTo("province-configs/H56.yaml:3:5: unknown-family: name one (systems)");
        assertThat(err.toString()).contains("Nothing was changed");
    }

    @Test
    void versionsShowWhatIsInForceAndThatTheFilesDiffer() {
        hub.stubFor(get(urlEqualTo("/api/v1/provinces/H56/versions"))
                .willReturn(
                        okJson("{\"items\":[{\"version\":2,\"activatedAt\":\"2026-11-26T05:00:00Z\",\"note\":\"files\","
                                + "\"activatedBy\":\"operator\",\"inForce\":true}]}")));

        hub.stubFor(
                get(urlEqualTo("/api/v1/provinces/H56/readiness"))
                        .willReturn(
                                okJson(
                                        "{\"version\":2,\"rungs\":[{\"step\":\"REHEARSED\",\"reached\":false,\"since\":null,\"known\":"
                                                + "[],\"missing\":[{\"key\":\"rung.why.not-rehearsed\",\"values\":[\"H56\"]}]},"
                                                + "{\"step\":\"SHADOW\",\"reached\":false,\"since\":null,\"known\":[],\"missing\":[]},"
                                                + "{\"step\":\"LIVE\",\"reached\":false,\"since\":null,\"known\":[],\"missing\":[]}]}")));

        assertThat(run("versions", "H56")).isZero();
        assertThat(out.toString())
                .contains("*   2  2026-11-26T05:00:00Z  files", "./lienthong activate H56")
                .contains(
                        "  [ ] rehearsed   nobody told of a rehearsal of exactly these files; run rehearse H56 --tell");
    }

    @Test
    void filesThatNobodyRehearsedAreActivatedWithAWarning() {
        hub.stubFor(post(urlEqualTo(ACTIVATE))
                .willReturn(okJson("{\"province\":\"H56\",\"state\":\"ACTIVATED\",\"version\":{\"version\":4},"
                        + "\"changed\":[],\"warnings\":[{\"path\":\"stage\",\"rule\":\"not-rehearsed\",\"text\":"
                        + "\"run it\",\"place\":\"province-configs/H56.yaml:0:0\"}]}")));

        assertThat(run("activate", "H56")).isZero();
        assertThat(out.toString()).contains("warning: province-configs/H56.yaml:0:0: not-rehearsed: run it (stage)");
    }

    @Test
    void aHubThatIsNotThereOrDoesNotLetInIsSaidInOneSentence() {
        hub.stubFor(post(urlEqualTo("/api/v1/provinces/H56/rollback"))
                .willReturn(aResponse().withStatus(401)));
        assertThat(run("rollback", "H56")).isEqualTo(1);
        assertThat(line().execute("activate", "H56", "--url", "http://localhost:9", "--data", data.toString()))
                .isEqualTo(1);
        assertThat(line().execute("activate", "H56", "--data", data.resolve("x").toString()))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains("does not let this user", "no hub answers", "--data")
                .doesNotContain("\tat ", "bug", operator.password());
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", hub.baseUrl(), "--data", data.toString()));
        return line().execute(all.toArray(String[]::new));
    }

    private picocli.CommandLine line() {
        return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
