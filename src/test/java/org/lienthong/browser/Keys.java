package org.lienthong.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody at a page without a mouse. */
record Keys(Page page) {

    private static final int FARTHEST = 400;

    /** Presses Tab until the focus is there. */
    void reach(Locator wanted) {
        for (int i = 0; i < FARTHEST; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("it => it === document.activeElement"))) {
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

    /** Writes over what stands in a field. */
    void write(Locator field, String text) {
        reach(field);
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type(text);
    }
}
