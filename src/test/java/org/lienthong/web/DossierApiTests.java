package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DossierApiTests extends WebAcceptance {

    /** Every personal text of the invented people in the fixtures. */
    private static final List<String> PERSONAL = List.of(
            "Văn Định",
            "Thị Hạnh",
            "Thu Trang",
            "Hồng Mai",
            "Quốc Trung",
            "038085001234",
            "8012345678",
            "1985-04-30",
            "0912345678",
            "example.vn",
            "12 Lê Lợi");

    @Test
    void everyNameOfADossierLeadsToItWhateverTheCase() {
        Scenes.transferWithTax(rows);
        for (String name : List.of(Scenes.CODE, "bn-" + Scenes.CODE.toLowerCase(), "mc-77")) {
            Caller.Answer answer = token().get("/api/v1/dossiers/" + name);
            assertThat(answer.status()).as(name).isEqualTo(200);
            assertThat(answer.json().get("code").stringValue()).isEqualTo(Scenes.CODE);
        }
    }

    @Test
    void aCodeWithASlashIsReachedByItsEncodedForm() {
        rows.write(dossier("12/2026/HS.H56"));

        assertThat(token().get("/api/v1/dossiers/12%2F2026%2FHS.H56").body()).contains("LAND_OFFICE");
        assertThat(token().get("/api/v1/dossiers/12%2F2026%2FHS.H56")
                        .json()
                        .get("code")
                        .stringValue())
                .isEqualTo("12/2026/HS.H56");
        assertThat(stranger().get("/api/v1/track/12%2F2026%2FHS.H56").status()).isEqualTo(200);
        assertThat(stranger().get("/api/v1/track/..%2Fdossiers").status()).isIn(400, 404);
        assertThat(stranger().get("/api/v1/track/%2e%2e%2fdossiers").status()).isIn(400, 404);
    }

    @Test
    void theSameNameInTwoProvincesAsksForTheProvince() {
        rows.write(dossier("A-1"));
        rows.write(dossier("A-1").in("H21"));

        Caller.Answer ambiguous = token().get("/api/v1/dossiers/A-1", "Accept-Language", "en");

        assertThat(ambiguous.status()).isEqualTo(409);
        assertThat(ambiguous.json().get("provinces").toString()).isEqualTo("[\"H21\",\"H56\"]");
        assertThat(token().get("/api/v1/dossiers/a-1?province=H21")
                        .json()
                        .get("province")
                        .stringValue())
                .isEqualTo("H21");
        assertThat(token().get("/api/v1/dossiers/A-1?province=H30").status()).isEqualTo(404);
        assertThat(token().get("/api/v1/dossiers/A-1?province=x").status()).isEqualTo(400);
    }

    @Test
    void anUnknownNameIsAProblemThatSaysWhatToDoInBothLanguages() {
        Caller.Answer vietnamese = token().get("/api/v1/dossiers/H56-NOBODY/timeline");
        Caller.Answer english = token().get("/api/v1/dossiers/%3Cscript%3E", "Accept-Language", "en");

        assertThat(vietnamese.status()).isEqualTo(404);
        assertThat(vietnamese.json().get("detail").stringValue()).contains("kiểm tra lại mã hồ sơ");
        assertThat(english.status()).isEqualTo(404);
        assertThat(english.json().get("detail").stringValue()).contains("check the dossier code");
        assertThat(english.json().get("type").stringValue()).isEqualTo("urn:lienthong:problem:unknown-dossier");
        assertThat(english.json().get("correlationId").stringValue()).isEqualTo(english.header("X-Correlation-Id"));
    }

    @Test
    void onlyOfficialsSeeWhoseADossierIs() {
        Scenes.transferWithTax(rows);
        String path = "/api/v1/dossiers/" + Scenes.CODE;

        JsonNode full = as(Role.OFFICIAL).get(path).json();
        assertThat(full.get("submission").get("applicant").get("idNumber").stringValue())
                .isEqualTo("038085001234");
        assertThat(full.get("payments").get(0).get("payerName").stringValue()).isEqualTo("Nguyễn Văn Định");
        assertThat(as(Role.OFFICIAL).get(path + "/timeline").body()).contains("Chuyển bà Lê Thị Hồng Mai thẩm tra");

        for (Caller masked : List.of(token(), as(Role.DEPARTMENT), as(Role.OPERATOR))) {
            for (String part : List.of("", "/timeline", "/deliveries")) {
                assertThat(masked.get(path + part).body()).doesNotContain(PERSONAL);
            }
            assertThat(masked.get(path)
                            .json()
                            .get("submission")
                            .get("applicant")
                            .get("name")
                            .stringValue())
                    .isEqualTo("Nguyễn V. Đ.");
        }
        for (String list :
                List.of("dossiers", "receipts", "transactions", "results", "receipts.csv", "transactions.csv")) {
            assertThat(as(Role.OFFICIAL).get("/api/v1/" + list).body()).doesNotContain(PERSONAL);
        }
    }

    @Test
    void theTimelineTellsEachStepInBothLanguagesAndNamesNobody() {
        Scenes.transferWithTax(rows);

        JsonNode steps = token().get("/api/v1/dossiers/" + Scenes.CODE + "/timeline", "Accept-Language", "en")
                .json()
                .get("items");

        assertThat(steps.size()).isEqualTo(4);
        JsonNode accepted = steps.get(1);
        assertThat(accepted.get("seq").longValue()).isEqualTo(2);
        assertThat(accepted.get("at").stringValue()).isEqualTo("2026-11-02T03:00:00Z");
        assertThat(accepted.get("recordedAt").stringValue()).isEqualTo("2026-11-02T03:00:05Z");
        assertThat(accepted.get("from").stringValue()).isEqualTo("one-stop-shop");
        assertThat(accepted.get("message").stringValue()).isEqualTo("dossier-accepted");
        assertThat(accepted.get("status").stringValue()).isEqualTo("ACCEPTED");
        assertThat(accepted.get("textVi").stringValue())
                .isEqualTo("Tiếp nhận hồ sơ: số biên nhận BN-H56.01-261102-0001, hẹn trả kết quả ngày 15/12/2026");
        assertThat(accepted.get("text").stringValue())
                .isEqualTo(accepted.get("textEn").stringValue())
                .isEqualTo("Dossier accepted: receipt BN-H56.01-261102-0001, result promised for 15/12/2026");
        assertThat(accepted.get("messageId").isNumber()).isTrue();
        assertThat(steps.get(3).get("textVi").stringValue())
                .isEqualTo("Có thông báo nghĩa vụ tài chính: tổng số tiền 18.000.000 đồng, hạn nộp 10/12/2026");
    }

    @Test
    void aDeliveryTellsForWhichOtherOneOfItsLaneItWaits() {
        Scenes.transferWithTax(rows);

        JsonNode deliveries = token().get("/api/v1/dossiers/" + Scenes.CODE + "/deliveries")
                .json()
                .get("items");

        JsonNode done = deliveries.get(0);
        assertThat(done.get("state").stringValue()).isEqualTo("DELIVERED");
        assertThat(done.get("nextAttemptAt").isNull()).isTrue();
        assertThat(done.get("doneAt").stringValue()).isEqualTo("2026-11-20T02:00:01Z");
        JsonNode refused = deliveries.get(1);
        assertThat(refused.get("state").stringValue()).isEqualTo("REFUSED");
        assertThat(refused.get("lastError").stringValue())
                .isEqualTo("partner-refused: the partner says no (HTTP 409): đang bảo trì");
        assertThat(refused.get("attempts").intValue()).isEqualTo(2);
        assertThat(refused.get("waitsFor").isNull()).isTrue();
        assertThat(refused.get("nextAttemptAt").isNull()).isTrue();
        JsonNode behind = deliveries.get(2);
        assertThat(behind.get("destination").stringValue()).isEqualTo("lis");
        assertThat(behind.get("waitsFor").stringValue())
                .startsWith("Chờ “Tiếp nhận hồ sơ” gửi đến lis")
                .endsWith("bị từ chối");
        JsonNode otherLane = deliveries.get(3);
        assertThat(otherLane.get("destination").stringValue()).isEqualTo("portal");
        assertThat(otherLane.get("waitsFor").isNull()).isTrue();
    }

    @Test
    void citizensFollowTheirDossierWithoutLoginAndSeeNobodysName() {
        Scenes.transferWithTax(rows);

        Caller.Answer answer = stranger().get("/api/v1/track/" + Scenes.CODE.toLowerCase());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(PERSONAL).doesNotContain("Nguyễn");
        JsonNode tracked = answer.json();
        assertThat(tracked.get("statusVi").stringValue()).isEqualTo("Yêu cầu thực hiện nghĩa vụ tài chính");
        assertThat(tracked.get("statusEn").stringValue()).isEqualTo("Financial obligation to be met");
        assertThat(tracked.get("holderVi").stringValue()).isEqualTo("Người dân");
        assertThat(tracked.get("toPay").toString())
                .isEqualTo(
                        "{\"settled\":false,\"earliestDeadline\":\"2026-12-10\",\"deadlineBasis\":\"NOTICE\",\"deadlineSource\":null}");
        assertThat(tracked.get("steps").size()).isEqualTo(4);
        assertThat(stranger().get("/api/v1/track/NOBODY").status()).isEqualTo(404);
    }
}
