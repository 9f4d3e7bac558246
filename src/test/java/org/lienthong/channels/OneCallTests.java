package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;

/** The one-stop-shop is told in one call; what holds here of the line holds for every partner. */
class OneCallTests extends PartnerTest {

    private static final NationalMessage STEP = Told.fixture("opencps/mtraces-out/progressed");
    private static final String YES = "<MSyncResponse><Result>1</Result><Message>ok</Message></MSyncResponse>";

    OneCallTests() {
        super("one-stop-shop");
    }

    @BeforeEach
    void aFriendlyCounter() {
        answers("/MSyncDocument", okXml(YES));
        answers("/MDocumentTraces", okXml(YES));
    }

    @Test
    void theCounterIsToldInXmlWithUserAndPassword() {
        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Delivered.class);

        assertThat(paths()).containsExactly("/MDocumentTraces");
        Request call = calls().get(0);
        carriesOnly(call, "authorization", "idempotency-key");
        assertThat(call.getHeader("Content-Type").replace(" ", ""))
                .isEqualToIgnoringCase("application/xml;charset=UTF-8");
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(call.getHeader("Authorization").substring(6)),
                        StandardCharsets.UTF_8))
                .isEqualTo("h56-lienthong:" + Outside.secret(Outside.TOLD, "one-stop-shop", "outbound"));
        assertThat(call.getBodyAsString()).contains("<MDocumentTraces>", "<MDocumentTrace>", "<DocCode>");
    }

    @Test
    void inShadowItIsWrittenAndNobodyIsCalled() {
        changed("province-configs/" + Outside.TOLD + ".yaml", "assumed: true", "stage: shadow\nassumed: true");

        assertThat(tellOne(Told.to("one-stop-shop", STEP)))
                .isInstanceOfSatisfying(Outcome.Skipped.class, skipped -> assertThat(
                                skipped.why().line())
                        .matches("shadow: would have told dossier-progressed \\([1-9]\\d+ bytes\\)"));
        assertThat(partner.getAllServeEvents()).isEmpty();
    }

    @Test
    void everyAttemptCarriesTheSameKeyAndEveryDeliveryItsOwn() {
        Claimed first = Told.to("one-stop-shop", STEP);
        tellOne(first);
        tellOne(Told.again(first));
        tellOne(Told.to("one-stop-shop", STEP));

        List<String> keys =
                calls().stream().map(call -> call.getHeader("Idempotency-Key")).toList();
        assertThat(keys.get(0))
                .isEqualTo(first.idempotencyKey())
                .isEqualTo(keys.get(1))
                .isNotEqualTo(keys.get(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aPartnerInTroubleIsAskedOncePerAttempt(int status) {
        answers("/MDocumentTraces", aResponse().withStatus(status).withHeader("Retry-After", "1"));

        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.TryLater.class);

        assertThat(calls()).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        WireMockServer other = Outside.started();
        answers("/MDocumentTraces", temporaryRedirect(other.baseUrl() + "/stolen"));
        try {
            assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.TryLater.class);
            assertThat(other.getAllServeEvents()).isEmpty();
        } finally {
            other.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "401,TryLater",
        "403,TryLater",
        "404,Refused",
        "408,TryLater",
        "409,Refused",
        "422,Refused",
        "425,TryLater",
        "429,TryLater",
        "500,TryLater",
        "502,TryLater",
        "503,TryLater"
    })
    void whatAStatusMeans(int status, String outcome) {
        answers("/MDocumentTraces", aResponse().withStatus(status).withBody("x"));
        assertThat(tellOne(Told.to("one-stop-shop", STEP)).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>ok</html>",
                "<MSyncResponse><Result/></MSyncResponse>x",
                "{\"Result\":1}",
                "<!DOCTYPE a [<!ENTITY r \"1\">]><MSyncResponse><Result>&r;</Result></MSyncResponse>"
            })
    void aReplyThatCannotBeUnderstoodIsNeitherYesNorNo(String reply) {
        answers("/MDocumentTraces", okXml(reply));

        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isNotInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void alreadyThereIsAYes() {
        answers("/MDocumentTraces", okXml(YES.replace(">1<", ">0<").replace("ok", "Hồ sơ đã tồn tại")));

        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aNoIsKeptWithThePartnersWordsInOneLineAndNotMoreThanItTakes() {
        answers(
                "/MDocumentTraces",
                okXml(YES.replace(">1<", ">0<").replace("ok", "Sai\n\t\u0085 mã " + "x".repeat(5000))));

        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.findings().get(0).rule()).isEqualTo("partner-refused");
            assertThat(refused.findings().get(0).text())
                    .contains("Sai")
                    .hasSizeLessThan(400)
                    .doesNotContain("\n");
        });
    }

    @Test
    void aReplyOverOneMebibyteIsCut() {
        answers("/MDocumentTraces", okXml(YES + " ".repeat(3 << 20)));
        assertThat(reply().body()).hasSize(1 << 20);
        answers(
                "/MDocumentTraces",
                okXml("<MSyncResponse>" + "<a/>".repeat(300_000) + "<Result>1</Result></MSyncResponse>"));
        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aReplyWithoutEndIsNeverHeldAndLeavesTheLineFree() {
        answers("/MDocumentTraces", okXml(YES + " ".repeat(48 << 20)));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        reply();
        long before = threads.getCurrentThreadAllocatedBytes();
        reply();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(12 << 20);

        answers("/MDocumentTraces", okXml(YES + " ".repeat(2 << 20)));
        for (int call = 0; call < 60; call++) {
            assertThat(reply().status()).isEqualTo(200);
        }
    }

    @Test
    void aPackedReplyIsNotUnpacked() {
        answers("/MDocumentTraces", okXml(YES));
        tellOne(Told.to("one-stop-shop", STEP));

        assertThat(calls().get(0).containsHeader("Accept-Encoding")).isFalse();
    }

    @Test
    void whetherAPartnerMayHaveSeenItIsKnown() {
        answers("/MDocumentTraces", aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Unknown.class);
        answers("/MDocumentTraces", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Unknown.class);
        answers("/MDocumentTraces", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Unknown.class);
        answers("/MDocumentTraces", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Unknown.class);
        answers("/MDocumentTraces", okXml(YES).withFixedDelay(3000));
        assertThat(tellOne(Told.to("one-stop-shop", STEP))).isInstanceOf(Outcome.Unknown.class);
        assertThat(partner.getAllServeEvents())
                .as("one call for each attempt, Camel adds none")
                .hasSize(5);
    }

    private Wire.Reply reply() {
        return wire.send(
                Told.to("one-stop-shop", STEP).destination(),
                new Wire.Request("MDocumentTraces", Map.of(), "application/xml", new byte[] {'x'}));
    }

    @Test
    void theDocumentCarriesWhatTheCounterNeeds() {
        NationalMessage small = Told.fixture("opencps/mdocument-out/paying");

        assertThat(tellOne(Told.to("one-stop-shop", small))).isInstanceOf(Outcome.Delivered.class);
        assertThat(calls().get(0).getBodyAsString()).contains("<MSyncDocument>", "<Status>paying</Status>");
    }
}
