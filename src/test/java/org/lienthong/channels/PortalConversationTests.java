package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Knowledge;

/** The national portal's adapter conversation, call by call. */
class PortalConversationTests extends PartnerTest {

    private static final NationalMessage ACCEPTED = Told.fixture("dvcqg/ho-so-out/accepted");
    private static final NationalMessage STEP = Told.fixture("dvcqg/tien-do-out/two-steps");

    PortalConversationTests() {
        super("portal");
    }

    @BeforeEach
    void aFriendlyPortal() {
        answersJson("/login", "{\"session\":\"s-1\",\"error_code\":\"0\"}");
        answersJson("/share", "{\"error_code\":\"0\",\"message\":\"\",\"result\":[]}");
        answersJson("/integration", "{\"error_code\":\"0\",\"message\":\"ok\"}");
    }

    @Test
    void aNewDossierIsLookedUpPutThereAsNewAndItsStepReported() {
        assertThat(tellOne(Told.to("portal", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);

        assertThat(paths()).containsExactly("/login", "/share", "/integration", "/integration");
        List<Request> calls = calls();
        assertThat(body(calls.get(0)))
                .isEqualTo(json("{\"username\":\"h56-lienthong\",\"password\":\""
                        + Outside.secret(Outside.TOLD, "portal", "outbound") + "\"}"));
        assertThat(body(calls.get(1)))
                .isEqualTo(json("{\"session\":\"s-1\",\"madonvi\":\"H21\",\"service\":\"TraCuuHoSo\","
                        + "\"mahoso\":\"H56.12-261102-0001\"}"));
        assertThat(body(calls.get(2)).get("service").stringValue()).isEqualTo("DongBoHoSoMC");
        assertThat(body(calls.get(2)).get("isUpdating").isString()).isTrue();
        assertThat(body(calls.get(2)).get("isUpdating").stringValue()).isEqualTo("False");
        assertThat(body(calls.get(2)).get("madonvi").stringValue()).isEqualTo("H21");
        assertThat(body(calls.get(2)).get("data")).hasSize(1);
        assertThat(body(calls.get(3)).get("service").stringValue()).isEqualTo("CapNhatTienDoHoSoMC");
        assertThat(body(calls.get(3)).has("isUpdating")).isFalse();
        assertThat(calls).allSatisfy(call -> {
            carriesOnly(call, "dstcode");
            assertThat(call.getHeader("dstcode")).isEqualTo("VN:GOV:000.00.00.H21");
            assertThat(call.getHeader("Content-Type")).startsWith("application/json");
        });
    }

    @Test
    void aDossierThatThePortalHoldsIsUpdated() {
        answersJson("/share", "{\"error_code\":\"0\",\"result\":[{\"MaHoSo\":\"x\",\"TrangThaiHoSo\":\"2\"}]}");

        assertThat(tellOne(Told.to("portal", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);
        assertThat(body(calls().get(2)).get("isUpdating").stringValue()).isEqualTo("True");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00"})
    void bothWaysToSayYesAreUnderstood(String code) {
        answersJson("/integration", "{\"error_code\":\"" + code + "\",\"message\":\"ok\"}");

        assertThat(tellOne(Told.to("portal", STEP))).isInstanceOf(Outcome.Delivered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3", "000", "0 0", "99"})
    void everythingElseIsANoWithThePortalsWords(String code) {
        answersJson("/integration", "{\"error_code\":\"" + code + "\",\"message\":\"Thiếu MaTTHC\"}");

        assertThat(tellOne(Told.to("portal", STEP)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.findings().get(0).text()).contains("Thiếu MaTTHC"));
    }

    @Test
    void alreadyThereIsAnsweredByAnUpdate() {
        partner.stubFor(post("/integration")
                .withRequestBody(matchingJsonPath("$.isUpdating", containing("False")))
                .willReturn(okJson("{\"error_code\":\"1\",\"message\":\"Hồ sơ ĐÃ TỒN TẠI\"}")));

        assertThat(tellOne(Told.to("portal", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);
        assertThat(calls().stream()
                        .map(call -> body(call).path("isUpdating").asString(""))
                        .filter(word -> !word.isEmpty()))
                .containsExactly("False", "True");
    }

    @Test
    void oneLoginServesManyCalls() {
        tell(Told.to("portal", ACCEPTED), Told.to("portal", Told.about(ACCEPTED, "H56.12-261102-0002")));
        tell(Told.to("portal", STEP));

        assertThat(paths()).filteredOn("/login"::equals).hasSize(1);
    }

    @Test
    void anEndedSessionIsRenewedOnce() {
        partner.stubFor(post("/login")
                .inScenario("login")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(okJson("{\"session\":\"old\",\"error_code\":\"0\"}"))
                .willSetStateTo("again"));
        partner.stubFor(post("/login")
                .inScenario("login")
                .whenScenarioStateIs("again")
                .willReturn(okJson("{\"session\":\"new\",\"error_code\":\"0\"}")));
        partner.stubFor(post("/integration")
                .withRequestBody(matchingJsonPath("$.session", containing("old")))
                .willReturn(okJson("{\"error_code\":\"-1\",\"message\":\"phiên không hợp lệ\"}")));

        assertThat(tellOne(Told.to("portal", STEP))).isInstanceOf(Outcome.Delivered.class);
        assertThat(paths()).containsExactly("/login", "/integration", "/login", "/integration");
    }

    @Test
    void aPortalThatKnowsNoSessionEverIsNotAskedForEver() {
        answersJson("/integration", "{\"error_code\":\"-1\",\"message\":\"phiên không hợp lệ\"}");

        assertThat(tellOne(Told.to("portal", STEP))).isNotInstanceOf(Outcome.Delivered.class);
        assertThat(paths()).hasSize(4);
    }

    @Test
    void stepsOfTenDossiersGoInOneCall() {
        assertThat(tell(steps())).hasSize(10).allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(Outcome.Delivered.class));
        assertThat(paths()).containsExactly("/login", "/integration");
        assertThat(body(calls().get(1)).get("data")).hasSize(10);
    }

    @Test
    void oneBadStepNeverFailsItsChunk() {
        partner.stubFor(post("/integration")
                .withRequestBody(containing("H56.12-261102-0105"))
                .willReturn(okJson("{\"error_code\":\"3\",\"message\":\"Không tìm thấy hồ sơ\"}")));

        List<Outcome> outcomes = tell(steps());

        assertThat(outcomes).filteredOn(Outcome.Delivered.class::isInstance).hasSize(9);
        assertThat(outcomes.get(5)).isInstanceOf(Outcome.Refused.class);
        assertThat(paths()).hasSize(12);
        assertThat(calls().stream().skip(2))
                .allSatisfy(call -> assertThat(body(call).get("data")).hasSize(1));
    }

    @Test
    void troubleWhileAskingMeansThatNothingWasTold() {
        answers("/share", aResponse().withStatus(500));
        assertThat(tellOne(Told.to("portal", ACCEPTED))).isInstanceOf(Outcome.TryLater.class);
        answers("/share", okJson("<html>"));
        assertThat(tellOne(Told.to("portal", ACCEPTED))).isInstanceOf(Outcome.TryLater.class);
        answers("/login", aResponse().withStatus(401));
        freshLogins();
        assertThat(tellOne(Told.to("portal", ACCEPTED))).isInstanceOf(Outcome.TryLater.class);
        assertThat(paths()).doesNotContain("/integration");
    }

    @Test
    void thePortalIsAskedWhatItHolds() {
        answersJson("/share", "{\"error_code\":\"0\",\"result\":[{\"TrangThaiHoSo\":\"4\"}]}");
        assertThat(ask(Told.to("portal", STEP))).satisfies(held -> {
            assertThat(held.knowledge()).isEqualTo(Knowledge.KNOWN);
            assertThat(held.status()).isEqualTo(DossierStatus.PROCESSING);
        });
        answersJson("/share", "{\"error_code\":\"0\",\"result\":[]}");
        assertThat(ask(Told.to("portal", STEP)).knowledge()).isEqualTo(Knowledge.UNKNOWN_THERE);
        answers("/share", aResponse().withStatus(503));
        assertThat(ask(Told.to("portal", STEP)).knowledge()).isEqualTo(Knowledge.NOT_REACHED);
    }

    private static List<Claimed> steps() {
        return IntStream.range(0, 10)
                .mapToObj(number -> "H56.12-261102-010" + number)
                .map(code -> Told.to("portal", Told.about(STEP, code)))
                .toList();
    }
}
