package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
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

    /** What a page may weigh with all that it loads, for people with cheap phones; bytes before they are compressed. */
    private static final long LIGHT = 100 << 10;

    /** The width of a sheet of A4 between its margins. */
    private static final int SHEET = 718;

    private final BrowserContext context;
    private final boolean citizen;
    private final List<String> troubles = new ArrayList<>();

    /** @param citizen whether all that he is shown must be light */
    Visitor(BrowserContext context, boolean citizen) {
        this.context = context;
        this.citizen = citizen;
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
     * Looks at the page as it is now: axe finds nothing serious (WCAG 2.2 AA) and headings are in order, in light and dark, with
     * more contrast and with the colours of the reader; nothing is wider than a phone or a sheet of paper, a page of citizens is
     * light, and since the last look no script failed, nothing was blocked and no part was missing. That a whole page was refused
     * (a status below 500) is no trouble; it may be what was to be seen.
     */
    void seen(Page page) {
        List<String> found = new ArrayList<>(Axe.look(page));
        found.addAll(inOtherColours(page));
        found.addAll(onPaper(page));
        if (citizen) {
            found.addAll(heavy(page));
        }
        tell(page, found);
    }

    /** Looks only whether the page fits a phone and nothing went wrong, as when {@link #seen} has seen it in another language. */
    void fits(Page page) {
        tell(page, new ArrayList<>());
    }

    private void tell(Page page, List<String> found) {
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

    private static List<String> inOtherColours(Page page) {
        List<String> found = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.lookAtColours(page).forEach(one -> found.add("by night: " + one));
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));
        Axe.lookAtColours(page).forEach(one -> found.add("by night with more contrast: " + one));
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setContrast(Contrast.NO_PREFERENCE)
                .setForcedColors(ForcedColors.ACTIVE));
        found.addAll(ownColours(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return found;
    }

    /** Browsers paint text and ground themselves then, except where a style sheet says that it knows better. */
    private static List<String> ownColours(Page page) {
        Object own = page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                  .filter(part => getComputedStyle(part).forcedColorAdjust === 'none')
                  .slice(0, 5).map(part => part.outerHTML.slice(0, 120))""");
        return ((List<?>) own)
                .stream().map(part -> "keeps its own colours: " + part).toList();
    }

    /** Nothing is printed that can only be pressed, text is dark on white, and no line leaves the sheet. */
    private static List<String> onPaper(Page page) {
        ViewportSize before = page.viewportSize();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(SHEET, before.height);
        Object wrong = page.evaluate("""
                sheet => {
                  const shown = part => part.getClientRects().length > 0;
                  const short = (why, some) => some.slice(0, 5).map(part => why + part.outerHTML.slice(0, 120));
                  const all = [...document.querySelectorAll('body *')].filter(shown);
                  const writes = part => [...part.childNodes].some(one => one.nodeType === 3 && one.data.trim());
                  const light = part => {
                    const [red, green, blue] = getComputedStyle(part).color.match(/[0-9.]+/g).map(Number);
                    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 110;
                  };
                  return [
                    ...short('can only be pressed, and is printed: ', all.filter(part =>
                      part.matches('nav, button, input:not([type=hidden]), select, textarea'))),
                    ...short('is wider than a sheet: ',
                      document.documentElement.scrollWidth <= sheet ? [] : all.filter(part =>
                        part.getBoundingClientRect().right > sheet + 1)),
                    ...short('is too light for paper: ', all.filter(part => writes(part) && light(part)))];
                }""", SHEET);
        page.setViewportSize(before.width, before.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return ((List<?>) wrong).stream().map(String::valueOf).toList();
    }

    private static List<String> heavy(Page page) {
        long bytes = ((Number) page.evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, part) => sum + part.decodedBodySize, 0)""")).longValue();
        return bytes < LIGHT ? List.of() : List.of("weighs " + bytes + " bytes with all that it loads");
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
