package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Somebody at a page without a mouse. */
record Keys(Page page) {

    private static final int FARTHEST = 400;

    /** Whether the focus is there and is seen: on a map the land itself is drawn otherwise. */
    private static final String SEEN = """
            it => it.matches(':focus-visible')
              && (it.closest('svg') !== null || getComputedStyle(it).outlineStyle !== 'none')""";

    /** Presses Tab until the focus is there, and sees it. */
    void reach(Locator wanted) {
        for (int i = 0; i < FARTHEST; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
                assertThat(wanted.evaluate(SEEN))
                        .as("the focus is seen on " + wanted)
                        .isEqualTo(true);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + wanted + " on " + page.url());
    }

    /** Goes where a link leads, or presses a button that leads elsewhere. */
    void open(Locator wanted) {
        reach(wanted);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** Goes down a list; letters would be forgotten where the machine is slow. */
    void choose(Locator list, String value) {
        reach(list);
        page.keyboard().press("Home");
        for (int i = 0; i < FARTHEST && !list.inputValue().equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** Marks a box. */
    void mark(Locator box) {
        reach(box);
        if (!box.isChecked()) {
            page.keyboard().press("Space");
        }
    }

    /** Chooses a file in the window of the browser. */
    void handIn(Locator field, FilePayload file) {
        reach(field);
        page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(file);
    }

    /** Writes over what stands in a field. */
    void write(Locator field, String text) {
        reach(field);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }
}
