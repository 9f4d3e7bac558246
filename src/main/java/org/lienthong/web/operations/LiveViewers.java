package org.lienthong.web.operations;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.access.LivingSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Who has a page of operators before him now. While there is anybody, one thread looks once a second at what their pages
 * show, once for all of them; they are told only that something changed, and fetch it in their own language with their own
 * rights. A page that nobody has before him is not looked at. A stream ends with its session, with the hub, or after half an
 * hour, and browsers then begin another one.
 */
@Component
class LiveViewers {

    private static final Logger log = LoggerFactory.getLogger(LiveViewers.class);

    static final String CHANGED = "changed";

    private static final int MOST = 500;
    private static final int BEAT = 15;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private record Viewer(Live page, SseEmitter stream, HttpSession session) {}

    private final LivingSessions sessions;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final Map<Live, Object> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread live = new Thread(work, "live-pages");
        live.setDaemon(true);
        return live;
    });

    private @Nullable ScheduledFuture<?> rounds;
    private long round;
    private boolean closed;

    LiveViewers(LivingSessions sessions) {
        this.sessions = sessions;
    }

    /** A stream that tells this session of one page; null when there are too many, or the hub stops. */
    synchronized @Nullable SseEmitter join(Live page, HttpSession session) {
        if (closed || viewers.size() >= MOST) {
            return null;
        }
        SseEmitter stream = new SseEmitter(LONGEST.toMillis());
        Viewer viewer = new Viewer(page, stream, session);
        stream.onCompletion(() -> leave(viewer));
        stream.onTimeout(stream::complete);
        stream.onError(broken -> leave(viewer));
        viewers.add(viewer);
        // What changed between the page and its stream would be missed otherwise.
        tell(viewer, true);
        if (rounds == null) {
            rounds = thread.scheduleWithFixedDelay(this::look, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return stream;
    }

    int many() {
        return viewers.size();
    }

    private synchronized void leave(Viewer viewer) {
        viewers.remove(viewer);
        if (viewers.stream().noneMatch(other -> other.page() == viewer.page())) {
            seen.remove(viewer.page());
            viewer.page().left();
        }
        if (viewers.isEmpty() && rounds != null) {
            rounds.cancel(false);
            rounds = null;
        }
    }

    private void look() {
        for (Viewer viewer : List.copyOf(viewers)) {
            if (!sessions.lives(viewer.session())) {
                // The page fetches once more, and is led to the login.
                tell(viewer, true);
                viewer.stream().complete();
            }
        }
        viewers.stream().map(Viewer::page).distinct().filter(this::due).forEach(this::look);
        if (++round % BEAT == 0) {
            viewers.forEach(viewer -> tell(viewer, false));
        }
    }

    private boolean due(Live page) {
        return !seen.containsKey(page) || round % page.pace().toSeconds() == 0;
    }

    /** Trouble with the database is told in the log; the next look goes on. */
    private void look(Live page) {
        try {
            Object now = page.look();
            if (!now.equals(seen.put(page, now))) {
                viewers.stream().filter(viewer -> viewer.page() == page).forEach(viewer -> tell(viewer, true));
            }
        } catch (RuntimeException trouble) {
            log.warn("looking at what {} shows failed; trying again: {}", page.name(), trouble.toString());
        }
    }

    private void tell(Viewer viewer, boolean changed) {
        try {
            viewer.stream()
                    .send(
                            changed
                                    ? SseEmitter.event().name(CHANGED).data("")
                                    : SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException gone) {
            leave(viewer);
        }
    }

    /** Before the server waits for requests that are under way. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        synchronized (this) {
            closed = true;
        }
        thread.shutdown();
        List.copyOf(viewers).forEach(viewer -> viewer.stream().complete());
    }
}
