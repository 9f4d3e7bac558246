package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SystemsApiTests extends WebAcceptance {

    private static final String PAUSE = "/api/v1/provinces/H56/systems/lis/pause";

    @Test
    void everySystemTellsItsStateWhatWaitsAndWhy() {
        Scenes.transferWithTax(rows);

        JsonNode systems = token().get("/api/v1/provinces/h56/systems").json().get("items");

        assertThat(systems.get(0).get("state").stringValue()).isEqualTo("HEALTHY");
        assertThat(systems.get(0).get("waiting").longValue()).isEqualTo(1);
        assertThat(systems.get(1).get("state").stringValue()).isEqualTo("UNKNOWN");
        JsonNode lis = systems.get(2);
        assertThat(lis.get("state").stringValue()).isEqualTo("DOWN");
        assertThat(lis.get("waiting").longValue()).isEqualTo(2);
        assertThat(lis.get("stuck").longValue()).isEqualTo(1);
        assertThat(lis.get("circuit").toString())
                .isEqualTo("{\"state\":\"OPEN\",\"failures\":5,\"openUntil\":\"2026-11-23T03:10:00Z\"}");
        JsonNode tax = systems.get(3);
        assertThat(tax.get("state").stringValue()).isEqualTo("PAUSED");
        assertThat(tax.get("pause").toString())
                .isEqualTo("{\"by\":\"operator\",\"reason\":\"bảo trì\",\"until\":\"2026-11-24T03:00:00Z\"}");
    }

    @Test
    void aCircuitAndAPauseThatEndedAreOverWithoutAnybodyDoingAnything() {
        Scenes.transferWithTax(rows);
        clock.set(java.time.Instant.parse("2026-11-25T00:00:00Z"));

        JsonNode systems = token().get("/api/v1/provinces/H56/systems").json().get("items");

        assertThat(systems.get(2).get("state").stringValue()).isEqualTo("TROUBLED");
        assertThat(systems.get(2).get("circuit").get("state").stringValue()).isEqualTo("CLOSED");
        assertThat(systems.get(3).get("state").stringValue()).isEqualTo("HEALTHY");
        assertThat(systems.get(3).get("pause").isNull()).isTrue();
    }

    @Test
    void provincesAreListedAndUnknownOnesAreProblems() {
        Scenes.transferWithTax(rows);

        JsonNode provinces = token().get("/api/v1/provinces").json();

        assertThat(provinces.get("items").get(1).toString())
                .isEqualTo("{\"code\":\"H56\",\"name\":\"Tỉnh Thanh Hóa\",\"systems\":4,\"unhealthy\":2,"
                        + "\"version\":2,\"filesDiffer\":true,\"findings\":[]}");
        assertThat(provinces.get("total").longValue()).isEqualTo(2);
        assertThat(token().get("/api/v1/provinces/H30/systems").status()).isEqualTo(404);
        assertThat(token().get("/api/v1/provinces/x/systems").status()).isEqualTo(404);
    }

    @Test
    void aProvinceMayBeWrittenAsInQueriesAndOnesOfThePastMeanThoseOfToday() {
        for (String name : new String[] {"38", "Thanh%20H%C3%B3a", "thanh%20hoa"}) {
            assertThat(token().get("/api/v1/provinces/" + name + "/systems")
                            .json()
                            .get("total")
                            .longValue())
                    .as(name)
                    .isEqualTo(4);
        }
        assertThat(token().get("/api/v1/provinces/H08/systems").status())
                .as("Bình Định became a part of Gia Lai")
                .isEqualTo(200);
        assertThat(token().get("/api/v1/provinces/H22/systems").status())
                .as("Tuyên Quang, of which Hà Giang is a part, is not connected")
                .isEqualTo(404);
    }

    @Test
    void aPauseNeedsAReasonAndAnEndWithinSevenDays() {
        Caller operator = as(Role.OPERATOR);
        for (String bad : List.of(
                "{}",
                "{\"reason\":\"\",\"until\":\"2026-11-24T03:00:00Z\"}",
                "{\"reason\":\"bảo trì\"}",
                "{\"reason\":\"bảo trì\",\"until\":\"2026-11-23T03:00:00Z\"}",
                "{\"reason\":\"bảo trì\",\"until\":\"2026-11-30T03:00:01Z\"}",
                "{\"reason\":\"bảo trì\",\"until\":\"tomorrow\"}",
                "{\"reason\":\"" + "x".repeat(501) + "\",\"until\":\"2026-11-24T03:00:00Z\"}",
                "{",
                "[]",
                "null")) {
            Caller.Answer answer = operator.post(PAUSE, "application/json", bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(acts.done).isEmpty();

        assertThat(operator.post(
                                PAUSE,
                                "application/json",
                                "{\"reason\":\"bảo trì\",\"until\":\"2026-11-30T10:00:00+07:00\"}")
                        .status())
                .isEqualTo(200);
        assertThat(operator.post("/api/v1/provinces/H56/systems/lis/resume", "application/json", "")
                        .status())
                .isEqualTo(200);
        assertThat(acts.done)
                .containsExactly("pause H56/lis bảo trì 2026-11-30T03:00:00Z operator", "resume H56/lis operator");
        assertThat(operator.post(PAUSE.replace("lis", "nobody"), "application/json", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void quarantineShowsFindingsAndTakesFilters() {
        Scenes.transferWithTax(rows);

        JsonNode all = token().get("/api/v1/quarantine").json();
        JsonNode open = token().get(
                        "/api/v1/quarantine?state=OPEN&kind=INTAKE&system=lis&province=H56", "Accept-Language", "en")
                .json();

        assertThat(all.get("total").longValue()).isEqualTo(3);
        assertThat(all.get("items").get(1).get("dossier").stringValue()).isEqualTo(Scenes.CODE);
        assertThat(open.get("total").longValue()).isEqualTo(1);
        JsonNode finding = open.get("items").get(0).get("findings").get(0);
        assertThat(finding.get("path").stringValue()).isEqualTo("$.MaTrangThai");
        assertThat(finding.get("rule").stringValue()).isEqualTo("unknown-code");
        assertThat(finding.get("text").stringValue()).isEqualTo("add the code TT17 to the table of statuses");
        assertThat(all.get("items").get(2).get("findings").get(0).get("text").stringValue())
                .isEqualTo("Mã này không có trong bảng mã; hãy bổ sung bảng mã hoặc sửa mã");
        for (String bad : List.of("state=open", "kind=x", "limit=0", "cursor=x", "province=1")) {
            assertThat(token().get("/api/v1/quarantine?" + bad).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        JsonNode first = token().get("/api/v1/quarantine?limit=2").json();
        JsonNode second = token().get(
                        "/api/v1/quarantine?limit=2&cursor=" + first.get("next").stringValue())
                .json();
        assertThat(second.get("items").size()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void operatorsSendAgainAndDismissWithAReason() {
        Caller operator = as(Role.OPERATOR);

        assertThat(operator.post("/api/v1/quarantine/1/resend", "application/json", "")
                        .body())
                .isEqualTo("{\"id\":1,\"state\":\"MENDED\"}");
        Caller.Answer refused = operator.post("/api/v1/quarantine/2/resend", "application/json", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("findings").get(0).get("path").stringValue())
                .isEqualTo("$.MaTrangThai");
        assertThat(operator.post("/api/v1/quarantine/3/resend", "application/json", "")
                        .status())
                .isEqualTo(409);
        assertThat(operator.post("/api/v1/quarantine/4/resend", "application/json", "")
                        .status())
                .isEqualTo(404);
        assertThat(operator.post("/api/v1/quarantine/abc/resend", "application/json", "")
                        .status())
                .isEqualTo(400);
        assertThat(operator.post("/api/v1/quarantine/1/dismiss", "application/json", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(400);
        assertThat(operator.post("/api/v1/quarantine/1/dismiss", "application/json", "{\"reason\":\"trùng\"}")
                        .status())
                .isEqualTo(200);
        assertThat(acts.done).contains("resend 1 operator", "dismiss 1 trùng operator");
    }

    @Test
    void aSubmittedDossierIsAnsweredWithCodeAndReceiptOrWithItsFindings() {
        Caller official = as(Role.OFFICIAL);
        String path = "/api/v1/dossiers";

        Caller.Answer accepted = official.post(path, "application/xml", "<dossier/>", "Idempotency-Key", "abc-1");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.body())
                .isEqualTo("{\"code\":\"H56.01/2026-1\",\"receipt\":42,\"receivedAt\":\"2026-11-23T03:00:00Z\"}");
        assertThat(accepted.header("Location")).isEqualTo("/api/v1/dossiers/H56.01%2F2026-1");
        assertThat(acts.done).containsExactly("XML 10 abc-1 official");

        Caller.Answer refused = official.post(path, "application/json", "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("findings").get(0).get("path").stringValue())
                .isEqualTo("$.code");
        assertThat(official.post(path, "application/json", "{").status()).isEqualTo(400);
        Caller.Answer later = official.post(path, "application/json", "later");
        assertThat(later.status()).isEqualTo(503);
        assertThat(later.header("Retry-After")).isEqualTo("7");
        assertThat(official.post(path, "application/json", "[]", "Idempotency-Key", "two words")
                        .status())
                .isEqualTo(400);
        assertThat(official.post(path, "application/json", "").status()).isEqualTo(400);
    }
}
