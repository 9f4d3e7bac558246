package org.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lienthong.channels.Intake;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Arrival;
import org.lienthong.web.Role;

/** What an operator does at three in the morning. */
@InBrowser
class OperatorJourneyTests {

    private static final String CODE = "H56.12-261126-9901";

    /** The portal sends a kind of applicant that nobody knows. */
    private static Arrival withUnknownCode() {
        byte[] body = """
                {"madonvi":"H56","service":"DongBoHoSoMC","isUpdating":"False","data":[
                 {"MaHoSo":"%s","MaTTHC":"1.012783","ChuHoSo":"Lê Văn Cường","LoaiDoiTuong":"9",
                  "NgayNopHoSo":"20261102090000","TrangThaiHoSo":"1"}]}""".formatted(CODE).getBytes(StandardCharsets.UTF_8);
        return new Arrival(
                new SystemId(new ProvinceCode("H56"), "portal"),
                "DongBoHoSoMC",
                "journey-of-an-operator",
                "application/json",
                body,
                Instant.parse("2026-11-02T02:00:00Z"));
    }

    @Test
    void anOperatorSeesItLiveMendsTheQuarantinedMessageAndSendsItAgain(Journeys journeys) {
        Visitor operator = journeys.as(Role.OPERATOR);
        Page live = operator.open("/operations");
        Locator waits = live.locator("#figure-INTAKE strong");
        int before = Integer.parseInt(waits.innerText());

        journeys.hub().bean(Intake.class).receive(withUnknownCode());
        assertThat(waits).hasText(String.valueOf(before + 1));
        operator.seen(live);
        operator.picture(live, "operations");

        Page page = operator.open("/operations/causes");
        operator.seen(page);
        operator.picture(page, "operations-causes");
        page.locator("article")
                .filter(new Locator.FilterOptions().setHasText("LoaiDoiTuong"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Xem một mục"))
                .click();
        assertThat(page.locator("main")).not().containsText("Lê Văn Cường");
        page.locator("select[name=value]").selectOption("1");
        operator.seen(page);
        operator.picture(page, "quarantine-mend");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sửa và gửi lại"))
                .click();

        assertThat(page.locator(".said")).isVisible();
        assertThat(page.locator("select[name=value]")).hasCount(0);
        operator.seen(page);
        assertThat(waits).hasText(String.valueOf(before));
        page.navigate("/dossiers/" + CODE);
        assertThat(page.locator("h1")).containsText(CODE);
    }
}
