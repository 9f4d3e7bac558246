package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Knowledge;
import org.lienthong.mapping.NationalJson;

/** An LIS with paths that name the dossier, other methods, yes by status, and a question that it answers. */
class AskingTests extends PartnerTest {

    private static final NationalMessage ACCEPTED = Told.fixture("vbdlis/tiep-nhan/minimal");
    private static final String PROFILE = "mappings/vbdlis/profile.yaml";
    private static final String REPLY = "  success: {path: $.data, is: [\"1\"]}";
    private static final String PATH = "{path: tiepnhan, mapping: vbdlis/tiep-nhan, files: true}";

    AskingTests() {
        super("lis");
    }

    @BeforeEach
    void aFamilyThatCanBeAsked() {
        changed(
                PROFILE,
                PATH,
                "{method: PUT, path: \"hoso/{code}?tinh={tinhId}\", mapping: vbdlis/tiep-nhan, files: true}");
        changed(PROFILE, REPLY, "  success: {status: [200, 204]}");
        changed(PROFILE, "reply:\n", """
                ask:
                  path: "hoso/{code}/trang-thai"
                  format: json
                  status: $.data[0].status
                  codes: {"2": ACCEPTED, "4": PROCESSING}
                  unknown: [{status: [404]}, {path: $.message, contains: không tìm thấy}]
                reply:
                """);
        partner.stubFor(put(urlMatching("/hoso/.*")).willReturn(aResponse().withStatus(204)));
    }

    private Claimed named(String code) {
        String json = NationalJson.write(ACCEPTED).replace("H56.12-261102-0002", code);
        return Told.to("lis", NationalJson.read(json, NationalMessage.class));
    }

    private void shows(String json) {
        partner.stubFor(get(urlMatching("/hoso/.*/trang-thai")).willReturn(okJson(json)));
    }

    @Test
    void theDossiersNameStandsInThePathAndASettingInTheQuery() {
        assertThat(tellOne(named("H21.12-261102-0001"))).isInstanceOf(Outcome.Delivered.class);

        assertThat(calls().get(0).getMethod()).isEqualTo(RequestMethod.PUT);
        assertThat(paths()).containsExactly("/hoso/H21.12-261102-0001?tinh=38");
    }

    @Test
    void whateverTheNameIsItStaysOnePartOfThePath() {
        assertThat(tellOne(named("H21/Đất/1"))).isInstanceOf(Outcome.Delivered.class);
        assertThat(paths()).containsExactly("/hoso/H21%2F%C4%90%E1%BA%A5t%2F1?tinh=38");

        assertThat(tellOne(named("H21/../admin"))).isInstanceOf(Outcome.Refused.class);
        assertThat(paths()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"data":[{"status":2}]}                | KNOWN         | ACCEPTED
            200 | {"data":[{"status":"4"}]}              | KNOWN         | PROCESSING
            200 | {"data":[{"status":"77"}]}             | KNOWN         |
            200 | {"message":"Không tìm thấy hồ sơ"}     | UNKNOWN_THERE |
            404 |                                        | UNKNOWN_THERE |
            200 | {"data":[]}                            | NOT_REACHED   |
            200 | <html>                                 | NOT_REACHED   |
            500 | {"data":[{"status":2}]}                | NOT_REACHED   |
            """)
    void whatThePartnerShows(int status, String body, Knowledge knowledge, DossierStatus shown) {
        partner.stubFor(get(urlMatching("/hoso/.*"))
                .willReturn(aResponse().withStatus(status).withBody(body == null ? "" : body)));

        assertThat(ask(named("H21.1")))
                .satisfies(held -> assertThat(held.knowledge()).isEqualTo(knowledge))
                .satisfies(held -> assertThat(held.status()).isEqualTo(shown));
        assertThat(paths()).containsExactly("/hoso/H21.1/trang-thai");
        carriesOnly(calls().get(0), "x-api-key");
    }

    @Test
    void whoMayHaveHeardItIsAskedFirst() {
        Claimed first = named("H21.1");
        shows("{\"data\":[{\"status\":2}]}");
        assertThat(tellOne(Told.again(first))).isInstanceOf(Outcome.Delivered.class);
        assertThat(paths()).containsExactly("/hoso/H21.1/trang-thai");

        shows("{\"message\":\"Không tìm thấy\"}");
        assertThat(tellOne(Told.again(first))).isInstanceOf(Outcome.Delivered.class);
        assertThat(paths()).endsWith("/hoso/H21.1/trang-thai", "/hoso/H21.1?tinh=38");
    }

    @Test
    void aNameThatIsNotKnownYetIsSaidAndNothingIsCalled() {
        partner.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        changed(PROFILE, "hoso/{code}?tinh={tinhId}", "hoso/{nationalCode}");

        assertThat(tellOne(named("H21.1"))).isInstanceOf(Outcome.Refused.class);
        assertThat(calls()).isEmpty();
    }
}
