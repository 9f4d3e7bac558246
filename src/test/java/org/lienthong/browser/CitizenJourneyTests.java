package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A citizen submits, pays and receives; on a phone, without scripts, and with the keyboard alone. */
@InBrowser
class CitizenJourneyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    @Test
    void aCitizenSubmitsPaysAndReceivesOnAPhone(Journeys journeys) {
        Visitor citizen = journeys.stranger();
        Page page = citizen.open("/submit", Screen.PHONE);
        page.locator("[name=form][value=sale]").check();
        next(page);
        citizen.seen(page);
        citizen.picture(page, "submit-place");
        page.locator("#province").selectOption("H56");
        next(page);
        citizen.seen(page);
        citizen.picture(page, "submit-known");
        page.locator(".buttons a").click();
        answersWrongFirst(page, citizen);
        answers(page, citizen, true);
        papers(page, citizen, true);

        citizen.seen(page);
        citizen.picture(page, "submit-check");
        next(page);
        citizen.seen(page);
        citizen.picture(page, "submit-sent");
        String code = page.locator("#code").innerText();

        page.locator("a.button").click();
        citizen.seen(page);
        assertThat(page.content()).doesNotContain("Trần Thị Minh Châu");
        pays(page, citizen, code);
        receives(page, citizen, code);
    }

    @Test
    void withoutScriptsAndWithTheKeyboardAloneADossierIsSubmittedFollowedAndOpened(Journeys journeys) {
        Visitor citizen = journeys.strangerWithoutScripts();
        Page page = citizen.open("/submit", Screen.PHONE);
        tabTo(page, "[name=form]");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForURL("**/submit/place");
        tabTo(page, "#province");
        page.keyboard().type("Tỉnh Thanh");
        tabTo(page, "main button");
        page.keyboard().press("Enter");
        page.waitForURL("**/submit/known");
        tabTo(page, ".buttons a");
        page.keyboard().press("Enter");
        page.waitForURL("**/submit/step/role");
        tabTo(page, "[value=TRANSFEREE]");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForURL("**/submit/step/applicant");
        typeInto(page, "#applicantName", "Trần Thị Minh Châu");
        typeInto(page, "#applicantId", "038185007731");
        typeInto(page, "#applicantBorn", "03/09/1985");
        page.keyboard().press("Enter");
        page.waitForURL("**/submit/step/contact");
        answers(page, null, false);
        papers(page, null, false);
        tabTo(page, "main form button");
        page.keyboard().press("Enter");
        page.waitForURL("**/submit/sent");

        String code = page.locator("#code").innerText();
        page.navigate("/track");
        typeInto(page, "#code", code);
        page.keyboard().press("Enter");
        page.waitForURL("**/track/" + code);
        tabTo(page, "a.button");
        page.keyboard().press("Enter");
        typeInto(page, "#idTail", "7731");
        typeInto(page, "#phoneTail", "731");
        page.keyboard().press("Enter");
        page.waitForURL("**/mine**");
        assertThat(page.content()).contains("Nguyễn Văn Thịnh");
    }

    private static void answersWrongFirst(Page page, Visitor citizen) {
        page.locator("[value=TRANSFEREE]").check();
        next(page);
        page.locator("#applicantName").fill("Trần Thị Minh Châu");
        page.locator("#applicantId").fill("123");
        next(page);
        assertThat(page.locator("[role=alert]").innerText()).contains("12 chữ số");
        citizen.seen(page);
        citizen.picture(page, "submit-step-wrong");
        page.locator("[role=alert] a").first().click();
        assertThat(page.locator("#applicantId:focus").count()).isEqualTo(1);
        page.locator("#applicantId").fill("038185007731");
        page.locator("#applicantBorn").fill("03/09/1985");
        next(page);
    }

    private static void answers(Page page, Visitor citizen, boolean looks) {
        String[][] way = {
            {"#applicantPhone", "0904 007 731", "#applicantAddress", "45 Đội Cung, phường Hạc Thành"},
            {"#serial", "AA 01234567"},
            {"#sheet", "27", "#number", "345", "#area", "120,5", "#landAddress", "Khu phố 4, phường Hạc Thành"},
            {},
            {"#otherName", "Nguyễn Văn Thịnh", "#otherId", "038061004512", "#otherAddress", "12 Lê Hoàn"},
            {"#contractNumber", "04512", "#contractDate", "02/11/2026"},
            {"#price", "2.500.000.000"}
        };
        for (String[] fields : way) {
            if (page.locator("#commune").count() > 0) {
                page.locator("#commune").fill("Phường Hạc Thành");
            }
            if (page.locator("[name=purpose]").count() > 0) {
                page.locator("[value=ODT]").check();
            }
            for (int i = 0; i < fields.length; i += 2) {
                page.locator(fields[i]).fill(fields[i + 1]);
            }
            if (looks) {
                citizen.seen(page);
                if (page.url().endsWith("/parcel")) {
                    citizen.picture(page, "submit-step-key");
                }
            }
            next(page);
        }
    }

    private static void papers(Page page, Visitor citizen, boolean looks) {
        for (String paper : new String[] {"application", "certificate", "contract", "marriage"}) {
            Locator card = page.locator("section#" + paper);
            card.locator("[type=file][multiple]").setInputFiles(new FilePayload(paper + ".jpg", "image/jpeg", PICTURE));
            card.locator("form button.second").click();
            page.waitForURL("**added**");
        }
        if (looks) {
            citizen.seen(page);
            citizen.picture(page, "submit-papers");
            page.navigate("/submit/later");
            citizen.seen(page);
            citizen.picture(page, "submit-later");
            page.navigate("/submit/papers");
        }
        page.locator("form[action='/submit/papers'] button").click();
        page.waitForURL("**/submit/check");
    }

    private static void pays(Page page, Visitor citizen, String code) {
        page.navigate("/track/" + code + "/mine");
        page.locator("#idTail").fill("7731");
        page.locator("#phoneTail").fill("731");
        next(page);
        Awaitility.await("the tax office tells what is to pay")
                .atMost(PATIENCE)
                .until(() -> shows(page, code, "section[aria-labelledby=pay] a.button"));
        citizen.seen(page);
        citizen.picture(page, "track-code-mine");
        page.navigate("/track/" + code + "/withdraw");
        citizen.seen(page);
        page.navigate("/track/" + code + "/mine");
        String platform =
                page.locator("section[aria-labelledby=pay] a.button").first().getAttribute("href");
        Awaitility.await("the payment platform takes it").atMost(PATIENCE).until(() -> {
            page.navigate(platform);
            page.locator("button").click();
            return page.content().contains("Đã nộp xong");
        });
    }

    private static void receives(Page page, Visitor citizen, String code) {
        Awaitility.await("the result can be fetched")
                .atMost(PATIENCE)
                .until(() -> shows(page, code, "a[href*='/result/1']"));
        citizen.seen(page);
        citizen.picture(page, "track-code-mine-result");
        String file = page.locator("a[href*='/result/1']").getAttribute("href");
        assertThat(citizen.ask(file).body()).startsWith("%PDF".getBytes());
        page.navigate("/track/" + code + "/supplement");
        citizen.seen(page);
    }

    private static boolean shows(Page page, String code, String selector) {
        page.navigate("/track/" + code + "/mine");
        return page.locator(selector).count() > 0;
    }

    private static void next(Page page) {
        page.locator("main form button").last().click();
    }

    /** Presses Tab until the focus is there, as somebody without a mouse does. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + selector + " on " + page.url());
    }

    private static void typeInto(Page page, String selector, String text) {
        tabTo(page, selector);
        page.keyboard().type(text);
    }
}
