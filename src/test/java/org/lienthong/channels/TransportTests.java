package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.exchange.Outcome;
import tools.jackson.databind.JsonNode;

/** The same LIS behind a platform: what the platform wants goes with every call, the family's words stay as they are. */
class TransportTests extends PartnerTest {

    private static final NationalMessage ACCEPTED = Told.fixture("vbdlis/tiep-nhan/minimal");
    private static final String CONFIG = "province-configs/" + Outside.TOLD + ".yaml";
    private static final String LIS = "    family: vbdlis\n";

    TransportTests() {
        super("lis");
    }

    @BeforeEach
    void aFriendlyPlatform() {
        answersJson("/token", "{\"access_token\":\"p-1\",\"expires_in\":3600}");
        answersJson("/tiepnhan", "{\"data\":1,\"status\":{\"message\":\"ok\"}}");
        answersJson("/lis/1.0/tiepnhan", "{\"data\":1,\"status\":{\"message\":\"ok\"}}");
    }

    private void over(String transport) {
        changed(CONFIG, LIS, LIS + "    transport: " + transport + "\n");
    }

    private void overNdxp() {
        over("{kind: ndxp, token: token, consumerKey: hub-21, prefix: lis/1.0, dstcode: VN:LIS}");
    }

    @Test
    void anLgspSeesItsCardWithTheTokenCallAndTheCardAndTheTokenWithEveryOther() {
        over("{kind: lgsp, token: token, accessKey: ak, appName: lienthong, partnerCode: P21, partnerCodeCus: C21}");

        assertThat(tellOne(Told.to("lis", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);

        assertThat(paths()).containsExactly("/token", "/tiepnhan");
        Request token = calls().get(0);
        carriesOnly(token, "lgspaccesstoken");
        assertThat(token.getBodyAsString()).isEqualTo("grant_type=client_credentials");
        assertThat(token.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
        Request call = calls().get(1);
        carriesOnly(call, "authorization", "lgspaccesstoken", "x-api-key", "idempotency-key");
        assertThat(call.getHeader("Authorization")).isEqualTo("Bearer p-1");
        assertThat(call.getHeader("lgspaccesstoken")).isEqualTo(token.getHeader("lgspaccesstoken"));
        JsonNode card =
                json(new String(Base64.getDecoder().decode(call.getHeader("lgspaccesstoken")), StandardCharsets.UTF_8));
        assertThat(card)
                .isEqualTo(
                        json("{\"AccessKey\":\"ak\",\"SecretKey\":\"" + Outside.secret(Outside.TOLD, "lis", "transport")
                                + "\",\"AppName\":\"lienthong\",\"PartnerCode\":\"P21\",\"PartnerCodeCus\":\"C21\"}"));
    }

    @Test
    void anNdxpGivesATokenForKeyAndSecretAndPutsThePartnerBelowAPrefix() {
        overNdxp();

        assertThat(tellOne(Told.to("lis", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);
        assertThat(tellOne(Told.to("lis", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);

        assertThat(paths()).containsExactly("/token", "/lis/1.0/tiepnhan", "/lis/1.0/tiepnhan");
        Request token = calls().get(0);
        carriesOnly(token, "authorization");
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(token.getHeader("Authorization").substring(6)),
                        StandardCharsets.UTF_8))
                .isEqualTo("hub-21:" + Outside.secret(Outside.TOLD, "lis", "transport"));
        Request call = calls().get(2);
        carriesOnly(call, "authorization", "dstcode", "x-api-key", "idempotency-key");
        assertThat(call.getHeader("Authorization")).isEqualTo("Bearer p-1");
        assertThat(call.getHeader("dstcode")).isEqualTo("VN:LIS");
        assertThat(call.getHeader("X-API-Key")).isEqualTo(Outside.secret(Outside.TOLD, "lis", "outbound"));
    }

    @Test
    void aTokenThatThePlatformForgotIsRenewedOnceForTheSameCall() {
        overNdxp();
        tellOne(Told.to("lis", ACCEPTED));
        answersJson("/token", "{\"access_token\":\"p-2\",\"expires_in\":3600}");
        partner.stubFor(post("/lis/1.0/tiepnhan")
                .withHeader("Authorization", equalTo("Bearer p-1"))
                .willReturn(aResponse().withStatus(401)));

        assertThat(tellOne(Told.to("lis", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);

        assertThat(paths().subList(2, 5)).containsExactly("/lis/1.0/tiepnhan", "/token", "/lis/1.0/tiepnhan");
        assertThat(calls().get(2).getHeader("Idempotency-Key"))
                .isEqualTo(calls().get(4).getHeader("Idempotency-Key"));
    }

    @Test
    void aPlatformThatLetsNothingThroughIsTriedLaterAndNotAskedForEver() {
        overNdxp();
        answers("/lis/1.0/tiepnhan", aResponse().withStatus(401));

        assertThat(tellOne(Told.to("lis", ACCEPTED))).isInstanceOf(Outcome.TryLater.class);
        assertThat(paths()).hasSize(4);
    }

    @Test
    void withoutThePlatformsTokenNothingIsTold() {
        overNdxp();
        answers("/token", aResponse().withStatus(400).withBody("{\"error\":\"invalid_client\"}"));

        assertThat(tellOne(Told.to("lis", ACCEPTED))).isInstanceOf(Outcome.TryLater.class);
        assertThat(paths()).containsExactly("/token");
    }

    @Test
    void aFamilyMayLogInWithUserAndPasswordForAToken() {
        rewritten(CONFIG, "      tinhId", "      clientId: hub\n      username: h21\n      tinhId");
        changed(
                "mappings/vbdlis/profile.yaml",
                "login: {kind: api-key}",
                "login: {kind: oauth2-password, path: token}");

        assertThat(tellOne(Told.to("lis", ACCEPTED))).isInstanceOf(Outcome.Delivered.class);

        assertThat(calls().get(0).getBodyAsString())
                .isEqualTo("grant_type=password&client_id=hub&client_secret="
                        + Outside.secret(Outside.TOLD, "lis", "client") + "&username=h21&password="
                        + Outside.secret(Outside.TOLD, "lis", "outbound"));
        assertThat(calls().get(1).getHeader("Authorization")).isEqualTo("Bearer p-1");
    }
}
