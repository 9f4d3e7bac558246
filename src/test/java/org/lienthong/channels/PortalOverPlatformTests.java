package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lienthong.exchange.Outcome;

/** The portal's session and the platform's token are two logins; every call of the conversation carries both. */
class PortalOverPlatformTests extends PartnerTest {

    PortalOverPlatformTests() {
        super("portal");
    }

    @Test
    void everyCallOfTheConversationCarriesThePlatformsTokenAndThePortalsAddressee() {
        changed(
                "province-configs/" + Outside.TOLD + ".yaml",
                "    family: dvcqg\n",
                "    family: dvcqg\n    transport: {kind: ndxp, token: token, consumerKey: hub-21, prefix: dvc}\n");
        answersJson("/token", "{\"access_token\":\"p-1\",\"expires_in\":3600}");
        partner.stubFor(post(urlPathMatching("/dvc/.*"))
                .willReturn(okJson("{\"error_code\":\"0\",\"session\":\"s\",\"result\":[]}")));

        assertThat(tellOne(Told.to("portal", Told.fixture("dvcqg/tien-do-out/notice"))))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(paths()).startsWith("/token", "/dvc/login").hasSizeGreaterThan(2);
        assertThat(calls().subList(1, calls().size())).allSatisfy(call -> {
            assertThat(call.getHeader("Authorization")).isEqualTo("Bearer p-1");
            assertThat(call.getHeader("dstcode")).isEqualTo("VN:GOV:000.00.00." + Outside.TOLD);
        });
    }
}
