package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.NaiveDoubts;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.operations.Incident;
import org.lienthong.operations.Incidents;
import org.springframework.beans.factory.annotation.Autowired;

/** What the department's view promises. */
class CountryPagesTests extends WebAcceptance {

    /** The largest is the map of the 63, with the outline of each and the address of its list. */
    private static final int MOST_BYTES = 115 * 1024;

    private static final List<String> PROCEDURES = List.of(
            "1.012753", "1.012756", "1.012796", "1.013823", "1.013825", "1.013828", "1.013831", "1.013833", "1.013978");

    private static final Pattern FIGURE = Pattern.compile(
            "<a[^>]*class=\"n(?: zero)?\"[^>]*?href=\"([^\"]+)\"[^>]*>([0-9.]+)</a>|<a[^>]*href=\"([^\"]+)\"[^>]*class=\"n(?: zero)?\"[^>]*>([0-9.]+)</a>");
    private static final Pattern TOTAL =
            Pattern.compile("(?:Số hồ sơ tìm thấy|Số tỉnh|Số lượt trao đổi|Số mục): ([0-9.]+)");
    private static final Pattern LAND = Pattern.compile("data-province=\"(H\\d\\d)\"");

    @Autowired
    Incidents incidents;

    private Browsing department;

    @BeforeEach
    void country() {
        rows.write(dossier("A-1").due("2026-11-20T10:00:00Z"));
        rows.write(dossier("A-2").in("H21").received("2026-10-05T03:00:00Z"));
        rows.write(dossier("A-3").in("H21").completed("2026-11-11T10:00:00Z"));
        rows.write(dossier("A-4").due("2026-11-10T10:00:00Z").completed("2026-11-18T10:00:00Z"));
        rows.write(dossier("A-5").received("2025-11-10T03:00:00Z").completed("2025-11-20T10:00:00Z"));
        rows.write(dossier("A-6").status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE));
        rows.write(dossier("A-7").procedure("1.012796").status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));
        rows.write(dossier("H22.01-250102-0001").in("H60").issuedBy("H22").received("2025-01-02T03:00:00Z"));
        rows.write(dossier("A-9").in("H26").completed("2026-11-12T10:00:00Z").delivered("2026-11-13T10:00:00Z"));
        rows.quarantine("INTAKE", "OPEN", "X-1", null, Finding.of("$.a", "unknown-code", "AB is not known"));
        rows.quarantine("INTAKE", "OPEN", "X-2", null, Finding.of("$.b", "unknown-code", "CD is not known"));
        differ("A-4", "SEVERAL_SUPPLEMENTS", "NO_PROMISE");
        differ("A-3", "NO_PROMISE");
        department = browsing(Role.DEPARTMENT);
    }

    private void differ(String code, String... reasons) {
        jdbc.sql("update dossier set kpi = 'LATE', plain = 'ON_TIME', differs = ? where code = ?")
                .params("|" + String.join("|", reasons) + "|", code)
                .update();
    }

    private String page(String path) {
        Caller.Answer answer = department.get(path, "Accept", "text/html");
        assertThat(answer.status()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everyNumberOpensAListOfExactlyThatLength() {
        Set<String> looked = new LinkedHashSet<>();
        for (String path : List.of(
                "/country?span=YEAR",
                "/country/H56?span=YEAR",
                "/country/H22?asOf=2025-06-30&span=OWN&from=2025-01-01",
                "/country?span=QUARTER&procedure=1.012796",
                "/country/coverage?from=2025-01-01&to=2026-12-31",
                "/country/ladder")) {
            Matcher figures = FIGURE.matcher(page(path));
            while (figures.find()) {
                String href = (figures.group(1) != null ? figures.group(1) : figures.group(3)).replace("&amp;", "&");
                String many = figures.group(2) != null ? figures.group(2) : figures.group(4);
                if (!href.startsWith("#") && looked.add(href + " " + many)) {
                    Matcher total = TOTAL.matcher(page(href));
                    assertThat(total.find()).as(path + " leads to " + href).isTrue();
                    assertThat(many).as(path + " leads to " + href).isEqualTo(total.group(1));
                }
            }
        }
        assertThat(looked).hasSizeGreaterThan(60).anyMatch(figure -> figure.endsWith(" 2"));
    }

    @Test
    void daysThatAreGivenAreThePeriodAlsoWhenNobodyChoseThatTheyShallBe() {
        String own = "Kỳ xem: 01/10/2026 – 31/10/2026";
        for (String address : List.of(
                "/country?from=01/10/2026&to=31/10/2026",
                "/country?span=MONTH&was=MONTH&from=2026-10-01&to=2026-10-31&procedure=",
                "/country?span=OWN&was=OWN&from=2026-10-01&to=2026-10-31")) {
            assertThat(page(address)).as(address).contains(own, "value=\"01/10/2026\"", "value=\"31/10/2026\"");
        }
        assertThat(page("/country?from=&to=")).doesNotContain(own);
        assertThat(page("/country?span=YEAR&was=OWN&from=01/10/2026&to=31/10/2026"))
                .as("who saw days and chose the year means the year")
                .doesNotContain(own, "value=\"01/10/2026\"");
    }

    @Test
    void daysThatAreNoneOrAreStillToComeAreRefusedInASentence() {
        for (List<String> wrong : List.of(
                List.of("from=31/02/2026", "Viết ngày như"),
                List.of("to=9999-01-01", "Viết ngày như"),
                List.of("from=20/11/2026&to=01/11/2026", "phải sau thời điểm from"),
                List.of("from=01/12/2099", "Ngày này chưa tới"))) {
            Caller.Answer answer = department.get("/country?" + wrong.get(0), "Accept", "text/html");

            assertThat(answer.status()).as(wrong.get(0)).isEqualTo(400);
            assertThat(answer.body()).as(wrong.get(0)).contains(wrong.get(1));
        }
    }

    @Test
    void theMapLeadsFromTheCountryToOneReceiptWithoutAScript() {
        String country = page("/country");
        assertThat(country).contains("href=\"/country/H56\"", "aria-label=\"Tỉnh Thanh Hóa: đúng hạn");
        String province = page("/country/H56?span=YEAR");
        Matcher overdue = Pattern.compile("href=\"(/dossiers\\?[^\"]*overdue=true[^\"]*)\"[^>]*>1<")
                .matcher(province);
        assertThat(overdue.find()).isTrue();
        String list = page(overdue.group(1).replace("&amp;", "&"));
        assertThat(list).contains("/dossiers/A-1?province=H56");
        assertThat(page("/dossiers/A-1?province=H56")).contains("/dossiers/A-1/receipt.pdf");
    }

    @Test
    void everyProvinceOfBothVintagesIsOnThePageAndIsALinkWithItsFigure() {
        for (String figure : List.of("ON_TIME", "OVERDUE", "OPEN", "SILENT")) {
            assertThat(lands("/country?figure=" + figure)).hasSize(34).doesNotHaveDuplicates();
            assertThat(lands("/country?map=FORMER&figure=" + figure))
                    .hasSize(63)
                    .doesNotHaveDuplicates();
        }
        assertThat(page("/country?map=FORMER&figure=OPEN"))
                .contains("Tỉnh Hà Giang: đang giải quyết 1 hồ sơ", "/country/H22?asOf=2025-06-30")
                .contains("Quần đảo Hoàng Sa", "Quần đảo Trường Sa");
    }

    @Test
    void aSilentProvinceIsTheSameOneInTheFigureTheListAndTheMapAndForWhoRunsTheHub() {
        for (int day = 2; day < 19; day++) {
            rows.message("lis", "2026-11-%02dT03:00:00Z".formatted(day));
        }

        String country = page("/country?figure=SILENT");
        assertThat(country)
                .containsPattern("href=\"/country/silent\"[^>]*>1<")
                .contains("Tỉnh Thanh Hóa: im lặng, nghe thấy lần cuối lúc", "im lặng dưới 5 ngày làm việc");
        assertThat(page("/country/silent")).contains("Số tỉnh: 1", "Tỉnh Thanh Hóa");
        assertThat(page("/country/shades/2?figure=SILENT")).contains("Số tỉnh: 1", "Tỉnh Thanh Hóa");
        assertThat(page("/country/H56/systems?silent=true")).contains("Số mục: 1");
        assertThat(browsing(Role.OPERATOR).get("/operations").body())
                .containsPattern("ill-H56-lis[\\s\\S]*?state-SILENT\">Im lặng<");
        assertThat(browsing(Role.OPERATOR)
                        .get("/operations/provinces/H56?ill=true")
                        .body())
                .contains("id=\"lis\"", "nghe thấy lần cuối 18/11/2026 10:00");
        assertThat(token().get("/api/v1/provinces/H56/systems")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("name").stringValue().equals("lis"))
                        .map(one -> one.get("state").stringValue() + one.get("silent")))
                .containsExactly("SILENTtrue");

        rows.message("portal", "2026-11-23T01:00:00Z");
        assertThat(page("/country/silent")).as("one of its systems speaks").contains("Số tỉnh: 0");
        assertThat(page("/country?figure=SILENT")).contains("Tỉnh Thanh Hóa: vẫn gửi theo nhịp thường");
    }

    /** Its page and its incident name the systems. */
    @Test
    void aProvinceOfWhichThreeSystemsAreSilentIsSilentThoughTheOneThatSeldomSpeaksMayBeQuietForLonger() {
        for (int day = 2; day < 19; day++) {
            for (String system : List.of("portal", "one-stop-shop", "lis")) {
                rows.message(system, "2026-11-%02dT03:00:00Z".formatted(day));
            }
        }
        rows.message("tax-gate", "2026-11-03T04:00:00Z");
        rows.message("tax-gate", "2026-11-18T04:00:00Z");
        incidents.look();

        assertThat(page("/country?figure=SILENT"))
                .containsPattern("href=\"/country/silent\"[^>]*>1<")
                .contains("Tỉnh Thanh Hóa: im lặng, nghe thấy lần cuối lúc");
        assertThat(page("/country/silent"))
                .contains("Số tỉnh: 1", "Tỉnh Thanh Hóa")
                .containsPattern("lis</span>\\s*<span class=\"chip bad\">im lặng")
                .doesNotContainPattern("tax-gate</span>\\s*<span class=\"chip bad\">im lặng");
        assertThat(page("/country/shades/2?figure=SILENT")).contains("Số tỉnh: 1", "Tỉnh Thanh Hóa");
        assertThat(page("/country/H56"))
                .contains("Không nghe thấy gì từ 18/11/2026 11:00")
                .containsPattern("silent=true\"[^>]*>3<");
        assertThat(page("/country/H56/systems?silent=true")).contains("Số mục: 3");
        assertThat(incidents.all()).singleElement().satisfies(incident -> {
            assertThat(incident.kind()).isEqualTo(Incident.Kind.SILENT);
            assertThat(incident.province()).isEqualTo("H56");
            assertThat(incident.systems()).containsExactlyInAnyOrder("H56/portal", "H56/one-stop-shop", "H56/lis");
        });

        rows.message("tax-gate", "2026-11-23T01:00:00Z");
        assertThat(page("/country/silent")).as("it spoke today").contains("Số tỉnh: 0");
        assertThat(page("/country/H56"))
                .containsPattern("silent=true\"[^>]*>3<")
                .doesNotContain("Không nghe thấy gì từ");
    }

    @Test
    void onTheMapOfThe63AProvinceThatWasNotMergedHasTheFiguresOfTodayAndOneThatWasHasWhatBearsItsCode() {
        rows.write(dossier("H60.01-250301-0001")
                .in("H60")
                .submitted("2025-03-01T02:00:00Z")
                .received("2025-03-01T03:00:00Z"));
        rows.write(dossier("H60.01-261102-0001").in("H60").received("2026-11-02T03:00:00Z"));
        rows.write(dossier("H22.01-250102-0002").in("H22").received("2025-01-03T03:00:00Z"));
        String open = page("/country?map=FORMER&figure=OPEN");

        assertThat(open)
                .contains("Tỉnh Thanh Hóa: đang giải quyết 3 hồ sơ", "href=\"/country/H56\"")
                .contains("Tỉnh Hà Giang: đang giải quyết 2 hồ sơ", "Tỉnh Tuyên Quang: đang giải quyết 1 hồ sơ")
                .contains("Của tỉnh đã sáp nhập chỉ biết những hồ sơ còn mang mã cũ");
        assertThat(page("/country?map=FORMER")).contains("Tỉnh Thanh Hóa: đúng hạn");
        assertThat(page("/country?map=FORMER&figure=OVERDUE")).contains("Tỉnh Thanh Hóa: quá hạn 1 trong 3");
        for (String former : List.of("H22", "H60", "H56")) {
            assertThat(page("/country/" + former + "?asOf=2025-06-30")).isNotEmpty();
        }
        assertThat(page("/dossiers?province=H60&asOf=2025-06-30&open=true")).contains("Số hồ sơ tìm thấy: 1");
        assertThat(page("/dossiers?province=H22&asOf=2025-06-30&open=true")).contains("Số hồ sơ tìm thấy: 2");
    }

    @Test
    void whatContradictsItselfIsDoubtedAndListed() {
        rows.write(dossier("D-1").received("2026-11-05T03:00:00Z").completed("2026-11-04T03:00:00Z"));
        rows.write(dossier("D-2").received("2026-11-05T03:00:00Z").submitted("2026-11-06T03:00:00Z"));
        rows.write(dossier("D-3")
                .received("2026-11-05T03:00:00Z")
                .due("2026-11-20T10:00:00Z")
                .completed("2026-11-20T09:30:00Z"));
        rows.write(dossier("D-4").received("2026-11-05T03:00:00Z"));
        jdbc.sql("update dossier set refused_doubts = '|DONE_OUT_OF_TAX|' where code = 'D-4'")
                .update();

        rows.write(dossier("D-5").received("2026-11-05T03:00:00Z").due("2026-11-04T03:00:00Z"));
        // Promised for the day of the receipt, without an hour.
        rows.write(dossier("D-6")
                .received("2026-11-05T03:00:00Z")
                .due("2026-11-04T17:00:00Z")
                .completed("2026-11-05T09:00:00Z"));

        // All are promised for later than the law allows: done in time without tax, done in time with tax, late, open
        // and past, open.
        rows.write(dossier("D-7").received("2026-11-05T03:00:00Z").completed("2026-11-06T03:00:00Z"));
        rows.write(dossier("D-8").received("2026-11-05T03:00:00Z").completed("2026-11-06T03:00:00Z"));
        rows.write(dossier("D-9").received("2026-11-05T03:00:00Z").completed("2026-11-20T03:00:00Z"));
        rows.write(dossier("D-10").received("2026-11-05T03:00:00Z"));
        rows.write(dossier("D-11").received("2026-11-05T03:00:00Z"));
        rows.write(dossier("D-12").received("2026-11-05T03:00:00Z").completed("2026-11-06T03:00:00Z"));
        jdbc.sql(
                        "update dossier set lawful_until = timestamp with time zone '2026-11-12 17:00:00+00', days_tax = null, days_payment = null where code in ('D-7', 'D-8', 'D-9', 'D-10')")
                .update();
        jdbc.sql("update dossier set days_tax = 0 where code in ('D-8', 'D-9')").update();
        jdbc.sql("update dossier set plain = 'LATE' where code = 'D-9'").update();
        jdbc.sql(
                        "update dossier set lawful_until = timestamp with time zone '2026-11-27 17:00:00+00' where code = 'D-11'")
                .update();
        NaiveDoubts.keep(jdbc);

        String days = "?from=2026-11-05&to=2026-11-05";
        assertThat(page("/country/doubts/PROMISED_BEYOND_LAW" + days)).contains("D-7", "D-9", "D-10", "Số mục: 3");
        assertThat(page("/country/doubts/PROMISED_BEFORE_RECEIPT" + days)).contains("D-5", "Số mục: 1");
        assertThat(page("/country/doubts/ENDED_BEFORE_RECEIPT" + days)).contains("D-1", "Số mục: 1");
        assertThat(page("/country/doubts/RECEIVED_BEFORE_SUBMITTED" + days)).contains("D-2", "Số mục: 1");
        assertThat(page("/country/doubts/DONE_IN_THE_LAST_HOUR" + days)).contains("D-3", "Số mục: 1");
        assertThat(page("/country/doubts/DONE_OUT_OF_TAX" + days)).contains("D-4", "Số mục: 1");
        assertThat(page("/country/doubts/DONE_OUT_OF_TAX" + days + "&province=H21"))
                .contains("Số mục: 0");
        assertThat(department
                        .get("/country/doubts/NONE" + days, "Accept", "text/html")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whyTheVerdictsDifferIsCountedAndEachReasonOpensItsDossiers() {
        String year = page("/country?span=YEAR");
        assertThat(year).contains("Ba cách tính không giống nhau", "Không có ngày hẹn: chỉ số 766 lấy thời hạn tối đa");
        String days = "?from=2026-11-01&to=2026-11-30";
        assertThat(page("/country/differences" + days)).contains("A-3", "A-4", "Số mục: 2");
        assertThat(page("/country/differences/NO_PROMISE" + days)).contains("A-3", "A-4", "Số mục: 2");
        assertThat(page("/country/differences/SEVERAL_SUPPLEMENTS" + days)).contains("A-4", "Số mục: 1");
        assertThat(page("/country/differences/SEVERAL_SUPPLEMENTS" + days + "&procedure=1.012796"))
                .contains("Số mục: 0");
        assertThat(page("/country/differences/OUTAGE" + days)).contains("Số mục: 0");
    }

    @Test
    void qualityFollowsTheProcedureThatIsChosen() {
        rows.write(dossier("D-1").received("2026-11-05T03:00:00Z").completed("2026-11-04T03:00:00Z"));
        String others = page("/country?procedure=1.012796");
        String own = page("/country?procedure=1.013831");
        assertThat(doubted(own)).isEqualTo("1");
        assertThat(doubted(others)).isEqualTo("0");
    }

    private static String doubted(String page) {
        Matcher found = Pattern.compile("href=\"/country/doubts/ENDED_BEFORE_RECEIPT[^\"]*\"[^>]*>([0-9]+)<")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void whatArrivesEmptyIsCountedByProvinceAndListed() {
        jdbc.sql("update dossier set commune = null where code = 'A-7'").update();
        jdbc.sql(
                        "update dossier set document = replace(document, '\"sheet\":\"12\"', '\"sheet\":\"\"') where code = 'A-2'")
                .update();
        String days = "?from=2026-01-01&to=2026-12-31";
        assertThat(page("/country/missing/PARCEL" + days)).contains("A-2", "Số mục: 1");
        assertThat(page("/country/coverage" + days)).contains("Tỉnh Thanh Hóa", "Mã xã", "/country/missing/COMMUNE");
        assertThat(page("/country/missing/COMMUNE" + days)).contains("A-7", "Số mục: 1");
        assertThat(page("/country/missing/COMMUNE" + days + "&province=H21")).contains("Số mục: 0");
        assertThat(page("/country/missing/ID_NUMBER" + days)).contains("Số mục: 0");
    }

    @Test
    void whatArrivesEmptyIsLookedForInTheLastDaysOfALongPeriodAndThePageSaysSo() {
        jdbc.sql("update dossier set commune = null where code in ('A-5', 'A-7')")
                .update();
        String days = "?from=2025-01-01&to=2026-12-31";
        String coverage = page("/country/coverage" + days);
        assertThat(coverage)
                .contains("01/10/2026", "nhiều nhất 92 ngày", "/country/missing/COMMUNE?from=2026-10-01&amp;");
        assertThat(page("/country/missing/COMMUNE" + days))
                .contains("A-7", "Số mục: 1", "01/10/2026")
                .doesNotContain("A-5");
    }

    private List<String> lands(String path) {
        return LAND.matcher(page(path)).results().map(land -> land.group(1)).toList();
    }

    @Test
    void aProvinceOfThePastTellsWhatItBecameAndOneOfTodayWhatItTookOver() {
        assertThat(page("/country/H22?asOf=2025-06-30")).contains("Tỉnh Hà Giang", "href=\"/country/H60\"");
        assertThat(page("/country/H60")).contains("href=\"/country/H22?asOf=2025-06-30\"");
        assertThat(page("/country/H60?asOf=2025-06-30")).contains("<h1>Tỉnh Tuyên Quang</h1>");
        assertThat(department.get("/country/H99", "Accept", "text/html").status())
                .isEqualTo(404);
        assertThat(department.get("/country/choose?province=H22&span=YEAR").header("Location"))
                .endsWith("/country/H22?asOf=2025-06-30&span=YEAR");
    }

    @Test
    void thePagesAreReadByWhoRunsTheOfficesAndAreLightAndWithoutInlineCode() {
        for (Role role : Role.values()) {
            assertThat(browsing(role).get("/country", "Accept", "text/html").status())
                    .as(role.name())
                    .isEqualTo(200);
        }
        assertThat(stranger().get("/country").status()).isEqualTo(302);
        for (String path :
                List.of("/country", "/country?map=FORMER", "/country/H56", "/country/ladder", "/country/silent")) {
            String page = page(path);
            assertThat(page.getBytes(StandardCharsets.UTF_8).length).as(path).isLessThan(MOST_BYTES);
            assertThat(page).as(path).doesNotContain("<script>", " style=", "onclick", "javascript:", "??");
            assertThat(page.split("<h1", -1)).as(path).hasSize(2);
        }
        assertThat(page("/country")).contains("Victor Cazanave", "CC BY 4.0", "creativecommons.org/licenses/by/4.0");
    }

    @Test
    void theMapOfThe63IsLightAlsoWhereTheWholeCountryWorks() {
        List<String> provinces = lands("/country");
        for (int n = 0; n < provinces.size(); n++) {
            String province = provinces.get(n);
            String procedure = PROCEDURES.get(n % PROCEDURES.size());
            rows.write(dossier("O-" + n).in(province).procedure(procedure).due("2026-11-10T10:00:00Z"));
            rows.write(dossier("T-" + n).in(province).status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE));
            rows.write(dossier("E-" + n).in(province).procedure(procedure).completed("2026-11-12T10:00:00Z"));
            rows.quarantine("INTAKE", "OPEN", "Q-" + n, null, Finding.of("$.a", "rule-" + n, "is wrong"));
        }
        for (String figure : List.of("ON_TIME", "OVERDUE", "OPEN", "SILENT")) {
            for (String language : List.of("vi", "en")) {
                String address = "/country?span=YEAR&map=FORMER&figure=" + figure + "&lang=" + language;
                assertThat(page(address).getBytes(StandardCharsets.UTF_8).length)
                        .as(address)
                        .isLessThan(MOST_BYTES);
            }
        }
    }

    @Test
    void aBadChoiceIsRefused() {
        assertThat(department.get("/country?span=DECADE", "Accept", "text/html").status())
                .isEqualTo(400);
        assertThat(department
                        .get("/country?span=OWN&from=2026-11-20&to=2026-11-01", "Accept", "text/html")
                        .status())
                .isEqualTo(400);
        assertThat(department
                        .get("/country?procedure=x%27y", "Accept", "text/html")
                        .status())
                .isEqualTo(400);
    }
}
