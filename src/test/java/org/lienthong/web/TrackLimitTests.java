package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
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
        assertThat(limited.header("Retry-After")).isEqualTo("60");
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

        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(1)).minusMillis(1));
        assertThat(stranger().get("/api/v1/track/X").status()).isEqualTo(429);
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(1)));
        assertThat(stranger().get("/api/v1/track/X").status()).isEqualTo(404);
    }

    @Test
    void oneSiteOfIpv6CannotEither() throws Exception {
        for (int i = 0; i < 500; i++) {
            assertThat(asked("2001:db8:1:%x::%x".formatted(i, i))).isEqualTo(200);
        }
        assertThat(asked("2001:db8:1:ffff::1")).isEqualTo(429);
        assertThat(asked("2001:db8:2::1")).isEqualTo(200);
    }

    private int asked(String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/track/X");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
