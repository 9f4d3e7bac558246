package org.lienthong.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lienthong.cli.DemoInside;
import org.lienthong.sandbox.Pace;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Sandbox;
import org.lienthong.sandbox.Stories;
import org.lienthong.sandbox.Story;
import org.lienthong.web.Credentials;
import org.lienthong.web.Role;

/**
 * The hub and the simulated partners that all journeys of this JVM share: two provinces, partners that take some
 * milliseconds a step, an H2 database below {@code target/}; the whole country with its year when pictures are taken. It is
 * never reset, so that a journey looks for its own dossiers and counts only what it filters.
 */
final class LiveHub implements AutoCloseable {

    /** The first is the one of the stories. */
    private static final List<String> PROVINCES = Pictures.WANTED ? List.of("all") : List.of("H56", "H26");

    /** How many people came in the year before. */
    private static final int HISTORY = Pictures.WANTED ? 2_500 : 150;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoInside demo;
    private final Map<String, String> told = new LinkedHashMap<>();
    private @Nullable Mishaps mishaps;

    private LiveHub(DemoInside demo) {
        this.demo = demo;
    }

    static LiveHub start() {
        Path data = Path.of(
                "target", "browser", String.valueOf(ProcessHandle.current().pid()));
        try {
            LiveHub hub = new LiveHub(DemoInside.start(
                    data.toAbsolutePath(),
                    PROVINCES,
                    Pace.test(),
                    Map.of("lienthong.access.tracks-per-minute", 5_000),
                    HISTORY));
            for (Story story : Stories.all()) {
                hub.told.put(story.name(), hub.sandbox().submit(story));
            }
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the pages are, without a slash at the end. */
    URI address() {
        return demo.address();
    }

    Sandbox sandbox() {
        return demo.sandbox();
    }

    /** A bean of the hub, to look behind the pages; journeys should not need it. */
    <T> T bean(Class<T> type) {
        return demo.bean(type);
    }

    /** The bean that has this name. */
    <T> T bean(String name, Class<T> type) {
        return demo.bean(name, type);
    }

    /** Somebody with this role. */
    Credentials.User user(Role role) {
        return bean(Credentials.class).users().stream()
                .filter(user -> user.roles().contains(role))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The code of the dossier with which this story was told at the start, in H56; its story has ended when this
     * returns. Such a dossier is there to be looked at; who wants to change one submits it: {@link #submit}.
     */
    String dossier(String story) {
        awaitStories();
        return told.get(story);
    }

    /** What went wrong once, to be looked at. */
    synchronized Mishaps mishaps() {
        if (mishaps == null) {
            mishaps = Mishaps.in(this);
        }
        return mishaps;
    }

    /** A citizen of H56 submits such a dossier at the portal, now; answers its code. */
    String submit(String story) {
        return sandbox().submit(Stories.named(story));
    }

    private void awaitStories() {
        Awaitility.await("every story of the start ends")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> open().isEmpty());
    }

    private List<String> open() {
        List<String> open = new ArrayList<>(told.values());
        open.removeIf(code -> List.of("3", "7", "8", "10")
                .contains(sandbox().partner(PartnerName.PORTAL).memory().statusOf(code)));
        return open;
    }

    @Override
    public void close() {
        demo.close();
    }
}
