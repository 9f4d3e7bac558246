package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessApiTests extends WebAcceptance {

    private static final String H56 = "/api/v1/provinces/H56";
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String PASSED = "{\"at\":\"2026-11-23T02:00:00Z\",\"against\":\"REAL\",\"digest\":\"" + DIGEST
            + "\",\"played\":12,\"failed\":1,\"unplayed\":2}";

    @Test
    void everyRungTellsSinceWhenAndWhatIsMissingInTheLanguageOfWhoAsks() {
        assertThat(token().get(H56 + "/readiness", "Accept-Language", "en").body())
                .isEqualTo("{\"province\":\"H56\",\"version\":2,\"digest\":\"0a1b\",\"filesDiffer\":true,\"rungs\":["
                        + "{\"step\":\"CONFIGURED\",\"reached\":true,\"since\":\"2026-11-23T03:00:00Z\",\"known\":["
                        + "{\"key\":\"rung.seen.version\",\"values\":[\"2\",\"operator\"],"
                        + "\"text\":\"version 2, brought into force by operator\"}],\"missing\":[]},"
                        + "{\"step\":\"REHEARSED\",\"reached\":false,\"since\":null,\"known\":[],\"missing\":["
                        + "{\"key\":\"rung.why.not-rehearsed\",\"values\":[\"H56\"],\"text\":"
                        + "\"nobody told of a rehearsal of exactly these files; run rehearse H56 --tell\"}]}]}");
        assertThat(token().get(H56 + "/readiness").body()).contains("chưa ai báo");
        assertThat(token().get("/api/v1/provinces/H30/readiness").status()).isEqualTo(404);
    }

    @Test
    void anOperatorTellsOfARehearsalAndNobodyElse() {
        assertThat(as(Role.OPERATOR)
                        .post(H56 + "/rehearsals", "application/json", PASSED)
                        .status())
                .isEqualTo(200);
        assertThat(acts.done)
                .singleElement()
                .asString()
                .contains("province=H56", "at=2026-11-23T02:00:00Z", "by=operator", "against=REAL", "failed=1");

        assertThat(as(Role.OFFICIAL)
                        .post(H56 + "/rehearsals", "application/json", PASSED)
                        .status())
                .isEqualTo(403);
        assertThat(acts.done).hasSize(1);
    }

    @Test
    void aRehearsalThatSaysNothingIsNotKept() {
        Caller operator = as(Role.OPERATOR);
        for (String bad : new String[] {
            "{}",
            PASSED.replace("REAL", "MOON"),
            PASSED.replace(DIGEST, "1"),
            PASSED.replace("12", "0"),
            PASSED.replace("\"failed\":1", "\"failed\":13")
        }) {
            assertThat(operator.post(H56 + "/rehearsals", "application/json", bad)
                            .status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(acts.done).isEmpty();
    }
}
