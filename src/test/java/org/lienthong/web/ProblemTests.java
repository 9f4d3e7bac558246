package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTests extends WebAcceptance {

    private void isProblem(Caller.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.json().get("detail").stringValue()).isNotBlank();
        assertThat(answer.json().get("title").stringValue()).isNotBlank();
        assertThat(answer.json().get("correlationId").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "java.");
    }

    @Test
    void everyErrorOfTheInterfaceIsAProblem() {
        isProblem(token().get("/api/v1/nothing-here"), 404);
        isProblem(token().get("/api/v1/dossiers/NOBODY"), 404);
        isProblem(stranger().get("/api/v1/dossiers"), 401);
        isProblem(stranger().bearer("wrong-token-wrong-token").get("/api/v1/dossiers"), 401);
        isProblem(stranger().basic("nobody", "x").get("/api/v1/dossiers"), 401);
        isProblem(token().post("/api/v1/dossiers", "application/json", "{}"), 403);
        isProblem(as(Role.OPERATOR).post("/api/v1/receipts", "application/json", "{}"), 405);
        isProblem(token().get("/api/v1/receipts", "Accept", "image/png"), 406);
        isProblem(as(Role.OFFICIAL).post("/api/v1/dossiers", "text/plain", "x"), 415);
        isProblem(
                as(Role.OPERATOR)
                        .send(as(Role.OPERATOR).request("/api/v1/dossiers").DELETE()),
                405);
        isProblem(token().get("/api/v1/receipts?limit=x"), 400);
        isProblem(token().get("/api/v1/receipts?q=%ff%fe%00"), 400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithAndWithoutALength() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        Caller official = as(Role.OFFICIAL);
        HttpRequest.Builder known = official.request("/api/v1/dossiers")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large));
        HttpRequest.Builder unknown = official.request("/api/v1/dossiers")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        isProblem(official.send(known), 413);
        isProblem(official.send(unknown), 413);
        assertThat(acts.done).isEmpty();
    }

    @Test
    void aFailureOfTheHubShowsNothingOfItsInside() {
        Scenes.transferWithTax(rows);
        jdbc.sql("update dossier set document = '{'").update();

        Caller.Answer answer = token().get("/api/v1/dossiers");

        isProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("document", "json");
    }

    @Test
    void peopleGetAPageInsteadAndItIsInTheirLanguage() {
        Caller.Answer page = stranger().get("/track/NOBODY", "Accept", "text/html");
        Caller.Answer nowhere = stranger().get("/webjars/nothing.js", "Accept", "text/html", "Cookie", "lang=en");

        for (String path : List.of("/track?code=%ff%fe", "/track/X?lang=%ff", "/login?error=%ff")) {
            Caller.Answer broken = stranger().get(path, "Accept", "text/html");
            assertThat(broken.status()).as(path).isIn(400, 404);
            assertThat(broken.body()).as(path).contains("<main");
        }
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Không tìm thấy hồ sơ").contains("<!DOCTYPE html>");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.body()).contains("Not found");
    }

    @Test
    void theCorrelationIdOfTheCallerIsKeptWhenItIsHarmless() {
        assertThat(token().get("/api/v1/provinces", "X-Correlation-Id", "abc-123")
                        .header("X-Correlation-Id"))
                .isEqualTo("abc-123");
        for (String bad : List.of("a b", "<x>", "x".repeat(65))) {
            assertThat(token().get("/api/v1/provinces", "X-Correlation-Id", bad).header("X-Correlation-Id"))
                    .isNotEqualTo(bad)
                    .hasSize(36);
        }
    }

    @Test
    void theLanguageIsVietnameseUnlessEnglishIsAskedFor() {
        for (String header : List.of("vi", "fr", "vi-VN,en;q=0.5", "*", ";;;", "zh;q=x")) {
            assertThat(token().get("/api/v1/nothing", "Accept-Language", header).body())
                    .as(header)
                    .contains("Không tìm thấy");
        }
        assertThat(token().get("/api/v1/nothing", "Accept-Language", "fr,en-US;q=0.5")
                        .body())
                .contains("Not found");
    }
}
