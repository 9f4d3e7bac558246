package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccessTests extends WebAcceptance {

    private static final List<String> LOCKED = List.of(
            "/api/v1/dossiers",
            "/api/v1/dossiers/X",
            "/api/v1/dossiers/X/timeline",
            "/api/v1/receipts",
            "/api/v1/receipts.csv",
            "/api/v1/receipts.xlsx",
            "/api/v1/provinces",
            "/api/v1/quarantine",
            "/v3/api-docs",
            "/v3/api-docs.yaml",
            "/actuator",
            "/actuator/prometheus",
            "/actuator/env",
            "/api/v1/trackx",
            "/API/v1/dossiers",
            "/api/v1/track/..;/dossiers",
            "/api/v1/track%2F..%2Fdossiers",
            "/login%2F..%2Fquarantine",
            "/assets/..%2F..%2Fapplication.yaml");

    private static final List<String> PAGES =
            List.of("/operations", "/dossiers", "/dossiers/X", "/quarantine", "/fragments/operations");

    @Test
    void nothingIsOpenExceptHealthTrackingAndTheLogin() {
        for (String path : LOCKED) {
            assertThat(stranger().get(path).status()).as(path).isIn(302, 400, 401, 404);
            assertThat(stranger().get(path).body()).as(path).doesNotContain("items", "paths", "spring:");
        }
        for (String path : PAGES) {
            Caller.Answer answer = stranger().get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/login");
        }
        assertThat(stranger().get("/actuator/health").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        for (String path :
                List.of("/", "/login", "/track", "/assets/lienthong.css", "/webjars/htmx.org/2.0.8/dist/htmx.min.js")) {
            assertThat(stranger().get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(stranger().get("/track?code=A%2F1").header("Location")).endsWith("/track/A%2F1");
    }

    @Test
    void eachRoleMayDoItsOwnActsOnly() {
        String submit = "/api/v1/dossiers";
        String resend = "/api/v1/quarantine/1/resend";
        String resume = "/api/v1/provinces/H56/systems/lis/resume";
        for (Caller reader : List.of(token(), as(Role.DEPARTMENT))) {
            assertThat(reader.get("/api/v1/receipts").status()).isEqualTo(200);
            assertThat(reader.post(submit, "application/json", "[]").status()).isEqualTo(403);
            assertThat(reader.post(resend, "application/json", "").status()).isEqualTo(403);
            assertThat(reader.get("/actuator/prometheus").status()).isEqualTo(403);
        }
        assertThat(as(Role.OFFICIAL).post(submit, "application/json", "[]").status())
                .isEqualTo(202);
        assertThat(as(Role.OFFICIAL).post(resend, "application/json", "").status())
                .isEqualTo(403);
        assertThat(as(Role.OFFICIAL).post(resume, "application/json", "").status())
                .isEqualTo(403);
        assertThat(as(Role.OPERATOR).post(submit, "application/json", "[]").status())
                .isEqualTo(202);
        assertThat(as(Role.OPERATOR).post(resend, "application/json", "").status())
                .isEqualTo(200);
        assertThat(as(Role.OPERATOR).post(resume, "application/json", "").status())
                .isEqualTo(200);
        assertThat(as(Role.OPERATOR).get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsLockTheUserForFiveMinutesWhateverFollows() {
        Credentials.User user = credentials.users().get(0);
        for (int i = 0; i < 5; i++) {
            String anyCase = i % 2 == 0 ? user.username().toUpperCase(Locale.ROOT) : user.username();
            assertThat(stranger()
                            .basic(anyCase, "wrong")
                            .get("/api/v1/provinces")
                            .status())
                    .isEqualTo(401);
        }

        Caller right = stranger().basic(user.username(), user.password());
        Caller.Answer locked = right.get("/api/v1/provinces", "X-Forwarded-For", "10.1.2.3");
        assertThat(locked.status()).isEqualTo(401);
        assertThat(locked.json().get("type").stringValue()).endsWith("locked");
        assertThat(as(Role.OPERATOR).get("/api/v1/provinces").status()).isEqualTo(200);
        assertThat(token().get("/api/v1/provinces").status()).isEqualTo(200);

        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(5)));
        assertThat(right.get("/api/v1/provinces").status()).isEqualTo(200);
    }

    @Test
    void aForeignPageCannotWriteWithTheLoginThatABrowserRemembers() {
        String resend = "/api/v1/quarantine/1/resend";
        assertThat(as(Role.OPERATOR)
                        .post(resend, "text/plain", "", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.OPERATOR)
                        .post(resend, "text/plain", "", "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theInterfaceKeepsNoSession() {
        assertThat(as(Role.OPERATOR).get("/api/v1/provinces").header("Set-Cookie"))
                .isEmpty();
        assertThat(stranger().get("/track").header("Set-Cookie")).isEmpty();
        String session = login(Role.OPERATOR);
        assertThat(stranger().get("/api/v1/provinces", "Cookie", session).status())
                .isEqualTo(401);
    }

    @Test
    void pagesNeedATokenToWriteAndTheirCookieIsNotForScripts() {
        Caller.Answer page = stranger().get("/login");
        assertThat(page.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");

        String session = login(Role.OPERATOR);
        Caller.Answer stale = post("/quarantine/1/resend", session, "");
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.body())
                .as("what to do with a form that was open too long")
                .contains("Hãy mở lại trang");
        assertThat(acts.done).isEmpty();
        String csrf = csrf(stranger().get("/operations", "Cookie", session).body());
        assertThat(post("/quarantine/1/resend", session, "_csrf=" + csrf).header("Location"))
                .endsWith("/quarantine");
        assertThat(acts.done).containsExactly("resend 1 operator");

        String official = login(Role.OFFICIAL);
        String other = csrf(stranger().get("/dossiers", "Cookie", official).body());
        assertThat(post("/quarantine/1/resend", official, "_csrf=" + other).status())
                .isEqualTo(403);
    }

    @Test
    void aSessionEndsAfterAQuarterOfAnHourAlthoughItsPageRefreshesItself() {
        String session = login(Role.OPERATOR);
        for (int minute = 1; minute <= 15; minute++) {
            clock.set(OutsideWorld.START.plus(Duration.ofMinutes(minute)));
            assertThat(stranger()
                            .get("/fragments/operations", "Cookie", session)
                            .status())
                    .isEqualTo(200);
        }
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(16)));
        Caller.Answer ended = stranger().get("/fragments/operations", "Cookie", session, "HX-Request", "true");
        assertThat(ended.status()).isEqualTo(401);
        assertThat(ended.header("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void afterTheLoginComesThePageThatWasAskedForAndNeverAPartThatAPageAskedForItself() {
        for (String[] part : new String[][] {
            {"/fragments/operations", "HX-Request", "true"},
            {"/fragments/operations", "Accept", "*/*"},
            {"/fragments/operations/events", "Accept", "text/event-stream"}
        }) {
            assertThat(stranger().get(part[0], part[1], part[2]).header("Set-Cookie"))
                    .as(part[0])
                    .isEmpty();
        }
        Caller.Answer asked = stranger().get("/operations/incidents", "Accept", "text/html");
        assertThat(asked.header("Location")).endsWith("/login");
        Caller.Answer page = stranger().get("/login", "Cookie", cookie(asked));
        Credentials.User operator = credentials.users().stream()
                .filter(one -> one.roles().contains(Role.OPERATOR))
                .findFirst()
                .orElseThrow();

        assertThat(post(
                                "/login",
                                cookie(asked),
                                "username=" + operator.username() + "&password="
                                        + URLEncoder.encode(operator.password(), StandardCharsets.UTF_8) + "&_csrf="
                                        + csrf(page.body()))
                        .header("Location"))
                .contains("/operations/incidents");
    }

    @Test
    void browsersAreToldToRunNothingForeignAndToFrameNothing() {
        for (String path : List.of("/login", "/track", "/api/v1/track/X", "/api/v1/nothing")) {
            Caller.Answer answer = stranger().get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    private String login(Role role) {
        Credentials.User user = credentials.users().stream()
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow();
        Caller.Answer page = stranger().get("/login");
        String anonymous = cookie(page);
        Caller.Answer done = post(
                "/login",
                anonymous,
                "username=" + user.username() + "&password="
                        + URLEncoder.encode(user.password(), StandardCharsets.UTF_8) + "&_csrf=" + csrf(page.body()));
        assertThat(done.header("Location")).doesNotContain("error");
        assertThat(cookie(done)).isNotEqualTo(anonymous);
        return cookie(done);
    }

    private Caller.Answer post(String path, String session, String form) {
        return stranger()
                .post(path, "application/x-www-form-urlencoded", form, "Cookie", session, "Accept", "text/html");
    }

    private static String cookie(Caller.Answer answer) {
        return answer.header("Set-Cookie").split(";")[0];
    }

    private static String csrf(String page) {
        Matcher matcher =
                Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
    }
}
