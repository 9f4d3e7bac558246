package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.springframework.beans.factory.annotation.Autowired;

/** What an official does by hand to one dossier, and what is refused. */
class DeskActsTests extends WebAcceptance {

    private static final String PAGE = "/dossiers/" + Scenes.CODE;
    private static final String DESK = "/desk/dossiers/" + Scenes.CODE;
    private static final String OPEN = "H56.01-261102-0042";

    @Autowired
    DeskWorld.Said said;

    private People official;
    private long refused;

    @BeforeEach
    void aDossierInTheMiddleOfItsWay() {
        said.messages.clear();
        Scenes.transferWithTax(rows);
        rows.write(LedgerRows.dossier(OPEN));
        rows.write(LedgerRows.dossier("H21.01-261102-0001").in("H21"));
        refused = jdbc.sql("select id from delivery where state = 'REFUSED'")
                .query(Long.class)
                .single();
        official = somebody(Role.OFFICIAL);
    }

    private People somebody(Role role) {
        return People.loggedIn(
                stranger(),
                credentials.users().stream()
                        .filter(one -> one.roles().contains(role))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aStoryHasTheTechnicalOneBehindItAndLeadsToSendingAgain() {
        assertThat(official.page(PAGE))
                .contains("<details class=\"behind\">", "Hệ thống được báo: 1")
                .contains("href=\"" + DESK + "/deliveries/" + refused + "?province=H56\"")
                .contains("Thời hạn theo luật", "số lần thử: 2");
        assertThat(somebody(Role.OPERATOR).page(PAGE)).doesNotContain("/desk/dossiers");
    }

    @Test
    void sendingAgainSaysBeforeWhatWillHappenAndKeepsWhoAndWhy() {
        String page = DESK + "/deliveries/" + refused;
        assertThat(official.page(page))
                .contains("Hệ thống thông tin đất đai đã từ chối.", "bên đó rồi gửi lại: “đang bảo trì”")
                .contains("Số lượt đang chờ sau lượt này, sẽ đi tiếp theo thứ tự: 1", "thử lại lúc");

        String after = official.pressed(page, page, Map.of("reason", "LIS đã bổ sung diện tích", "attempts", "2"));

        assertThat(after).contains("Đã xếp lại vào hàng");
        assertThat(acts.done).contains("again again:" + refused + ":2 official LIS đã bổ sung diện tích");
    }

    private People named(String name) {
        return People.loggedIn(stranger(), user(name));
    }

    private Credentials.User user(String name) {
        return credentials.users().stream()
                .filter(one -> one.username().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOfficialOfAnotherProvinceIsRefusedAtEachActAndAtItsForm() {
        long waiting = rows.quarantine("INTAKE", "OPEN", Scenes.CODE, null);
        People stranger = named("official-of-h21");
        String token = People.csrf(stranger.page("/dossiers"));
        String again = DESK + "/deliveries/" + refused;
        String correct = "/desk/quarantine/" + waiting;

        for (String form : List.of(again, DESK + "/supplement", correct)) {
            assertThat(stranger.get(form).status()).as(form).isEqualTo(403);
        }
        for (String act : List.of(again, DESK + "/supplement", DESK + "/ask", correct)) {
            Caller.Answer answer = stranger.send(act, token, Map.of("reason", "x", "others", "Đơn", "seq", "0"));
            assertThat(answer.status()).as(act).isEqualTo(403);
            assertThat(answer.body()).contains("hãy nhờ cán bộ của tỉnh đang giữ hồ sơ");
        }
        assertThat(acts.done).isEmpty();
    }

    @Test
    void wordsOfPartnersNameNobodyToThoseWhoDoNotSeePersons() {
        String said = "partner-refused: the partner says no (HTTP 400): Nguyễn Văn Định, CCCD 038085001234";
        jdbc.sql("update delivery set last_error = ? where id = ?")
                .params(said, refused)
                .update();
        long waiting = rows.quarantine(
                "DELIVERY", "OPEN", Scenes.CODE, null, Finding.of("", "partner-refused", said.substring(17)));
        List<String> pages = List.of(PAGE, "/operations/waiting", "/quarantine", "/quarantine/" + waiting);
        List<String> asked =
                List.of("/api/v1/dossiers/" + Scenes.CODE + "/deliveries", "/api/v1/quarantine?province=H56");

        for (String name : List.of("department", "operator", "official-of-h21")) {
            People reader = named(name);
            Caller program = stranger().basic(user(name).username(), user(name).password());
            pages.forEach(page -> assertThat(reader.get(page).body())
                    .as(name + " " + page)
                    .doesNotContain("Văn Định", "038085001234"));
            asked.forEach(path -> assertThat(program.get(path).body())
                    .as(name + " " + path)
                    .contains("HTTP 400", "Nguyễn V. Đ.")
                    .doesNotContain("Văn Định", "038085001234"));
        }
        assertThat(named("operator").page("/operations/waiting")).contains("Nguyễn V. Đ.");
        assertThat(named("official-of-h56").page(PAGE)).contains("038085001234");
    }

    @Test
    void programsOfOfficialsSubmitInTheirOwnProvinceAsTheDeskDoes() {
        String dossier = "dossier of H56";
        assertThat(submitted("official-of-h21", dossier)).contains("422", "other-province", "hồ sơ của tỉnh mình");
        assertThat(submitted("official-of-tax", dossier)).contains("422", "other-office", "Cơ quan thuế");
        assertThat(submitted("official-of-h56", dossier)).startsWith("202");
        assertThat(submitted("official", dossier)).startsWith("202");
        assertThat(submitted("operator", dossier)).startsWith("202");
    }

    private String submitted(String name, String dossier) {
        Credentials.User user = user(name);
        Caller.Answer answer = stranger()
                .basic(user.username(), user.password())
                .post("/api/v1/dossiers", "application/json", dossier, "Accept-Language", "vi");
        return answer.status() + " " + answer.body();
    }

    @Test
    void theTaxOfficeDoesNotAskForPapersNorEnterReceipts() {
        People tax = named("official-of-tax");
        String token = People.csrf(tax.page("/dossiers"));
        String supplement = "/desk/dossiers/" + OPEN + "/supplement";

        for (String act : List.of(supplement, "/desk/late-entry", "/desk/late-entry/preview")) {
            Caller.Answer answer =
                    tax.send(act, token, Map.of("reason", "x", "others", "Đơn", "seq", "0", "rows", "x"));
            assertThat(answer.status()).as(act).isEqualTo(403);
            assertThat(answer.body()).contains("hãy nhờ cán bộ của cơ quan đang giữ hồ sơ");
        }
        assertThat(tax.get(supplement).status()).isEqualTo(403);
        assertThat(tax.get("/desk/late-entry").status()).isEqualTo(403);
        assertThat(acts.done).isEmpty();
    }

    @Test
    void sendingAgainNeedsAReasonAndADeliveryOfThisDossier() {
        String page = DESK + "/deliveries/" + refused;
        assertThat(official.pressed(page, page, Map.of("reason", " "))).contains("Hãy ghi lý do");
        assertThat(official.press(page, "/desk/dossiers/" + OPEN + "/deliveries/" + refused, Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(acts.done).noneMatch(done -> done.startsWith("again"));
    }

    @Test
    void withoutTheTokenOfThePageNothingIsDone() {
        assertThat(official.send(DESK + "/deliveries/" + refused, "forged", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(somebody(Role.OPERATOR).get(DESK + "/supplement").status()).isEqualTo(403);
        assertThat(acts.done).isEmpty();
    }

    @Test
    void papersAreAskedForWithTheReasonAndWhoAsks() {
        String page = "/desk/dossiers/" + OPEN + "/supplement";
        assertThat(official.page(page))
                .contains("Cổng dịch vụ công (portal) được báo ngay.")
                .contains("Hệ thống thông tin đất đai (lis) không nhận được loại tin này qua kết nối");

        String after = official.pressed(
                page, page, Map.of("seq", "0", "reason", "Thiếu trích đo", "others", "Trích đo thửa đất\nĐơn ký lại"));

        assertThat(after).contains("Đã yêu cầu bổ sung");
        NationalMessage asked = said.messages.get(0);
        assertThat(asked.type()).isEqualTo(MessageType.SUPPLEMENT_REQUESTED);
        assertThat(asked.text()).isEqualTo("Thiếu trích đo");
        assertThat(asked.officer().code()).isEqualTo("official");
        assertThat(asked.supplement().documents())
                .extracting("name")
                .containsExactly("Trích đo thửa đất", "Đơn ký lại");
        assertThat(asked.supplement().pausesClock()).isTrue();
    }

    @Test
    void papersAreNotAskedForInAStatusThatDoesNotAllowIt() {
        assertThat(official.page("/dossiers/" + OPEN)).contains("/desk/dossiers/" + OPEN + "/supplement");
        assertThat(official.page(PAGE)).doesNotContain(DESK + "/supplement");
        assertThat(official.page(DESK + "/supplement"))
                .contains("Hồ sơ đang ở trạng thái “Yêu cầu thực hiện nghĩa vụ tài chính”, không yêu cầu bổ sung được")
                .contains("Chỉ yêu cầu được ở trạng thái: “Được tiếp nhận”, “Đang xử lý”.")
                .doesNotContain("<textarea");
    }

    @Test
    void aFormThatIsNotFilledInIsShownAgainWithWhatIsMissing() {
        String page = "/desk/dossiers/" + OPEN + "/supplement";
        Map<String, String> form = new HashMap<>(Map.of("seq", "0", "reason", "", "others", "", "until", "2020-01-01"));
        assertThat(official.press(page, page, form).body())
                .contains("Lý do: hãy ghi", "Giấy tờ: hãy chọn", "hãy viết một ngày từ hôm nay");
        form.putAll(Map.of("reason", "Thiếu", "others", "Đơn", "until", "", "seq", "7"));
        assertThat(official.press(page, page, form).body()).contains("Trong lúc điền, hồ sơ đã có bước mới");
        assertThat(said.messages).isEmpty();
    }

    @Test
    void whatEachSystemHoldsStandsSideBySideAndDifferencesAreMarkedByWords() {
        String page = official.page(PAGE + "/systems?all=1");
        assertThat(page)
                .contains("Người nộp", "Nguyễn Văn Định", "KHÁC", "giống", "không giữ")
                .doesNotContain("038085001234");
        assertThat(somebody(Role.DEPARTMENT).page(PAGE + "/systems?all=1"))
                .contains("(được che)")
                .doesNotContain("Văn Định", "name=\"_csrf\" value=\"\"");
        official.pressed(PAGE + "/systems", DESK + "/ask", Map.of());
        assertThat(acts.done).contains("ask " + Scenes.CODE + " official");
    }

    @Test
    void everyFieldIsFollowedBackToTheMessageThatFirstSaidIt() {
        assertThat(official.page(PAGE + "/origins"))
                .contains("Số trường phải nhập lại bằng tay: 0", "$.data.ChuHoSo", "Cổng dịch vụ công");
    }

    @Test
    void aFieldThatASystemKeyedBeforeItWasToldIsCountedAndNamedAlsoWhenItIsToldLater() {
        long dossier = jdbc.sql("select id from dossier where code = ?")
                .param(Scenes.CODE)
                .query(Long.class)
                .single();
        Receipt keyed = new Receipt(
                new ReceiptNumber("BN-" + Scenes.CODE), Instant.parse("2026-11-01T05:00:00Z"), null, "Lê Thị Hồng Mai");
        rows.event(
                dossier,
                5,
                "lis",
                LedgerRows.message(MessageType.DOSSIER_PROGRESSED, "Vào sổ", null, keyed),
                DossierStatus.FINANCIAL_OBLIGATION,
                DossierStatus.FINANCIAL_OBLIGATION);
        String named = "Hệ thống thông tin đất đai: Biên nhận, số</li>";
        assertThat(official.page(PAGE + "/origins"))
                .contains("Số trường phải nhập lại bằng tay: 1", named)
                .doesNotContain("Không có trường nào.");

        rows.event(
                dossier,
                6,
                "lis",
                LedgerRows.message(MessageType.DOSSIER_PROGRESSED, "Vào sổ lần hai", null, keyed),
                DossierStatus.FINANCIAL_OBLIGATION,
                DossierStatus.FINANCIAL_OBLIGATION);
        assertThat(official.page(PAGE + "/origins"))
                .as("saying it a second time does not take it back")
                .contains("Số trường phải nhập lại bằng tay: 1", named);

        jdbc.sql("delete from delivery where id = ?").param(refused).update();
        rows.delivered(dossier, 2, "lis", MessageType.DOSSIER_ACCEPTED);
        assertThat(official.page(PAGE + "/origins")).contains("Số trường phải nhập lại bằng tay: 1", named);

        jdbc.sql("update delivery_done set done_at = ? where destination = 'lis' and seq = 2")
                .param(OffsetDateTime.parse("2026-11-02T04:00:00Z"))
                .update();
        assertThat(official.page(PAGE + "/origins"))
                .as("what it was told in time it only repeats")
                .contains("Số trường phải nhập lại bằng tay: 0", "Không có trường nào.");
    }
}
