package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The platform before a partner lets nobody through who has not shown the right card and a living token. */
class PlatformTests {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final String CARD = Base64.getEncoder()
            .encodeToString("{\"AccessKey\":\"key\",\"SecretKey\":\"s3\",\"AppName\":\"hub\",\"PartnerCode\":\"H05\"}"
                    .getBytes(StandardCharsets.UTF_8));
    private static final Map<String, String> LGSP = Map.of(
            "transport.kind", "LGSP",
            "transport.token", "token",
            "transport.prefix", "lis/1.0",
            "transport.accessKey", "key",
            "transport.appName", "hub",
            "transport.partnerCode", "H05",
            "transport.dstcode", "VN:LIS");

    private final Platform platform = new Platform(new Seat(
            new SandboxProvince("H05", Map.of("lis", new SandboxSystem("vbdlis", LGSP)), Map.of("lis.transport", "s3")),
            "lis",
            Pace.test()));

    @Test
    void aCallWithCardAndLivingTokenReachesThePartnerBelowThePrefix() {
        Map<String, String> good =
                Map.of("Authorization", "Bearer " + token(), "lgspaccesstoken", CARD, "dstcode", "VN:LIS");
        Platform.Passage passage = call(good, NOW);
        assertThat(passage.stopped()).isNull();
        assertThat(passage.asked().path()).isEqualTo("/tiepnhan");
        assertThat(status(call(good, NOW.plusSeconds(6)))).isEqualTo(401);
    }

    @Test
    void nobodyElsePasses() {
        String bearer = "Bearer " + token();
        assertThat(status(call(Map.of(), NOW))).isEqualTo(401);
        assertThat(status(call(Map.of("Authorization", bearer, "dstcode", "VN:LIS"), NOW)))
                .isEqualTo(401);
        assertThat(status(call(Map.of("Authorization", bearer, "lgspaccesstoken", CARD), NOW)))
                .isEqualTo(400);
        assertThat(status(pass("/tiepnhan", Map.of(), "", NOW))).isEqualTo(404);
        assertThat(status(pass("/token", Map.of("lgspaccesstoken", "bm8="), "grant_type=client_credentials", NOW)))
                .isEqualTo(401);
    }

    @Test
    void papersDoNotLieBehindIt() {
        assertThat(pass("/files/BN-1/giay.pdf", Map.of(), "", NOW).stopped()).isNull();
    }

    private String token() {
        Answer answer = pass("/token", Map.of("lgspaccesstoken", CARD), "grant_type=client_credentials", NOW)
                .stopped();
        assertThat(answer).isNotNull();
        return Json.text(Json.read(new String(answer.body(), StandardCharsets.UTF_8)), "access_token");
    }

    private Platform.Passage call(Map<String, String> headers, Instant at) {
        return pass("/lis/1.0/tiepnhan", headers, "{}", at);
    }

    private Platform.Passage pass(String path, Map<String, String> headers, String body, Instant at) {
        Door.Asked asked =
                new Door.Asked(path, "", name -> headers.getOrDefault(name, ""), body.getBytes(StandardCharsets.UTF_8));
        return platform.pass(asked, at);
    }

    private static int status(Platform.Passage passage) {
        Answer stopped = passage.stopped();
        return stopped == null ? 0 : stopped.status();
    }
}
