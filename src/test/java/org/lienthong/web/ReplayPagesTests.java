package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;
import org.lienthong.operations.RunningReplays;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReplayPagesTests extends WebAcceptance {

    private static final String API = "/api/v1/replays";

    @Autowired
    RunningReplays replays;

    private void twoWait() {
        for (String name : new String[] {"a", "b"}) {
            rows.quarantine("INTAKE", "OPEN", name, null, Finding.of("$.HoSo[1].MaXa", "unknown-code", "add it"));
        }
        rows.quarantine("INTAKE", "OPEN", "c", null, Finding.of("$.NgayNop", "date", "write it"));
    }

    @Test
    void aGroupIsPlannedLookedAtConfirmedAndRunsOnce() {
        twoWait();
        Browsing operator = browsing(Role.OPERATOR);
        String cause = operator.get("/operations/causes").body();
        assertThat(cause).contains("/operations/replays/new?target=QUARANTINE&amp;kind=INTAKE");

        String planned = operator.send(
                        "/operations/replays/new",
                        "/operations/replays",
                        "target",
                        "QUARANTINE",
                        "kind",
                        "INTAKE",
                        "rule",
                        "unknown-code",
                        "place",
                        "$.HoSo[].MaXa",
                        "replace",
                        "TT17",
                        "with",
                        "TT16",
                        "perMinute",
                        "6000",
                        "reason",
                        "mã đã sửa")
                .body();
        long id = jdbc.sql("select max(id) from replay_plan").query(Long.class).single();
        String page = "/operations/replays/" + id;
        assertThat(planned).contains("chưa gửi gì", "Xác nhận, gửi lại 2 mục", "TT17 → TT16", "mã đã sửa");
        assertThat(acts.done).isEmpty();

        assertThat(operator.send(page, page + "/confirm").body()).contains("Kế hoạch " + id + " đang chạy");
        assertThat(operator.send(page, page + "/confirm").body()).contains("không còn ở trạng thái");
        clock.set(OutsideWorld.START.plusSeconds(1));
        replays.round();
        clock.set(OutsideWorld.START.plusSeconds(2));
        replays.round();

        assertThat(acts.done).hasSize(2).allMatch(act -> act.endsWith("TT16 operator (plan " + id + ")"));
        assertThat(operator.get("/fragments/operations/replays/" + id).body())
                .startsWith("<div id=\"live\"")
                .contains("đã xong")
                .doesNotContain("Tạm dừng");
        assertThat(operator.get("/operations/replays").body()).contains(page, "mã đã sửa");
    }

    /** Rounds are five seconds apart while something breaks. */
    @Test
    void anItemThatAlwaysBreaksHoldsNothingUpAndIsRefusedWhenAnotherGoesThrough() {
        twoWait();
        Caller operator = as(Role.OPERATOR);
        acts.broken =
                jdbc.sql("select min(id) from quarantine").query(Long.class).single();
        try {
            long id = operator.post(
                            API,
                            "application/json",
                            "{\"target\":\"QUARANTINE\",\"province\":\"H56\",\"perMinute\":6000,\"reason\":\"x\"}")
                    .json()
                    .get("id")
                    .longValue();
            operator.post(API + "/" + id + "/confirm", "application/json", "");
            for (int round = 1; round <= 25; round++) {
                clock.set(OutsideWorld.START.plusSeconds(6L * round));
                replays.round();
            }
            assertThat(acts.done).hasSize(2);
            JsonNode plan = operator.get(API + "/" + id).json();
            assertThat(plan.get("state").stringValue()).isEqualTo("DONE");
            assertThat(plan.get("refused").intValue()).isOne();
        } finally {
            acts.broken = -1;
        }
    }

    @Test
    void aPlanThatMetTroubleSaysWhyItWaitsWhenItGoesOnAndWhatToDo() {
        twoWait();
        Caller operator = as(Role.OPERATOR);
        long id = planned("{\"target\":\"QUARANTINE\",\"province\":\"H56\",\"perMinute\":6000,\"reason\":\"x\"}");
        String page = "/operations/replays/" + id;
        operator.post(API + "/" + id + "/confirm", "application/json", "");
        assertThat(browsing(Role.OPERATOR).get(page).body()).doesNotContain("Đang đợi");
        acts.broken =
                jdbc.sql("select min(id) from quarantine").query(Long.class).single();
        try {
            replays.round();
        } finally {
            acts.broken = -1;
        }

        Browsing browser = browsing(Role.OPERATOR);
        for (String there :
                new String[] {page, "/fragments" + page, "/operations/replays", "/fragments/operations/replays"}) {
            assertThat(browser.get(there).body())
                    .as(there)
                    .contains("ổ đĩa của hệ thống liên thông đã lỗi 1 lần liền", "Tự chạy tiếp từ 23/11/2026 10:00");
        }
        assertThat(browser.get(page).body())
                .contains(
                        "/operations/storage",
                        "Hãy kiểm tra cơ sở dữ liệu",
                        "sse:changed",
                        "/fragments/operations/events");
        assertThat(browser.get(page + "?lang=en").body()).contains("failed 1 times in a row", "Check the database");

        clock.set(OutsideWorld.START.plusSeconds(6));
        replays.round();
        assertThat(browser.get(page).body()).doesNotContain("Đang đợi", "Waiting:");
    }

    @Test
    void aPlanWhoseSystemIsPausedOrDownOrBusySaysSo() {
        long id = planned("{\"target\":\"TOLD\",\"province\":\"H56\",\"system\":\"one-stop-shop\","
                + "\"from\":\"2026-11-01\",\"reason\":\"x\"}");
        jdbc.sql("update replay_plan set items = 1, state = 'RUNNING', decided_by = 'x', next_at = planned_at")
                .update();
        String page = "/operations/replays/" + id;
        Browsing browser = browsing(Role.OPERATOR);
        String down = "insert into circuit (province, system, failures, failing_since, open_until, last_error)"
                + " values ('H56', 'one-stop-shop', 7, ?, ?, 'not-reached: nobody answers')";
        jdbc.sql(down).params(at(-60), at(120)).update();
        assertThat(browser.get(page).body())
                .contains("mất kết nối, 7 lần gọi liền", "bấm thử ngay", "/operations/provinces/H56");
        assertThat(browser.get("/operations/replays").body()).contains("mất kết nối, 7 lần gọi liền");

        jdbc.sql(
                        "update circuit set failures = 0, open_until = null, paused_until = ?, paused_by = 'x', pause_reason = 'y'")
                .param(at(3600))
                .update();
        assertThat(browser.get(page).body()).contains("đang được tạm dừng", "Tự chạy tiếp từ", "bảo trì xong");
        jdbc.sql("delete from circuit").update();
        assertThat(browser.get(page).body()).doesNotContain("Đang đợi");
    }

    private static java.time.OffsetDateTime at(long seconds) {
        return OutsideWorld.START.plusSeconds(seconds).atOffset(java.time.ZoneOffset.UTC);
    }

    private long planned(String wish) {
        return as(Role.OPERATOR)
                .post(API, "application/json", wish)
                .json()
                .get("id")
                .longValue();
    }

    @Test
    void theInterfacePlansConfirmsAndStops() {
        twoWait();
        Caller operator = as(Role.OPERATOR);

        JsonNode plan = operator.post(
                        API, "application/json", "{\"target\":\"QUARANTINE\",\"province\":\"H56\",\"reason\":\"x\"}")
                .json();
        String one = API + "/" + plan.get("id").longValue();

        assertThat(plan.get("items").intValue()).isEqualTo(3);
        assertThat(plan.get("state").stringValue()).isEqualTo("PLANNED");
        assertThat(operator.post(one + "/pause", "application/json", "").status())
                .isEqualTo(409);
        assertThat(operator.post(one + "/confirm", "application/json", "")
                        .json()
                        .get("state")
                        .stringValue())
                .isEqualTo("RUNNING");
        assertThat(operator.post(one + "/stop", "application/json", "")
                        .json()
                        .get("decidedBy")
                        .stringValue())
                .isEqualTo("operator");
        assertThat(operator.get(API).json().get("total").intValue()).isOne();
        assertThat(operator.get(API + "/4711").status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingIsNamedAndOnlyOperatorsPlan() {
        Caller operator = as(Role.OPERATOR);
        assertThat(operator.post(API, "application/json", "{\"target\":\"TOLD\",\"perMinute\":\"0\"}")
                        .body())
                .contains("reason", "province", "system", "from", "perMinute");
        assertThat(operator.post(
                                API,
                                "application/json",
                                "{\"target\":\"QUARANTINE\",\"reason\":\"x\",\"replace\":\"a\",\"with\":\"b\"}")
                        .status())
                .isEqualTo(400);
        String half =
                "{\"target\":\"QUARANTINE\",\"reason\":\"x\",\"replace\":\"a\",\"rule\":\"" + "x".repeat(81) + "\"}";
        assertThat(operator.post(API, "application/json", half).status()).isEqualTo(400);
        assertThat(operator.post(API, "application/json", half).body()).contains("\"with\"", "\"rule\"");
        assertThat(as(Role.DEPARTMENT)
                        .post(API, "application/json", "{\"target\":\"QUARANTINE\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.DEPARTMENT).get(API).status()).isEqualTo(200);
        assertThat(browsing(Role.DEPARTMENT).get("/operations/replays/new").body())
                .doesNotContain("<form class=\"filter\"");
    }
}
