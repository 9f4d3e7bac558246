package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of his own. Everything that goes wrong in it is remembered until {@link #seen} is asked. */
final class Visitor implements AutoCloseable {

    /** What the browser says besides about an answer that {@link #answered} has seen. */
    private static final String SAID_TWICE = "Failed to load resource";

    /** Milliseconds; machines of CI are busy. */
    static final double PATIENCE = 120_000;

    private final BrowserContext context;
    private final List<String> troubles = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(this::said);
        context.onWebError(error -> troubles.add("a script failed: " + error.error()));
        context.onRequestFailed(this::failed);
        context.onResponse(this::answered);
    }

    /** A new page, as wide as on a desk; the path begins with a slash. */
    Page open(String path) {
        return open(path, Screen.DESKTOP);
    }

    /** A new page of this size; the path begins with a slash. */
    Page open(String path, Screen screen) {
        Page page = context.newPage();
        show(page, screen);
        page.navigate(path);
        return page;
    }

    /**
     * Looks at the page as it is now: axe finds nothing serious (WCAG 2.2 AA) and headings are in order, nothing is
     * wider than a phone, and since the last look no script failed, nothing was blocked and no part was missing. That a
     * whole page was refused (a status below 500) is no trouble; it may be what was to be seen.
     */
    void seen(Page page) {
        List<String> found = new ArrayList<>(Axe.look(page));
        found.addAll(onPhone(page));
        found.addAll(troubles);
        troubles.clear();
        assertThat(found).as("what is wrong with " + page.url()).isEmpty();
    }

    /**
     * Keeps the page as pictures of both sizes below {@code docs/pictures}, but only when pictures are wanted
     * ({@code -Dpictures=true}); a page that is to be in the documentation has one name in all languages.
     */
    void picture(Page page, String name) {
        if (Pictures.WANTED) {
            ViewportSize before = page.viewportSize();
            for (Screen screen : Screen.values()) {
                show(page, screen);
                Pictures.take(page, name, screen);
            }
            page.setViewportSize(before.width, before.height);
        }
    }

    /** Asks for a path as the page would, without showing it and without being led elsewhere. */
    APIResponse ask(String path) {
        return context.request()
                .get(path, RequestOptions.create().setMaxRedirects(0).setHeader("Accept", "text/html"));
    }

    /** The same page at another size. */
    void show(Page page, Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    private List<String> onPhone(Page page) {
        ViewportSize before = page.viewportSize();
        show(page, Screen.PHONE);
        // Charts follow the size of the page a frame later.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Object wide = page.evaluate("""
                () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                  [...document.querySelectorAll('body *')]
                    .filter(part => part.getBoundingClientRect().right > window.innerWidth + 1)
                    .slice(0, 5).map(part => part.outerHTML.slice(0, 120))""");
        page.setViewportSize(before.width, before.height);
        return ((List<?>) wide)
                .stream().map(part -> "wider than a phone: " + part).toList();
    }

    private void said(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(SAID_TWICE)) {
            troubles.add("the browser says: " + message.text());
        }
    }

    /** What the page itself stopped, because it was left, did not fail. */
    private void failed(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            troubles.add("not loaded: " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        int most = response.request().isNavigationRequest() ? 500 : 400;
        if (response.status() >= most) {
            troubles.add("status " + response.status() + ": " + response.url());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
