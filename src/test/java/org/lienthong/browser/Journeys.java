package org.lienthong.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.web.Credentials;
import org.lienthong.web.Role;

/** The people of one test, each at a browser of his own; all of them leave when it ends. */
final class Journeys implements AutoCloseable {

    private final Chromium chromium;
    private final LiveHub hub;
    private final List<Visitor> visitors = new ArrayList<>();

    Journeys(Chromium chromium, LiveHub hub) {
        this.chromium = chromium;
        this.hub = hub;
    }

    /** The hub and the partners that they all look at. */
    LiveHub hub() {
        return hub;
    }

    /** Somebody without a login. */
    Visitor stranger() {
        return visitor(options(), true);
    }

    /** Somebody without a login whose browser runs no scripts. */
    Visitor strangerWithoutScripts() {
        return visitor(options().setJavaScriptEnabled(false), true);
    }

    /** Somebody who is logged in with this role. */
    Visitor as(Role role) {
        String login = chromium.logins.computeIfAbsent(role, this::login);
        return visitor(options().setStorageState(login), false);
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(hub.address().toString())
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(Screen.DESKTOP.width(), Screen.DESKTOP.height());
    }

    private Visitor visitor(Browser.NewContextOptions options, boolean citizen) {
        Visitor visitor = new Visitor(chromium.browser().newContext(options), citizen);
        visitors.add(visitor);
        return visitor;
    }

    private String login(Role role) {
        Credentials.User user = hub.user(role);
        try (BrowserContext context = chromium.browser().newContext(options())) {
            context.setDefaultTimeout(Visitor.PATIENCE);
            Page page = context.newPage();
            page.navigate("/login");
            page.locator("[name=username]").fill(user.username());
            page.locator("[name=password]").fill(user.password());
            page.locator("main button").click();
            if (page.url().contains("/login")) {
                throw new IllegalStateException("nobody can log in as " + role);
            }
            return context.storageState();
        }
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
