package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that somebody gave a name on the pages. */
class SavedViewPagesTests extends WebAcceptance {

    private static final String LATE = "province=H56&overdue=true";
    private static final String FORGET = "/views/dossiers/forget";

    private People official;

    @BeforeEach
    void officials() {
        rows.write(LedgerRows.dossier("A-1").due("2026-11-20T10:00:00Z"));
        official = person(Role.OFFICIAL);
    }

    private People person(Role role) {
        return People.loggedIn(
                stranger(),
                credentials.users().stream()
                        .filter(one -> one.roles().contains(role))
                        .findFirst()
                        .orElseThrow());
    }

    private String saved(String name, String query) {
        return official.pressed("/dossiers?" + query, "/views/dossiers", Map.of("name", name, "query", query));
    }

    @Test
    void aNarrowedListIsSavedUnderANameOpenedFromListAndDeskAndForgotten() {
        assertThat(official.page("/dossiers?" + LATE))
                .contains("name=\"query\" value=\"province=H56&amp;overdue=true\"");
        String link = "href=\"/dossiers?province=H56&amp;overdue=true\"";

        assertThat(saved("Quá hạn {H56}", LATE))
                .contains("Đã lưu danh sách Quá hạn {H56}", link, "Số hồ sơ tìm thấy: 1");
        assertThat(official.page("/desk?province=H56&office=LAND_OFFICE")).contains(link, ">Quá hạn {H56}</a>");
        assertThat(person(Role.DEPARTMENT).page("/dossiers")).doesNotContain("Quá hạn {H56}");
        assertThat(official.pressed("/dossiers", FORGET, Map.of("name", "Quá hạn {H56}", "query", "")))
                .contains("Đã xóa tên Quá hạn {H56}", "Bạn chưa lưu danh sách nào")
                .doesNotContain(link);
        for (String unknown : List.of("Quá hạn {H56}", "x", "\u0000")) {
            assertThat(official.pressed("/dossiers", FORGET, Map.of("name", unknown, "query", "")))
                    .contains("Đã xóa tên");
        }
        assertThat(as(Role.OFFICIAL).delete("/api/v1/views/x").status()).isEqualTo(404);
    }

    @Test
    void aListOfTheSameNameGivesWayAndOneWithoutANameIsRefusedAtItsField() {
        saved("Việc của tôi", LATE);
        assertThat(saved("Việc của tôi", "q=%7Btr%E1%BA%A7n%7D"))
                .contains("href=\"/dossiers?q=%7Btr%E1%BA%A7n%7D\"")
                .doesNotContain("href=\"/dossiers?province=H56&amp;overdue=true\"");
        assertThat(saved("  ", LATE))
                .contains(
                        "aria-describedby=\"viewHint viewWrong\"", "Tên có từ 1 đến 80 ký tự", "Số hồ sơ tìm thấy: 1");
        assertThat(saved("x", "x=" + "a".repeat(2000))).contains("Bộ lọc dài nhất 2000 ký tự");
    }

    @Test
    void aNameWithSignsThatNoDatabaseKeepsIsRefusedAtItsField() {
        assertThat(saved("a\u0000b", LATE)).contains("Tên có từ 1 đến 80 ký tự", "Số hồ sơ tìm thấy: 1");
        assertThat(official.page("/dossiers")).contains("Bạn chưa lưu danh sách nào");
    }

    @Test
    void savedAndForgottenByManyAtOnceItIsKeptOnceAndNobodySeesAnError() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                List<Callable<Integer>> presses = new ArrayList<>();
                for (int press = 0; press < 8; press++) {
                    presses.add(() -> as(Role.OFFICIAL)
                            .put("/api/v1/views/twice", "{\"list\":\"dossiers\",\"query\":\"phase=TAX\"}")
                            .status());
                }
                for (Future<Integer> press : many.invokeAll(presses)) {
                    assertThat(press.get()).isEqualTo(204);
                }
                assertThat(as(Role.OFFICIAL).delete("/api/v1/views/twice").status())
                        .isEqualTo(204);
            }
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void whatWasSavedOverTheInterfaceIsOnThePage() {
        assertThat(as(Role.OFFICIAL)
                        .put(
                                "/api/v1/views/Ch%E1%BB%9D%20thu%E1%BA%BF",
                                "{\"list\":\"dossiers\",\"query\":\"phase=TAX\"}")
                        .status())
                .isEqualTo(204);
        assertThat(official.page("/dossiers")).contains("href=\"/dossiers?phase=TAX\"", ">Chờ thuế</a>");
    }

    @Test
    void theListsOfExchangesNoticesAndPaymentsAreSavedOnTheirPagesToo() {
        Map<String, String> pages = Map.of(
                "exchanges", "/country/exchanges", "obligations", "/country/notices", "payments", "/country/payments");
        pages.forEach((list, page) -> {
            String narrowed = page + "?province=H56&from=2026-11-01";
            String link = "href=\"" + page + "?province=H56&amp;from=2026-11-01\"";
            assertThat(official.page(narrowed))
                    .contains(
                            "name=\"query\" value=\"province=H56&amp;from=2026-11-01\"", "Bạn chưa lưu danh sách nào");

            assertThat(official.pressed(
                            narrowed, "/views/" + list, Map.of("name", list, "query", "province=H56&from=2026-11-01")))
                    .contains("Đã lưu danh sách " + list, link, ">" + list + "</a>", "aria-current=\"page\"");
            assertThat(as(Role.OFFICIAL).get("/api/v1/views").body()).contains("\"list\":\"" + list + "\"");
            assertThat(official.page("/dossiers")).doesNotContain(">" + list + "</a>");
            assertThat(person(Role.DEPARTMENT).page(page)).doesNotContain(link);
            assertThat(official.pressed(page, "/views/" + list, Map.of("name", " ", "query", "")))
                    .contains("Tên có từ 1 đến 80 ký tự");
            assertThat(official.pressed(page, "/views/" + list + "/forget", Map.of("name", list, "query", "")))
                    .contains("Đã xóa tên " + list)
                    .doesNotContain(link);
        });
        assertThat(official.press("/dossiers", "/views/receipts", Map.of("name", "x", "query", ""))
                        .status())
                .isEqualTo(404);
    }
}
