package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VersionsApiTests extends WebAcceptance {

    private static final String H56 = "/api/v1/provinces/H56";
    private static final String H21 = "/api/v1/provinces/H21";

    @Test
    void anActivationTellsTheVersionInForceAndTheFilesThatChanged() {
        Caller.Answer answer = as(Role.OPERATOR).post(H56 + "/activate", "application/json", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"province\":\"H56\",\"state\":\"ACTIVATED\",\"version\":{\"version\":3,"
                                + "\"activatedAt\":\"2026-11-23T03:00:00Z\",\"activatedBy\":\"operator\",\"note\":\"files\","
                                + "\"digest\":\"0a1b\",\"inForce\":true,\"backTo\":2},"
                                + "\"changed\":[\"changed province-configs/H56.yaml\"],\"millis\":0,\"parts\":{\"reading\":0,"
                                + "\"checking\":0,\"golden\":0,\"recording\":0,\"switching\":0},\"golden\":[],\"warnings\":[]}");
        assertThat(acts.done).containsExactly("activate H56 operator");
    }

    @Test
    void aTrialIsATrialAndAMistypedWordDoesNothing() {
        Caller operator = as(Role.OPERATOR);

        assertThat(operator.post(H56 + "/activate", "application/json", "{\"dryRun\":true,\"remove\":true}")
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("WOULD_ACTIVATE");
        assertThat(acts.done).containsExactly("activate H56 dry remove operator");
        for (String bad : new String[] {"{\"dryrun\":true}", "{\"dryRun\":\"yes\"}", "[]", "{"}) {
            assertThat(operator.post(H56 + "/activate", "application/json", bad).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(operator.post(H56 + "/rollback", "application/json", "{\"remove\":true}")
                        .status())
                .isEqualTo(400);
        assertThat(acts.done).hasSize(1);
    }

    @Test
    void fixturesThatComeOutOtherwiseAreOverlookedForAReasonOnly() {
        Caller operator = as(Role.OPERATOR);

        assertThat(operator.post(H56 + "/activate", "application/json", "{\"despiteGolden\":\"Bộ đổi tên trường\"}")
                        .status())
                .isEqualTo(200);
        assertThat(acts.done).containsExactly("activate H56 despite Bộ đổi tên trường operator");
        for (String bad : new String[] {"true", "\" \"", "\"" + "x".repeat(301) + "\""}) {
            assertThat(operator.post(H56 + "/activate", "application/json", "{\"despiteGolden\":" + bad + "}")
                            .status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(operator.post(H56 + "/rollback", "application/json", "{\"despiteGolden\":\"x\"}")
                        .status())
                .as("a step back looks at no fixture")
                .isEqualTo(400);
        assertThat(acts.done).hasSize(1);
    }

    @Test
    void faultyFilesAreAProblemWithEveryFindingAndItsPlace() {
        Caller.Answer answer =
                as(Role.OPERATOR).post(H21 + "/activate", "application/json", "{}", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("findings").get(0).toString())
                .isEqualTo("{\"path\":\"systems.lis.family\",\"rule\":\"unknown-family\","
                        + "\"text\":\"name a family that exists\",\"place\":\"province-configs/H21.yaml:7:13\"}");
    }

    @Test
    void aStepBackNeedsAVersionBefore() {
        Caller operator = as(Role.OPERATOR);

        assertThat(operator.post(H56 + "/rollback", "application/json", "").status())
                .isEqualTo(200);
        assertThat(operator.post(H21 + "/rollback", "application/json", "").status())
                .isEqualTo(409);
        assertThat(operator.post("/api/v1/provinces/H30/activate", "application/json", "")
                        .status())
                .isEqualTo(404);
        assertThat(token().get(H56 + "/versions")
                        .json()
                        .get("items")
                        .get(0)
                        .get("backTo")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void onlyOperatorsBringIntoForce() {
        assertThat(as(Role.OFFICIAL)
                        .post(H56 + "/activate", "application/json", "")
                        .status())
                .isEqualTo(403);
        assertThat(token().post(H56 + "/rollback", "application/json", "").status())
                .isEqualTo(403);
        assertThat(acts.done).isEmpty();
    }

    @Test
    void aProvinceWithFaultsIsListedWithThem() {
        JsonNode faulty = token().get("/api/v1/provinces", "Accept-Language", "en")
                .json()
                .get("items")
                .get(0);

        assertThat(faulty.get("version").isNull()).isTrue();
        assertThat(faulty.get("filesDiffer").booleanValue()).isTrue();
        assertThat(faulty.get("findings").get(0).get("place").stringValue())
                .isEqualTo("province-configs/H21.yaml:7:13");
    }

    @Test
    void theFiguresOfAShadowAreThereForEveryProvince() {
        assertThat(token().get(H56 + "/shadow").body())
                .startsWith("{\"received\":0,\"translated\":0,\"refused\":0,\"wouldTell\":0,\"cannotTell\":0,")
                .endsWith("\"unsayable\":[],\"compared\":[],\"found\":[]}");
        assertThat(token().get("/api/v1/provinces/H30/shadow").status()).isEqualTo(404);
    }
}
