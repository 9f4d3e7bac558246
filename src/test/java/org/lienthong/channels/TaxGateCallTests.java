package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Slips;
import org.lienthong.exchange.Outcome;

/** The slip goes to the tax gate with a token that is kept as long as it lives. */
class TaxGateCallTests extends PartnerTest {

    private static final NationalMessage SLIP = Slips.transfer();

    TaxGateCallTests() {
        super("tax-gate");
    }

    @BeforeEach
    void aFriendlyGate() {
        partner.stubFor(post("/token")
                .inScenario("token")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"access_token\":\"t-1\",\"expires_in\":300}"))
                .willSetStateTo("again"));
        partner.stubFor(post("/token")
                .inScenario("token")
                .whenScenarioStateIs("again")
                .willReturn(okJson("{\"access_token\":\"t-2\",\"expires_in\":300}")));
        answers("/PhieuChuyen", okXml("<KetQua><Ma>0</Ma><ThongDiep>ok</ThongDiep></KetQua>"));
    }

    @Test
    void theSlipIsValidByItsPublishedSchemaAndCarriesTheToken() throws Exception {
        assertThat(tellOne(Told.to("tax-gate", SLIP))).isInstanceOf(Outcome.Delivered.class);

        assertThat(paths()).containsExactly("/token", "/PhieuChuyen");
        Request token = calls().get(0);
        carriesOnly(token);
        assertThat(token.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(token.getBodyAsString())
                .isEqualTo("grant_type=client_credentials&client_id=h56-lienthong&client_secret="
                        + Outside.secret(Outside.TOLD, "tax-gate", "outbound"));
        Request slip = calls().get(1);
        carriesOnly(slip, "authorization", "idempotency-key");
        assertThat(slip.getHeader("Authorization")).isEqualTo("Bearer t-1");
        assertThat(slip.getHeader("Content-Type")).startsWith("application/xml");
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("mappings/national/slip-1.0.xsd").toFile());
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(slip.getBody()))))
                .doesNotThrowAnyException();
    }

    @Test
    void aTokenIsKeptWhileItLivesAndRenewedShortlyBeforeItEnds() {
        tellOne(Told.to("tax-gate", SLIP));
        clock.set(NOW.plus(Duration.ofSeconds(269)));
        tellOne(Told.to("tax-gate", SLIP));
        assertThat(paths()).containsExactly("/token", "/PhieuChuyen", "/PhieuChuyen");

        clock.set(NOW.plus(Duration.ofSeconds(271)));
        tellOne(Told.to("tax-gate", SLIP));
        assertThat(paths()).endsWith("/token", "/PhieuChuyen").hasSize(5);
        assertThat(calls().get(4).getHeader("Authorization")).isEqualTo("Bearer t-2");
    }

    @Test
    void aTokenThatTheGateForgotIsRenewedOnce() {
        partner.stubFor(post("/PhieuChuyen")
                .withHeader("Authorization", equalTo("Bearer t-1"))
                .willReturn(aResponse().withStatus(401)));

        assertThat(tellOne(Told.to("tax-gate", SLIP))).isInstanceOf(Outcome.Delivered.class);
        assertThat(paths()).containsExactly("/token", "/PhieuChuyen", "/token", "/PhieuChuyen");
        assertThat(calls().get(1).getHeader("Idempotency-Key"))
                .isEqualTo(calls().get(3).getHeader("Idempotency-Key"));
    }

    @Test
    void aGateThatTakesNoTokenIsTriedLaterAndNotAskedForEver() {
        answers("/PhieuChuyen", aResponse().withStatus(401));

        assertThat(tellOne(Told.to("tax-gate", SLIP))).isInstanceOf(Outcome.TryLater.class);
        assertThat(paths()).hasSize(4);
    }

    @Test
    void withoutATokenNothingIsTold() {
        for (var answer : new com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder[] {
            aResponse().withStatus(400).withBody("{\"error\":\"invalid_client\"}"),
            aResponse().withStatus(500),
            okJson("{}"),
            okJson(""),
            okJson("null"),
            okJson("[1]"),
            okJson("{\"access_token\":7}"),
            okJson("<html>")
        }) {
            partner.resetAll();
            answers("/token", answer);
            assertThat(tellOne(Told.to("tax-gate", SLIP))).isInstanceOf(Outcome.TryLater.class);
            assertThat(paths()).containsExactly("/token");
        }
    }

    @Test
    void aNoIsKeptAndAlreadyThereIsAYes() {
        answers("/PhieuChuyen", okXml("<KetQua><Ma>1</Ma><ThongDiep>Phiếu đã tồn tại</ThongDiep></KetQua>"));
        assertThat(tellOne(Told.to("tax-gate", SLIP))).isInstanceOf(Outcome.Delivered.class);
        answers("/PhieuChuyen", okXml("<KetQua><Ma>7</Ma><ThongDiep>Thiếu MaTTHC</ThongDiep></KetQua>"));
        assertThat(tellOne(Told.to("tax-gate", SLIP))).isInstanceOf(Outcome.Refused.class);
    }
}
