package org.lienthong.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lienthong.web.Role;

/** The machine's own Chromium, without a window; one for all tests of this JVM. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    /** What the browser keeps of a login, so that each role logs in once. */
    final Map<Role, String> logins = new HashMap<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("the tests of pages need a browser, and there is none at " + PROGRAM
                    + ": apt-get install chromium fonts-dejavu-core, or name another with -Dchromium=PATH");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(PROGRAM).setChromiumSandbox(false));
        return new Chromium(playwright, browser);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
