package org.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.sandbox.Mode;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Verb;
import org.lienthong.web.Role;

/** An official, without a mouse, finds out what a partner never took and sends it again. */
@InBrowser
class OfficialJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Partner oneStopShop;
    private Partner lis;

    @BeforeEach
    void aLandOfficeThatDoesWhatItIsTold(Journeys journeys) {
        // Its own stories have ended by then.
        journeys.hub().dossier("transfer");
        oneStopShop = journeys.hub().sandbox().partner(PartnerName.ONE_STOP_SHOP);
        lis = journeys.hub().sandbox().partner(PartnerName.LIS);
        lis.byHand(true);
    }

    @AfterEach
    void asTheyShouldBe() {
        oneStopShop.behave(Mode.normal());
        lis.byHand(false);
    }

    @Test
    void anOfficialFollowsADossierSeesWhatWasLostAndSendsItAgain(Journeys journeys) {
        Visitor official = journeys.as(Role.OFFICIAL);
        Page page = official.open("/desk");
        Keys keys = new Keys(page);
        String code = progressedWhileTheCounterRefuses(journeys);
        page.navigate("/desk");
        sitsDown(page, keys);
        Awaitility.await("the desk shows what is stuck").atMost(PATIENCE).until(() -> {
            page.navigate("/desk");
            return page.locator("section.stuck").getByText(code).count() > 0;
        });
        look(official, page, "desk-stuck-one");

        finds(page, keys, code);
        look(official, page, "dossier-stuck");
        assertThat(page.locator(".timeline > li")).hasCount(3);
        assertThat(page.locator("section.stuck")).containsText("Một cửa từ chối");

        keys.open(link(page, "Các hệ thống đang giữ gì"));
        Locator status = page.locator("tr.differs").filter(new Locator.FilterOptions().setHasText("trạng thái"));
        assertThat(status.locator(".side-DIFFERS")).hasCount(1);
        assertThat(status.locator(".side-DIFFERS .verdict")).hasText("KHÁC");
        look(official, page, "dossiers-code-systems-differ");

        int told = oneStopShop.memory().effects(code).size();
        oneStopShop.behave(Mode.normal());
        keys.open(link(page, "Diễn biến"));
        keys.open(page.locator("section.stuck").getByRole(AriaRole.LINK).filter(text("Gửi lại")));
        look(official, page, "desk-again");
        keys.write(page.locator("[name=reason]"), "Một cửa vừa hoạt động lại");
        keys.open(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi lại")));
        assertThat(page.locator(".said")).containsText("Đã xếp lại vào hàng");
        official.seen(page);

        Awaitility.await("it arrives")
                .atMost(PATIENCE)
                .until(() -> oneStopShop.memory().effects(code).size() == told + 1);
        Awaitility.await("the desk knows").atMost(PATIENCE).until(() -> {
            page.navigate("/dossiers/" + code);
            return page.locator("section.stuck").count() == 0;
        });
        assertThat(page.locator("section[aria-labelledby=acts]")).containsText("Một cửa vừa hoạt động lại");
        keys.open(link(page, "Các hệ thống đang giữ gì"));
        assertThat(page.locator("[class*=side-DIFFERS]")).hasCount(0);
        official.seen(page);
    }

    /** @return the code of a dossier of which the one-stop-shop has not heard that it goes on */
    private String progressedWhileTheCounterRefuses(Journeys journeys) {
        String code = journeys.hub().submit("renewal");
        Awaitility.await("the land office has it")
                .atMost(PATIENCE)
                .until(() -> !lis.memory().effects(code).isEmpty());
        oneStopShop.behave(Mode.of(Mode.Kind.BAD_REQUEST));
        lis.say(Verb.DOSSIER_PROGRESSED, lis.memory().namesOf(code).get(1), Map.of());
        return code;
    }

    private static void sitsDown(Page page, Keys keys) {
        if (page.locator("details.chooser[open]").count() == 0) {
            keys.reach(page.locator("details.chooser summary"));
            page.keyboard().press("Enter");
        }
        keys.choose(page.locator(".chooser [name=province]"), "H56");
        keys.choose(page.locator(".chooser [name=office]"), "ONE_STOP_SHOP");
        keys.open(page.locator(".chooser button"));
        assertThat(page.locator("h1")).hasText("Bàn việc: Bộ phận một cửa, Tỉnh Thanh Hóa");
    }

    private static void finds(Page page, Keys keys, String code) {
        keys.write(page.locator("[name=q]"), code);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        keys.open(page.locator(".desk-list tbody th a"));
        assertThat(page.locator("h1")).containsText(code);
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void look(Visitor official, Page page, String name) {
        official.seen(page);
        official.picture(page, name);
    }
}
