package org.lienthong.exchange;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The four partners of the provinces, each a server of its own that says yes until a test tells it otherwise. */
final class PartnerServers implements AutoCloseable {

    static final List<String> NAMES = List.of("portal", "one-stop-shop", "lis", "tax-gate");

    private final Map<String, WireMockServer> servers = new LinkedHashMap<>();

    PartnerServers() {
        for (String name : NAMES) {
            WireMockServer server = new WireMockServer(
                    WireMockConfiguration.options().dynamicPort().containerThreads(12));
            server.start();
            servers.put(name, server);
        }
    }

    void announce(DynamicPropertyRegistry properties) {
        servers.forEach((name, server) -> {
            int port = server.port();
            for (ProvinceCode province : List.of(Letters.H56, Letters.H20)) {
                String one = province + "." + name;
                properties.add("lienthong.channels.addresses." + one, () -> "http://localhost:" + port);
                properties.add("lienthong.channels.secrets." + one + ".outbound", () -> "out-secret");
                properties.add("lienthong.channels.secrets." + one + ".inbound", () -> "in-secret");
            }
        });
    }

    WireMockServer of(String name) {
        return servers.get(name);
    }

    /** Everybody is well and has forgotten everything. */
    void heal() {
        servers.values().forEach(WireMockServer::resetAll);
        of("lis").stubFor(any(anyUrl()).willReturn(okJson(LIS_YES)));
        of("one-stop-shop").stubFor(any(anyUrl()).willReturn(xml(SHOP_YES)));
        of("tax-gate").stubFor(any(anyUrl()).willReturn(xml("<KetQua><Ma>0</Ma></KetQua>")));
        of("tax-gate")
                .stubFor(post(urlEqualTo("/token")).willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":9999}")));
        of("portal").stubFor(any(anyUrl()).willReturn(okJson("{\"error_code\":\"0\",\"message\":\"Thành công\"}")));
        of("portal")
                .stubFor(post(urlEqualTo("/login"))
                        .willReturn(okJson("{\"error_code\":\"0\",\"session\":\"phien-1\"}")));
        shows(null);
    }

    static final String LIS_YES = "{\"data\":\"1\",\"status\":{\"message\":\"Thành công\"}}";
    static final String SHOP_YES = "<MSyncResponse><Result>1</Result><Message>Thành công</Message></MSyncResponse>";

    /** What the portal shows when it is asked for any dossier; null: it knows none. */
    void shows(Integer status) {
        String found = status == null ? "" : "{\"MaHoSo\":\"x\",\"TrangThaiHoSo\":\"" + status + "\"}";
        of("portal")
                .stubFor(post(urlEqualTo("/share"))
                        .willReturn(okJson("{\"error_code\":\"0\",\"result\":[" + found + "]}")));
    }

    void always(String name, ResponseDefinitionBuilder answer) {
        of(name).stubFor(any(anyUrl()).willReturn(answer));
    }

    /** Starts again where it was before it was stopped. */
    void restart(String name, int port) {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().port(port).containerThreads(12));
        server.start();
        servers.put(name, server);
    }

    /** Answers calls that speak of this dossier in another way than the others. */
    void about(String name, String words, ResponseDefinitionBuilder answer) {
        of(name).stubFor(post(anyUrl()).withRequestBody(containing(words)).willReturn(answer));
    }

    /** Fails so many calls about this dossier, then says yes again. */
    void failsFirst(String name, String words, int times, ResponseDefinitionBuilder yes) {
        for (int i = 0; i <= times; i++) {
            of(name).stubFor(post(anyUrl())
                    .withRequestBody(containing(words))
                    .inScenario(words)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "failed " + i)
                    .willReturn(i == times ? yes : aResponse().withStatus(500))
                    .willSetStateTo(i == times ? "failed " + times : "failed " + (i + 1)));
        }
    }

    /** Bodies of the business calls to this partner that speak of the dossier, oldest first. */
    List<LoggedRequest> calls(String name, String words) {
        return of(name).findAll(postRequestedFor(urlMatching("/(?!login|share|token).*"))
                .withRequestBody(containing(words)));
    }

    static ResponseDefinitionBuilder xml(String body) {
        return aResponse().withHeader("Content-Type", "application/xml").withBody(body);
    }

    @Override
    public void close() {
        servers.values().forEach(WireMockServer::stop);
    }
}
