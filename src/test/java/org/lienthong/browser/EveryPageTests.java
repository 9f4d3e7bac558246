package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.lienthong.web.Role;

/** What holds for every page that there is, also for those that nobody has written yet. */
@InBrowser
class EveryPageTests {

    @Test
    void everyPageCanBeReadInBothLanguagesInAnyColoursOnAPhoneAndOnPaper(Journeys journeys) {
        Map<Visitor, Page> viewers = viewers(journeys);
        List<PageExamples.Example> pages = new PageExamples(journeys.hub()).all();
        assertThat(pages).hasSizeGreaterThan(5);
        SoftAssertions all = new SoftAssertions();
        for (PageExamples.Example page : pages) {
            Visitor viewer = whoMaySee(page, viewers);
            all.check(() -> lookAt(page, viewer, viewers.get(viewer)));
        }
        all.assertAll();
    }

    @Test
    void everyPageHasItsPicture(Journeys journeys) {
        assertThat(new PageExamples(journeys.hub()).names()).isNotEmpty().allSatisfy(name -> assertThat(
                        Path.of("docs/pictures", name + "-phone.png"))
                .as("take the pictures as docs/pictures/README.md says")
                .exists());
    }

    private static Map<Visitor, Page> viewers(Journeys journeys) {
        Map<Visitor, Page> viewers = new LinkedHashMap<>();
        for (Visitor viewer : List.of(
                journeys.stranger(),
                journeys.as(Role.OPERATOR),
                journeys.as(Role.OFFICIAL),
                journeys.as(Role.DEPARTMENT))) {
            viewers.put(viewer, viewer.open("/login"));
        }
        return viewers;
    }

    /**
     * The first who is shown something; a page that refuses everybody because of its path shows that to the last, but no picture of
     * a page is that of a refusal.
     */
    private static Visitor whoMaySee(PageExamples.Example page, Map<Visitor, Page> viewers) {
        String path = page.path();
        Visitor last = null;
        for (Visitor viewer : viewers.keySet()) {
            APIResponse answer = viewer.ask(path);
            if (answer.status() == 200) {
                return viewer;
            }
            if (answer.status() == 404 || answer.status() == 400) {
                last = viewer;
            }
        }
        if (last == null || page.picture() != null) {
            throw new AssertionError("nobody is shown " + path);
        }
        return last;
    }

    private static void lookAt(PageExamples.Example example, Visitor viewer, Page page) {
        String path = example.path();
        String more = path + (path.contains("?") ? "&" : "?") + "lang=";
        viewer.show(page, Screen.PHONE);
        page.navigate(more + "vi");
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("vi");
        viewer.seen(page);
        if (example.picture() != null) {
            viewer.picture(page, example.picture());
        }
        leadsToTheContentFirst(page);

        page.navigate(more + "en");
        assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("en");
        viewer.fits(page);
    }

    private static void leadsToTheContentFirst(Page page) {
        page.keyboard().press("Tab");
        Object first = page.evaluate("""
                () => {
                  const at = document.activeElement.getBoundingClientRect();
                  const line = getComputedStyle(document.activeElement);
                  return [document.activeElement.getAttribute('href'), at.left >= 0 && at.width > 0 ? 'seen' : 'hidden',
                    line.outlineStyle !== 'none' && parseFloat(line.outlineWidth) >= 2 ? 'marked' : 'unmarked'].join(' ');
                }""");
        assertThat(first).as("what Tab reaches first on " + page.url()).isEqualTo("#main seen marked");
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.endsWith("#main"));
    }
}
