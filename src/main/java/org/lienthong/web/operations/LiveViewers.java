package org.lienthong.web.operations;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lienthong.operations.TakingPulse;
import org.lienthong.operations.WatchingPulse;
import org.lienthong.web.access.LivingSessions;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Who looks at the operations page now. While there is anybody, one thread looks at everything once a second, for all of
 * them; they are told only that something changed, and fetch it in their own language with their own rights. A stream ends
 * with its session, with the hub, or after half an hour, and browsers then begin another one.
 */
@Component
class LiveViewers {

    static final String CHANGED = "changed";

    private static final int MOST = 500;
    private static final int BEAT = 15;
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private record Viewer(SseEmitter stream, HttpSession session) {}

    private final TakingPulse taking;
    private final LivingSessions sessions;
    private final WatchingPulse watching;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread live = new Thread(work, "live-pages");
        live.setDaemon(true);
        return live;
    });

    private @Nullable ScheduledFuture<?> rounds;
    private int round;
    private boolean closed;

    LiveViewers(TakingPulse taking, LivingSessions sessions) {
        this.taking = taking;
        this.sessions = sessions;
        this.watching = new WatchingPulse(taking);
    }

    /** A stream for this session; null when there are too many, or the hub stops. */
    synchronized @Nullable SseEmitter join(HttpSession session) {
        if (closed || viewers.size() >= MOST) {
            return null;
        }
        SseEmitter stream = new SseEmitter(LONGEST.toMillis());
        Viewer viewer = new Viewer(stream, session);
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
        if (viewers.isEmpty() && rounds != null) {
            rounds.cancel(false);
            rounds = null;
            taking.forget();
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
        watching.look(pulse -> viewers.forEach(viewer -> tell(viewer, true)));
        if (++round % BEAT == 0) {
            viewers.forEach(viewer -> tell(viewer, false));
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
