package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.PartyKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PageTests extends WebAcceptance {

    private static final int MOST = 100 * 1024;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @BeforeEach
    void scene() {
        Scenes.transferWithTax(rows);
        rows.write(LedgerRows.dossier("XSS-1").applicant("<script>alert(1)</script>", PartyKind.ORGANISATION));
    }

    @Test
    void theOverviewShowsWhatIsConnectedWhatMovesAndHowMany() {
        String page = page("/operations", Role.DEPARTMENT);
        assertThat(page)
                .contains(
                        "Mất kết nối",
                        "Tạm dừng",
                        "Hệ thống đối tác đang gặp sự cố",
                        Scenes.CODE,
                        "Số hồ sơ theo trạng thái")
                .contains("hx-get=\"/fragments/operations\"")
                .contains("lang=\"vi\"");
        assertThat(page("/fragments/operations", Role.DEPARTMENT))
                .startsWith("<div id=\"live\"")
                .contains(Scenes.CODE);
    }

    @Test
    void everybodyBeginsAtTheirOwnPlace() {
        assertThat(stranger().get("/").body())
                .contains("href=\"/track\"", "Theo dõi hồ sơ", "href=\"/login\"")
                .doesNotContain("href=\"/operations\"", "href=\"/quarantine\"");
        Map<Role, String> places = Map.of(
                Role.OPERATOR, "/operations",
                Role.OFFICIAL, "/desk",
                Role.DEPARTMENT, "/country");
        places.forEach((role, place) -> {
            String session = login(role);
            Caller.Answer start = stranger().get("/", "Cookie", session);
            String home = there(place) ? place : "/dossiers";
            assertThat(start.status()).isEqualTo(302);
            assertThat(start.header("Location")).as(role.name()).endsWith(home);
            assertThat(stranger()
                            .get(home, "Cookie", session, "Accept", "text/html")
                            .status())
                    .isEqualTo(200);
        });
        assertThat(stranger().get("/operations", "Cookie", login(Role.OFFICIAL)).status())
                .isEqualTo(403);
    }

    /** Places of other rooms may not be in this test. */
    private boolean there(String place) {
        return mappings.getHandlerMethods().keySet().stream()
                .anyMatch(mapping -> mapping.getPatternValues().contains(place));
    }

    @Test
    void aDossierShowsItsStoryWhoHoldsItAndWhoWaitsForWhom() {
        String page = page("/dossiers/mc-77", Role.OFFICIAL);
        assertThat(page)
                .contains("Nơi đang giữ: Người dân", "Nguyễn Văn Định", "Chuyển bà Lê Thị Hồng Mai thẩm tra")
                .contains("bị từ chối", "Chờ “Tiếp nhận hồ sơ”");
        assertThat(page("/dossiers/mc-77", Role.OPERATOR))
                .contains("Nguyễn V. Đ.")
                .doesNotContain("Văn Định", "Hồng Mai");
        assertThat(page("/dossiers?q=dinh&status=FINANCIAL_OBLIGATION", Role.OFFICIAL))
                .contains(Scenes.CODE);
    }

    @Test
    void everyListOfTheRegisterHasAPageWithItsOwnColumnsAndFile() {
        String transactions = page("/dossiers?list=TRANSACTIONS", Role.DEPARTMENT);
        assertThat(transactions)
                .contains("<h1>Biến động đất đai</h1>", "Bên chuyển quyền: ", "thửa 345", Scenes.CODE)
                .contains("/dossiers.csv?list=TRANSACTIONS")
                .doesNotContain("Văn Định", "Hồng Mai");
        assertThat(page("/dossiers?list=RESULTS", Role.DEPARTMENT)).contains("<h1>Kết quả và giấy chứng nhận</h1>");
        assertThat(page("/dossiers?list=RECEIPTS", Role.DEPARTMENT)).contains("<h1>Biên nhận</h1>", "Tiếp nhận");
        assertThat(page("/dossiers.csv?list=TRANSACTIONS", Role.DEPARTMENT)).contains("transactionType", Scenes.CODE);
        assertThat(page("/dossiers?list=houses", Role.DEPARTMENT)).contains("Danh sách là DOSSIERS");
    }

    @Test
    void whoNarrowsAListFurtherKeepsWhatItWasNarrowedToAndSeesIt() {
        String list = page("/dossiers?open=true&overdue=false&holder=TAX_OFFICE&kpi=LATE&q=x", Role.OFFICIAL);

        assertThat(list)
                .contains("<option value=\"true\" selected=\"selected\">Chưa xong")
                .contains("<option value=\"false\" selected=\"selected\">Trừ hồ sơ quá hạn")
                .contains("<option value=\"TAX_OFFICE\" selected=\"selected\">")
                .contains("<input type=\"hidden\" name=\"kpi\" value=\"LATE\">", "Theo KPI 766")
                .contains("aria-label=\"Bỏ điều kiện: Theo KPI 766\"")
                .contains("<details class=\"more\" open=\"open\">");
        String without = list.substring(list.indexOf("<ul class=\"kept\""), list.indexOf("aria-label=\"Bỏ điều kiện"));
        assertThat(without).contains("open=true", "overdue=false").doesNotContain("kpi=");
    }

    @Test
    void theShownListIsAFileAndDaysAreWrittenAsHere() {
        String list = page("/dossiers?from=01/11/2026&to=30/11/2026&kpi=LATE&q=", Role.OFFICIAL);
        assertThat(list).contains("name=\"kpi\"", "value=\"01/11/2026\"").doesNotContain("type=\"date\"");
        assertThat(page("/dossiers?from=01/11/2026&to=30/11/2026", Role.OFFICIAL))
                .contains("/dossiers.csv?from=01%2F11%2F2026&amp;to=30%2F11%2F2026", Scenes.CODE);
        assertThat(page("/dossiers.csv?from=01/11/2026&to=30/11/2026", Role.OFFICIAL))
                .contains(Scenes.CODE);
        assertThat(page("/dossiers.csv?from=01/10/2026&to=31/10/2026", Role.OFFICIAL))
                .doesNotContain(Scenes.CODE);
        assertThat(page("/dossiers.xlsx", Role.DEPARTMENT)).startsWith("PK");
        assertThat(page("/dossiers?from=31/02/2026", Role.OFFICIAL)).contains("<code>from</code>");
        assertThat(page("/dossiers?province=H22&asOf=31/12/2024", Role.OFFICIAL))
                .contains("<h1>Hồ sơ</h1>")
                .doesNotContain("<code>asOf</code>");
        assertThat(page("/dossiers?province=H22&asOf=31/02/2024", Role.OFFICIAL))
                .contains("<code>asOf</code>");
        assertThat(stranger().get("/dossiers.csv").status()).isEqualTo(302);
    }

    @Test
    void quarantineShowsFindingsAndOnlyOperatorsMayAct() {
        assertThat(page("/quarantine", Role.OPERATOR))
                .contains("$.MaTrangThai", "unknown-code", "Gửi lại", "H56.01-261102-0009")
                .doesNotContain("H56.01-261102-0003");
        assertThat(page("/quarantine?state=MENDED", Role.DEPARTMENT))
                .contains("H56.01-261102-0003")
                .doesNotContain("Gửi lại");
    }

    @Test
    void theTabsOfANarrowedQuarantineStayNarrowed() {
        Matcher tabs = Pattern.compile("href=\"(/quarantine\\?state=[^\"]*)\"")
                .matcher(page("/quarantine?province=H56&asOf=2025-06-30", Role.OPERATOR));

        assertThat(tabs.results().map(tab -> tab.group(1).replace("&amp;", "&")))
                .hasSize(3)
                .allSatisfy(tab -> assertThat(page(tab, Role.OPERATOR)).contains("asOf=2025-06-30", "<h1>"));
    }

    @Test
    void theReceiptIsOneClickAwayOnceItWasIssued() {
        rows.write(LedgerRows.dossier("H56.01-261102-0099").unreceived());

        assertThat(page("/dossiers/" + Scenes.CODE, Role.OFFICIAL))
                .contains("href=\"/dossiers/" + Scenes.CODE + "/receipt.pdf?province=H56\"");
        assertThat(page("/dossiers/" + Scenes.CODE + "/receipt.pdf", Role.OFFICIAL))
                .startsWith("%PDF");
        assertThat(page("/dossiers/H56.01-261102-0099", Role.OFFICIAL)).doesNotContain("receipt.pdf");
        assertThat(stranger().get("/dossiers/" + Scenes.CODE + "/receipt.pdf").status())
                .isEqualTo(302);
    }

    @Test
    void aProvinceInShadowShowsWhatDiffersWithoutItsValues() {
        long dossier = jdbc.sql("select id from dossier where code = ?")
                .param(Scenes.CODE)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into shadow_step (id, province, system, dossier_id, event_id, message_type, status, state,
                            told_at, reported_at, message_id, item, fields)
                        values (1, 'H56', 'one-stop-shop', ?, 7, 'SUPPLEMENT_REQUESTED', 'SUPPLEMENT_REQUESTED', 'DIFFERS',
                            timestamp with time zone '2026-11-20 03:00:00Z', timestamp with time zone '2026-11-20 05:00:00Z',
                            9, 0, 'supplement.waitsUntil')""").param(dossier).update();

        assertThat(page("/operations/provinces/H56", Role.DEPARTMENT)).contains("/provinces/H56/shadow");
        assertThat(page("/operations/provinces/H21", Role.DEPARTMENT)).doesNotContain("/provinces/H21/shadow");
        assertThat(page("/provinces/H56/shadow", Role.DEPARTMENT))
                .contains("supplement.waitsUntil", Scenes.CODE, "Khác · one-stop-shop")
                .contains("20/11/2026")
                .doesNotContain("đang gửi thật");
        assertThat(page("/provinces/H21/shadow", Role.DEPARTMENT)).contains("đang gửi thật");
        assertThat(token().get("/api/v1/provinces/H56/shadow").body())
                .contains("\"differs\":1")
                .contains("\"what\":\"DIFFERS\"", "\"fields\":[\"supplement.waitsUntil\"]");
    }

    @Test
    void citizensTrackWithoutScriptAndWithoutAnybodysName() {
        Caller.Answer page = stranger().get("/track/" + Scenes.CODE);
        assertThat(page.body())
                .contains("Người dân", "10/12/2026", "Có thông báo nghĩa vụ tài chính")
                .doesNotContain("<script", "Nguyễn", "Hồng Mai", "TB-H56.01-261102-0001\"", "18.000.000", "8.000.000");
        assertThat(page.header("Set-Cookie")).isEmpty();
        Caller.Answer english = stranger().get("/track/" + Scenes.CODE + "?lang=en");
        assertThat(english.body()).contains("The citizen", "lang=\"en\"");
        assertThat(english.header("Set-Cookie")).startsWith("lang=en");
    }

    @Test
    void everyPageIsSmallEscapedAndHoldsNoInlineCode() {
        String style = stranger().get("/assets/lienthong.css").body();
        String script =
                stranger().get("/webjars/htmx.org/2.0.8/dist/htmx.min.js").body();
        for (String path : List.of(
                "/operations",
                "/operations/provinces/H56",
                "/operations/waiting",
                "/operations/causes",
                "/operations/replays",
                "/operations/incidents",
                "/operations/storage",
                "/operations/replays/new",
                "/operations/versions",
                "/operations/versions/H56",
                "/dossiers",
                "/dossiers/XSS-1",
                "/dossiers/" + Scenes.CODE,
                "/quarantine",
                "/provinces/H56/shadow",
                "/track",
                "/track/XSS-1",
                "/login",
                "/dossiers/NOBODY")) {
            String page = page(path, path.startsWith("/operations") ? Role.OPERATOR : Role.OFFICIAL);
            String whole = page + style + (page.contains("htmx.min.js") ? script : "");
            assertThat(whole.getBytes(StandardCharsets.UTF_8)).as(path).hasSizeLessThan(MOST);
            assertThat(page)
                    .as(path)
                    .doesNotContain("<script>", " style=", "onclick", "javascript:", "??")
                    .containsPattern("/assets/lienthong-[0-9a-f]{32}\\.css")
                    .contains("<main", "<nav", "<header", "<h1", "name=\"viewport\"");
            assertThat(page.split("<h1", -1)).as(path).hasSize(2);
            Matcher table = Pattern.compile("<th(?:ead)?\\b[^>]*>").matcher(page);
            while (table.find()) {
                assertThat(table.group()).as(path).matches("<thead>|<th .*scope=\"(col|row)\".*");
            }
        }
    }

    @Test
    void everyTextHasEnoughContrast() {
        assertThat(contrast("#4d5a68", "#f4f6f8")).isGreaterThan(4.5);
        assertThat(contrast("#ffffff", "#0b5c4a")).isGreaterThan(4.5);
        for (String colour : List.of("#1b2430", "#4d5a68", "#0a558c", "#0f6b3c", "#7a4b00", "#a11d1d", "#0b5c4a")) {
            assertThat(contrast(colour, "#ffffff")).as(colour).isGreaterThan(4.5);
            assertThat(stranger().get("/assets/lienthong.css").body()).contains(colour);
        }
    }

    private String page(String path, Role role) {
        return stranger()
                .get(path, "Accept", "text/html", "Cookie", login(role))
                .body();
    }

    private String login(Role role) {
        Credentials.User user = credentials.users().stream()
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow();
        Caller.Answer login = stranger().get("/login");
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(login.body());
        assertThat(csrf.find()).isTrue();
        return stranger()
                .post(
                        "/login",
                        "application/x-www-form-urlencoded",
                        "username=" + user.username() + "&password="
                                + URLEncoder.encode(user.password(), StandardCharsets.UTF_8) + "&_csrf="
                                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8),
                        "Cookie",
                        login.header("Set-Cookie").split(";")[0])
                .header("Set-Cookie")
                .split(";")[0];
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
