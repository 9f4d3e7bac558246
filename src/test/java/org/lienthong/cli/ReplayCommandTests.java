package org.lienthong.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.web.Credentials;

/** What the command asks of a hub that runs. */
class ReplayCommandTests {

    private static final String REPLAYS = "/api/v1/replays";

    @RegisterExtension
    private final WireMockExtension hub = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();

    @Test
    void exactlyOneCauseOfRefusalsIsPlannedAndNothingIsSentBeforeItIsConfirmed() {
        hub.stubFor(post(urlEqualTo(REPLAYS))
                .willReturn(okJson("{\"id\":12,\"state\":\"PLANNED\",\"target\":\"QUARANTINE\",\"items\":3}")));

        int exit = run(
                "--plan",
                "--province",
                "H56",
                "--system",
                "one-stop-shop",
                "--kind",
                "delivery",
                "--message",
                "DOSSIER_SUBMITTED",
                "--rule",
                "partner-refused",
                "--place",
                "-",
                "--said",
                "HTTP 400: Giấy chứng nhận # của bà … không có",
                "--reason",
                "đã sửa");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("nothing is sent before: ./lienthong replay --confirm 12");
        hub.verify(postRequestedFor(urlEqualTo(REPLAYS)).withRequestBody(equalToJson("""
                                {"target":"QUARANTINE","province":"H56","system":"one-stop-shop","kind":"DELIVERY",
                                 "subject":"DOSSIER_SUBMITTED","rule":"partner-refused","place":"-",
                                 "said":"HTTP 400: Giấy chứng nhận # của bà … không có","reason":"đã sửa"}""")));
    }

    private int run(String... words) {
        Credentials.open(data.resolve("credentials.json"));
        List<String> all = new ArrayList<>(List.of("replay", "--url", hub.baseUrl(), "--data", data.toString()));
        all.addAll(List.of(words));
        PrintWriter lines = new PrintWriter(out, true);
        return Commands.line(lines, lines).execute(all.toArray(String[]::new));
    }
}
