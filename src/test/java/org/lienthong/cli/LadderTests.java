package org.lienthong.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.ShippedFiles;
import org.lienthong.rehearsal.ProvinceReport;
import org.lienthong.rehearsal.Report;
import org.lienthong.rehearsal.TextReport;
import org.lienthong.web.Credentials;
import picocli.CommandLine;

/** The ladder at the end of a rehearsal: the first rungs by the files, the last ones by the hub. */
class LadderTests {

    private static final Instant AT = Instant.parse("2026-11-26T06:00:00Z");
    private static final Report PLAYED = new Report(
            AT,
            Duration.ofSeconds(1),
            List.of(new ProvinceReport("H56", "Tỉnh Thanh Hóa", List.of(), List.of(), Duration.ofSeconds(1))));

    @RegisterExtension
    private final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @TempDir
    Path root;

    @TempDir
    Path data;

    private PlayedFiles files;

    @BeforeEach
    void theShippedFiles() throws IOException {
        ShippedFiles.copyTo(root, "mappings", "province-configs", "routes");
        files = PlayedFiles.now(root, List.of("H56"));
        Credentials.open(data.resolve("credentials.json"));
    }

    @Test
    void aHubThatCannotBeAskedIsSaidInOneSentenceAndTheRestIsPrinted() throws IOException {
        String printed = ladder(new HubsView(hub("http://localhost:9")));

        assertThat(printed.lines())
                .anySatisfy(line -> assertThat(line).startsWith("  [x] configured"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  [?] mapped")
                        .containsPattern("\\d+ of the \\d+ fields of the national model can be said, \\d+ are told"))
                .anySatisfy(line -> assertThat(line).isEqualTo("  [x] rehearsed   since 26/11/2026 13:00"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  [?] shadow      the hub was not asked: no hub answers at http://localhost:9"))
                .anySatisfy(line -> assertThat(line).startsWith("  [ ] live"));
    }

    @Test
    void theHubSaysSinceWhenAProvinceListensAndWhatIsMissing() throws IOException {
        theHubServes(files.unchanged("H56").orElseThrow());

        assertThat(ladder(new HubsView(hub(server.baseUrl()))))
                .contains("[x] rehearsed   since 26/11/2026 13:00; the running hub was not told; run it with --tell")
                .contains("[x] shadow      since 25/11/2026 07:00; only listens: lis")
                .contains("[ ] live        still in shadow: lis");
    }

    @Test
    void aHubThatServesOtherFilesSaysNothingAboutThese() throws IOException {
        theHubServes("f".repeat(64));

        assertThat(ladder(new HubsView(hub(server.baseUrl()))))
                .contains(
                        "[ ] shadow      only listens: lis; the hub serves version 7 of other files; run activate H56");
    }

    @Test
    void filesThatChangedWhileTheyWerePlayedAreNotRehearsed() throws IOException {
        Files.writeString(
                root.resolve("mappings/vbdlis/profile.yaml"), "\n# later\n", java.nio.file.StandardOpenOption.APPEND);

        assertThat(files.unchanged("H56")).isEmpty();
        assertThat(ladder(new HubsView(hub("http://localhost:9"))))
                .contains("[ ] rehearsed   files changed while they were played; rehearse again");
    }

    @Test
    void theHubIsToldWhenWhatAndOfWhichFiles() throws IOException {
        server.stubFor(post(urlEqualTo("/api/v1/provinces/H56/rehearsals")).willReturn(okJson("{}")));

        new HubsView(hub(server.baseUrl())).tell(PLAYED.provinces().get(0), AT, "SANDBOX", "a".repeat(64));

        server.verify(postRequestedFor(urlEqualTo("/api/v1/provinces/H56/rehearsals"))
                .withRequestBody(equalToJson("{\"at\":\"2026-11-26T06:00:00Z\",\"against\":\"SANDBOX\",\"digest\":\""
                        + "a".repeat(64) + "\",\"played\":0,\"failed\":0,\"unplayed\":0}")));
    }

    private String ladder(HubsView view) throws IOException {
        ProvinceReport report =
                new Ladder(root, true, files, view).with(PLAYED).provinces().get(0);
        return TextReport.ladder(report.ladder());
    }

    private void theHubServes(String digest) {
        server.stubFor(get(urlEqualTo("/api/v1/provinces/H56/readiness"))
                .willReturn(okJson("{\"version\":7,\"digest\":\"" + digest + "\",\"rungs\":["
                        + "{\"step\":\"REHEARSED\",\"since\":null,\"known\":[],\"missing\":"
                        + "[{\"key\":\"rung.why.not-rehearsed\",\"values\":[\"H56\"]}]},"
                        + "{\"step\":\"SHADOW\",\"since\":\"2026-11-25T00:00:00Z\",\"known\":"
                        + "[{\"key\":\"rung.seen.listens\",\"values\":[\"lis\"]}],\"missing\":[]},"
                        + "{\"step\":\"LIVE\",\"since\":null,\"known\":[],\"missing\":"
                        + "[{\"key\":\"rung.why.still-shadow\",\"values\":[\"lis\"]}]}]}")));
    }

    private RunningHub hub(String url) {
        RunningHub hub = new RunningHub();
        new CommandLine(new Asking(hub)).parseArgs("--url", url, "--data", data.toString());
        return hub;
    }

    @CommandLine.Command
    private record Asking(@CommandLine.Mixin RunningHub hub) {}
}
