package org.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.sandbox.Partner;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.web.Role;

/** Papers are asked for at the desk and handed in; then their owner thinks better of it. Nobody touches a mouse. */
@InBrowser
class PapersJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    private Partner lis;
    private Partner portal;

    @BeforeEach
    void aLandOfficeAndAPortalThatDoNothingByThemselves(Journeys journeys) {
        // Its own stories have ended by then.
        journeys.hub().dossier("transfer");
        lis = journeys.hub().sandbox().partner(PartnerName.LIS);
        portal = journeys.hub().sandbox().partner(PartnerName.PORTAL);
        lis.byHand(true);
        portal.byHand(true);
    }

    @AfterEach
    void asTheyShouldBe() {
        portal.byHand(false);
        lis.byHand(false);
    }

    @Test
    void anOfficialAsksForPapersTheirOwnerHandsThemInAndWithdrawsInTheEnd(Journeys journeys) {
        String code = journeys.hub().submit("renewal");
        Awaitility.await("the land office has it")
                .atMost(PATIENCE)
                .until(() -> !lis.memory().effects(code).isEmpty());

        asksForPapers(journeys.as(Role.OFFICIAL), code);

        Visitor owner = journeys.stranger();
        Page page = opens(owner, code);
        handsIn(owner, page);
        withdraws(owner, page, code);
    }

    private static void asksForPapers(Visitor official, String code) {
        Page page = official.open("/desk/dossiers/" + code + "/supplement");
        Keys keys = new Keys(page);
        keys.write(page.locator("[name=reason]"), "Giấy chứng nhận chụp mờ, không đọc được số thửa");
        keys.mark(page.locator("[name=paper]").last());
        keys.write(page.locator("[name=others]"), "Giấy xác nhận thông tin về cư trú");
        official.seen(page);
        official.picture(page, "desk-dossiers-code-supplement");
        keys.open(page.locator("form.wider button"));
        assertThat(page.locator(".said")).containsText("Đã");
        official.seen(page);

        page.navigate("/desk/dossiers/" + code + "/supplement");
        official.seen(page);
    }

    private static Page opens(Visitor owner, String code) {
        Page page = owner.open("/track/" + code + "/open", Screen.PHONE);
        owner.seen(page);
        Keys keys = new Keys(page);
        keys.write(page.locator("#idTail"), "3348");
        keys.write(page.locator("#phoneTail"), "348");
        keys.open(page.locator("main form button"));
        assertThat(page.locator("main")).containsText("Giấy chứng nhận chụp mờ");
        assertThat(page.locator("[aria-current=step]")).containsText("Đang chờ bạn");
        owner.seen(page);
        owner.picture(page, "track-code-mine-asked");
        return page;
    }

    private static void handsIn(Visitor owner, Page page) {
        Keys keys = new Keys(page);
        keys.open(page.locator("main a.button[href*='/supplement']"));
        owner.seen(page);
        owner.picture(page, "track-code-supplement");
        keys.open(page.locator("main form button"));
        owner.seen(page);
        assertThat(page.locator("[role=alert]")).isVisible();
        keys.handIn(page.locator("#files0"), new FilePayload("giay-chung-nhan.jpg", "image/jpeg", PICTURE));
        keys.handIn(page.locator("#files1"), new FilePayload("cu-tru.jpg", "image/jpeg", PICTURE));
        keys.open(page.locator("main form button"));
        assertThat(page.locator("main")).containsText("Đã nhận giấy tờ bổ sung");
        owner.seen(page);
    }

    private static void withdraws(Visitor owner, Page page, String code) {
        Keys keys = new Keys(page);
        keys.open(page.locator("main a[href*='/withdraw']"));
        keys.write(page.locator("#reason"), "Tôi chưa cần đổi giấy chứng nhận nữa");
        owner.seen(page);
        owner.picture(page, "track-code-withdraw");
        keys.mark(page.locator("#sure"));
        keys.open(page.locator("main form button"));
        assertThat(page.locator("h1")).not().hasText("Rút hồ sơ");
        page.navigate("/track/" + code + "/withdraw");
        assertThat(page.locator("main")).containsText("Hồ sơ đã kết thúc nên không rút được nữa");
        owner.seen(page);
    }
}
