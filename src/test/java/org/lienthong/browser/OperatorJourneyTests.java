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

/** What an operator does at three in the morning, without a mouse. */
@InBrowser
class OperatorJourneyTests {

    private static final String CODE = "H56.12-261126-9901";
    private static final String PLANNED = "H56.12-261126-9904";

    /** The portal sends a kind of applicant that nobody knows. */
    private static Arrival withUnknownCode(String code, String kind) {
        byte[] body = """
                {"madonvi":"H56","service":"DongBoHoSoMC","isUpdating":"False","data":[
                 {"MaHoSo":"%s","MaTTHC":"1.012783","ChuHoSo":"Lê Văn Cường","LoaiDoiTuong":"%s",
                  "NgayNopHoSo":"20261102090000","TrangThaiHoSo":"1"}]}""".formatted(code, kind).getBytes(StandardCharsets.UTF_8);
        return new Arrival(
                new SystemId(new ProvinceCode("H56"), "portal"),
                "DongBoHoSoMC",
                "journey-of-" + code,
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
        Locator moving = live.locator("#wide-moving");
        new Keys(live).reach(moving);
        Page page = operator.open("/operations/causes");
        Keys keys = new Keys(page);

        journeys.hub().bean(Intake.class).receive(withUnknownCode(CODE, "9"));
        assertThat(waits).hasText(String.valueOf(before + 1));
        assertThat(moving).isFocused();
        operator.seen(live);
        operator.picture(live, "operations");

        assertThat(cause(page)).isVisible();
        operator.seen(page);
        operator.picture(page, "operations-causes");
        keys.open(link(page, "Xem một mục"));
        assertThat(page.locator("main")).not().containsText("Lê Văn Cường");
        keys.choose(page.locator("select[name=value]"), "1");
        operator.seen(page);
        operator.picture(page, "quarantine-mend");
        keys.open(button(page, "Sửa và gửi lại"));

        assertThat(page.locator(".said")).isVisible();
        assertThat(page.locator("select[name=value]")).hasCount(0);
        operator.seen(page);
        assertThat(waits).hasText(String.valueOf(before));
        page.navigate("/dossiers/" + CODE);
        assertThat(page.locator("h1")).containsText(CODE);
    }

    @Test
    void anOperatorPlansToSendAgainWithAnotherValueConfirmsAndSeesItEnd(Journeys journeys) {
        Visitor operator = journeys.as(Role.OPERATOR);
        journeys.hub().bean(Intake.class).receive(withUnknownCode(PLANNED, "8"));
        Page plans = operator.open("/operations/replays");
        Page page = operator.open("/operations/causes");
        Keys keys = new Keys(page);
        assertThat(cause(page)).isVisible();

        keys.open(link(page, "Gửi lại tất cả theo kế hoạch"));
        keys.write(page.locator("[name=replace]"), "8");
        keys.write(page.locator("[name=with]"), "1");
        keys.write(page.locator("[name=perMinute]"), "600");
        keys.write(page.locator("[name=reason]"), "Cổng gửi mã đối tượng cũ");
        operator.seen(page);
        keys.open(button(page, "Xem kế hoạch"));
        assertThat(plans.locator("#live")).containsText("Cổng gửi mã đối tượng cũ");
        operator.seen(plans);
        keys.open(page.locator("form[action$='/confirm'] button"));

        assertThat(page.locator("#live .lead .state")).hasText("đã xong");
        assertThat(page.locator("form[action$='/stop']")).hasCount(0);
        operator.seen(page);
        page.navigate("/dossiers/" + PLANNED);
        assertThat(page.locator("h1")).containsText(PLANNED);
    }

    private static Locator cause(Page page) {
        return page.locator("article").filter(new Locator.FilterOptions().setHasText("LoaiDoiTuong"));
    }

    private static Locator link(Page page, String name) {
        return cause(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
