package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.application.name=limited")
class TrackLimitTests extends WebAcceptance {

    @Autowired
    @Qualifier("trackLimit")
    Filter limit;

    @Test
    void oneAddressCannotTryOutCodesQuickly() {
        for (int i = 0; i < 500; i++) {
            assertThat(stranger().get("/api/v1/track/X" + i).status()).isEqualTo(404);
        }
        Caller.Answer limited = stranger().get("/api/v1/track/X", "X-Forwarded-For", "10.9.8.7");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("2");
        assertThat(limited.json().get("type").stringValue()).endsWith("too-many-requests");
        assertThat(stranger().get("/track/X", "Accept", "text/html").status()).isEqualTo(429);

        for (String path : List.of(
                "/api/v1/tr%61ck/X",
                "/tr%61ck/X",
                "/submit/continue",
                "/submit/continue?code=0000-0000-0000-0000-0000",
                "/verify?code=X",
                "/verify/X")) {
            assertThat(stranger().get(path, "Accept", "text/html").status())
                    .as("where codes can be tried too: %s", path)
                    .isEqualTo(429);
        }
        for (String path : List.of("/track", "/submit", "/verify", "/login")) {
            assertThat(stranger().get(path, "Accept", "text/html").status())
                    .as("where none can: %s", path)
                    .isEqualTo(200);
        }

        clock.set(OutsideWorld.START.plusMillis(1199));
        assertThat(stranger().get("/api/v1/track/X").status()).isEqualTo(429);
        clock.set(OutsideWorld.START.plusMillis(1200));
        assertThat(stranger().get("/api/v1/track/X").status()).isEqualTo(404);
        assertThat(stranger().get("/api/v1/track/X").status())
                .as("in the long run a name that leads nowhere is ten of the 500")
                .isEqualTo(429);
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(1)));
        for (int i = 0; i < 49; i++) {
            assertThat(stranger().get("/api/v1/track/Y" + i).status()).isEqualTo(404);
        }
        assertThat(stranger().get("/api/v1/track/Y").status()).isEqualTo(429);
    }

    @Test
    void aVillageBehindOneAddressFollowsItsDossiersAlsoWhileSomebodyThereTriesOutCodes() throws Exception {
        Village village = new Village("10.1.1.1");
        for (int i = 0; i < 4000; i++) {
            assertThat(village.asks("/track/known-" + i)).as("%d at once", i).isEqualTo(200);
        }
        while (village.asks("/track/guessed-" + village.asked) == 404) {}

        assertThat(village.asks("/track/known-later")).isEqualTo(429);
        assertThat(village.asks("/track/known-1")).isEqualTo(200);
        assertThat(village.asks("/track/known-1/open")).isEqualTo(200);
        assertThat(village.asks("/track/known-1?province=H01"))
                .as("of another province it is another dossier")
                .isEqualTo(429);
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(1)));
        assertThat(village.asks("/track/known-later")).isEqualTo(200);
    }

    @Test
    void neighboursSeeTheirsHoweverOftenSomebodyTriesAfterHeWasRefused() throws Exception {
        Village village = new Village("10.1.1.6");
        assertThat(village.asks("/track/known-1")).isEqualTo(200);
        for (int i = 0; i < 6000; i++) {
            village.asks("/track/guessed-" + i);
        }

        assertThat(village.asks("/track/guessed")).isEqualTo(429);
        assertThat(village.asks("/track/known-1")).isEqualTo(200);
    }

    /** Its receipt is a paper that nobody may fetch when the session is over. */
    @Test
    void aDossierThatWasSeenIsSeenAgainAlsoWhenAPaperOfItWasNotThere() throws Exception {
        Village village = new Village("10.1.1.7");
        assertThat(village.asks("/track/known-1")).isEqualTo(200);
        while (village.asks("/track/guessed-" + village.asked) == 404) {}

        assertThat(village.answered("GET", "/track/known-1/receipt.pdf", 404)).isEqualTo(404);
        assertThat(village.asks("/track/known-1")).isEqualTo(200);
    }

    @Test
    void oneDossierThatWasSeenIsNotReadWithoutEnd() throws Exception {
        Village robot = new Village("10.1.1.8");
        for (int i = 0; i <= 5000; i++) {
            assertThat(robot.asks("/track/known-1")).isEqualTo(200);
        }
        assertThat(robot.asks("/track/known-1")).isEqualTo(429);
    }

    @Test
    void codesThatLeadSomewhereCannotBeTriedOutQuicklyEither() throws Exception {
        Village robot = new Village("10.1.1.2");
        int found = 0;
        for (int minute = 0; minute < 30; minute++) {
            clock.set(OutsideWorld.START.plus(Duration.ofMinutes(minute)));
            while (robot.asks("/track/known-" + found) == 200) {
                found++;
            }
        }
        assertThat(found)
                .as("ten minutes at once, and then so many a minute")
                .isBetween(5000 + 28 * 500, 5000 + 29 * 500);
    }

    @Test
    void whatWasSeenIsNoWayAroundWhenItIsGoneOrWhenOnlyItsPictureWasAskedFor() throws Exception {
        Village village = new Village("10.1.1.3");
        assertThat(village.asks("/track/known-once/qr.svg")).isEqualTo(200);
        assertThat(village.asks("/track/gone-1")).isEqualTo(200);
        village.gone = true;
        assertThat(village.asks("/track/gone-1")).isEqualTo(404);
        while (village.asks("/track/guessed-" + village.asked) == 404) {}

        assertThat(village.asks("/track/known-once")).isEqualTo(429);
        assertThat(village.asks("/track/gone-1")).isEqualTo(429);
        clock.set(OutsideWorld.START.plus(Duration.ofDays(1)));
        assertThat(village.asks("/track/known-once")).isEqualTo(200);
    }

    @Test
    void aWrongTryAtTheSecondFactorCountsAsANameThatLeadsNowhere() throws Exception {
        Village village = new Village("10.1.1.4");
        assertThat(village.asks("/track/known-1")).isEqualTo(200);
        for (int i = 0; i < 499; i++) {
            assertThat(village.tries("/track/known-1/open", 200)).isEqualTo(200);
        }
        assertThat(village.tries("/track/known-1/open", 200)).isEqualTo(429);

        Village owners = new Village("10.1.1.5");
        for (int i = 0; i < 4990; i++) {
            assertThat(owners.tries("/track/known-1/open", 302))
                    .as("right ones")
                    .isEqualTo(302);
        }
    }

    /** People who share an address; names that begin with known lead somewhere. */
    private final class Village {
        private final String address;
        private int asked;
        private boolean gone;

        private Village(String address) {
            this.address = address;
        }

        private int asks(String path) throws Exception {
            boolean leads = path.startsWith("/track/known") || path.startsWith("/track/gone") && !gone;
            return answered("GET", path, leads ? 200 : 404);
        }

        private int tries(String path, int answer) throws Exception {
            return answered("POST", path, answer);
        }

        private int answered(String method, String path, int answer) throws Exception {
            asked++;
            String[] parts = path.split("\\?province=");
            MockHttpServletRequest request = new MockHttpServletRequest(method, parts[0]);
            request.setRemoteAddr(address);
            if (parts.length > 1) {
                request.setParameter("province", parts[1]);
            }
            MockHttpServletResponse response = new MockHttpServletResponse();
            limit.doFilter(request, response, (seen, given) -> response.setStatus(answer));
            return response.getStatus();
        }
    }

    @Test
    void oneSiteOfIpv6CannotEither() throws Exception {
        for (int i = 0; i < 500; i++) {
            assertThat(asked("2001:db8:1:%x::%x".formatted(i, i))).isEqualTo(404);
        }
        assertThat(asked("2001:db8:1:ffff::1")).isEqualTo(429);
        assertThat(asked("2001:db8:2::1")).isEqualTo(404);
    }

    private int asked(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/track/X");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, (seen, given) -> response.setStatus(404));
        return response.getStatus();
    }
}
