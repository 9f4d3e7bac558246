package org.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lienthong.web.Role;

/** The department, without a mouse, goes from the map of the country to one receipt on paper. */
@InBrowser
class DepartmentJourneyTests {

    @Test
    void theDepartmentDrillsFromTheMapOverAProvinceAndAListToOneReceipt(Journeys journeys) throws IOException {
        journeys.hub().dossier("transfer");
        Visitor department = journeys.as(Role.DEPARTMENT);
        Page page = department.open("/country?span=YEAR");
        Keys keys = new Keys(page);
        department.seen(page);

        keys.open(page.locator("svg a.land[data-province=H56]"));
        assertThat(page.locator("h1")).hasText("Tỉnh Thanh Hóa");
        department.seen(page);

        Locator figure = page.locator("section.months a.n:not(.zero)").first();
        String many = figure.innerText();
        keys.open(figure);
        assertThat(page.locator("main")).containsText("Số hồ sơ tìm thấy: " + many);
        department.seen(page);
        department.picture(page, "country-drilled-list");

        Locator dossier = page.locator("tbody th a").first();
        String code = dossier.innerText();
        keys.open(dossier);
        assertThat(page.locator("h1")).containsText(code);
        department.seen(page);

        Locator receipt = page.locator("a[href*='receipt.pdf']");
        keys.reach(receipt);
        APIResponse paper = department.ask(receipt.getAttribute("href"));
        assertThat(paper.headers().get("content-type")).startsWith("application/pdf");
        try (PDDocument document = Loader.loadPDF(paper.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains(code);
        }
    }

    /** Where the longest bar of each chart is on the page, and which list the cell of the table beside it opens. */
    private static final String LONGEST_BARS = """
            () => [...document.querySelectorAll('.chart')].map(place => {
              const chart = echarts.getInstanceByDom(place.firstElementChild);
              const table = document.getElementById(place.dataset.chart);
              const heads = [...table.querySelectorAll('thead th')];
              const first = heads.findIndex(head => head.hasAttribute('data-series'));
              const lying = chart.getOption().yAxis[0].type === 'category';
              const values = chart.getOption().series[0].data;
              const at = values.indexOf(Math.max(...values));
              const row = [...table.querySelectorAll('tbody tr')].filter(one => one.cells.length === heads.length)[at];
              const point = chart.convertToPixel({seriesIndex: 0}, lying ? [values[at] / 2, at] : [at, values[at] / 2]);
              return {chart: place.dataset.chart, list: row.cells[first].querySelector('a')?.getAttribute('href') ?? row.dataset.href,
                x: point[0], y: point[1], lying: lying};
            })""";

    @Test
    void eachChartLeadsToTheListOfTheBarThatIsPressed(Journeys journeys) {
        journeys.hub().dossier("transfer");
        Visitor department = journeys.as(Role.DEPARTMENT);
        Page page = department.open("/country?span=YEAR");
        List<?> charts = (List<?>) page.evaluate(LONGEST_BARS);

        assertThat(charts).hasSizeGreaterThan(1);
        for (Object one : charts) {
            Map<?, ?> bar = (Map<?, ?>) one;
            page.navigate("/country?span=YEAR");
            press(page, bar);
            page.waitForURL(url -> url.endsWith((String) bar.get("list")));
            assertThat(page.locator("main tbody tr").first()).isVisible();
        }
    }

    /** Bars of several series stand beside each other: the first one is found from its edge inwards. */
    private static void press(Page page, Map<?, ?> bar) {
        Locator place =
                page.locator("[data-chart='" + bar.get("chart") + "'] canvas").first();
        place.scrollIntoViewIfNeeded();
        double x = ((Number) bar.get("x")).doubleValue();
        double y = ((Number) bar.get("y")).doubleValue();
        boolean lying = (Boolean) bar.get("lying");
        String before = page.url();
        for (int step = -12; step <= 0 && page.url().equals(before); step += 4) {
            place.click(new Locator.ClickOptions().setPosition(x + (lying ? 0 : step), y + (lying ? step : 0)));
        }
    }

    /** As if people had come with sixty procedures. */
    private static final String MANY_PROCEDURES = "() => { const rows = document.querySelector('.worked tbody');"
            + " while (rows.rows.length < 60) { rows.append(rows.rows[0].cloneNode(true)); } }";

    @Test
    void theCountryIsPrintedOnOneSheetOfA4(Journeys journeys) throws IOException {
        journeys.hub().dossier("transfer");
        Page page = journeys.as(Role.DEPARTMENT).open("/country?span=YEAR");
        assertThat(page.locator(".provinces tbody tr")).hasCount(34);

        page.evaluate(MANY_PROCEDURES);
        assertThat(page.locator(".worked tbody tr")).hasCount(60);

        byte[] sheet = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));

        try (PDDocument document = Loader.loadPDF(sheet)) {
            assertThat(document.getNumberOfPages()).as("sheets of paper").isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            assertThat(new PDFTextStripper().getText(document)).contains("Cà Mau", "Chất lượng dữ liệu");
        }
    }

    /** As if the whole country had been told of its taxes. */
    private static final String MUCH_MONEY = "() => document.querySelectorAll('.works td[data-number=measure]')"
            + ".forEach(cell => { cell.textContent = '99.999.999.999.999'; })";

    private static final String PUSHED_SIDEWAYS = "() => { const wide = document.querySelector('.works .wide');"
            + " return wide.scrollWidth - wide.clientWidth; }";

    @Test
    void whatCameOfThreeMonthsIsReadWithoutPushingItSideways(Journeys journeys) {
        Visitor department = journeys.as(Role.DEPARTMENT);
        for (String path : List.of("/country", "/country/H56")) {
            Page page = department.open(path);
            page.evaluate(MUCH_MONEY);
            for (Screen screen : Screen.values()) {
                department.show(page, screen);
                assertThat(page.evaluate(PUSHED_SIDEWAYS))
                        .as(path + " on a " + screen)
                        .isEqualTo(0);
            }
        }
    }
}
