package org.lienthong.web.pages.country;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Connections;
import org.lienthong.web.KnowsReadiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the ladder of all provinces beside the pages: it looks into every file and counts what was heard, which takes longer
 * than anybody waits for a page. What was read is shown for some minutes.
 */
@Component
final class Climbing {

    private static final Logger log = LoggerFactory.getLogger(Climbing.class);

    /** For how long a reading is shown before the next one begins. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** For how long pages wait for the first reading after its beginning. */
    private static final Duration PATIENCE = Duration.ofMillis(600);

    private final KnowsReadiness readiness;
    private final Connections connections;
    private final InstantSource clock;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "ladder");
        thread.setDaemon(true);
        return thread;
    });

    /** A reading that goes on, and until when pages wait for it. */
    private record Going(CompletableFuture<Ladder> ladder, Instant patience) {}

    private @Nullable Going reading;
    private @Nullable Ladder last;

    Climbing(KnowsReadiness readiness, Connections connections, InstantSource clock) {
        this.readiness = readiness;
        this.connections = connections;
        this.clock = clock;
    }

    /** Begins to read where nothing is known, so that what else a page asks for does not come first. */
    void begin() {
        if (known() == null) {
            begun();
        }
    }

    /** As it was read a few minutes ago at most; null while the first reading goes on. */
    @Nullable
    Ladder now() {
        Ladder known = known();
        return known != null ? known : waited(begun());
    }

    private synchronized @Nullable Ladder known() {
        if (reading != null && reading.ladder().isDone()) {
            last = reading.ladder().isCompletedExceptionally()
                    ? last
                    : reading.ladder().join();
            reading = null;
        }
        if (last != null && clock.instant().isAfter(last.readAt().plus(FRESH))) {
            begun();
        }
        return last;
    }

    private synchronized Going begun() {
        if (reading == null) {
            reading = new Going(
                    CompletableFuture.supplyAsync(this::read, reader),
                    clock.instant().plus(PATIENCE));
        }
        return reading;
    }

    private @Nullable Ladder waited(Going reading) {
        try {
            Duration left = Duration.between(clock.instant(), reading.patience());
            return reading.ladder().get(Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException failed) {
            log.error("the ladder of the provinces could not be read; it is tried again with the next page", failed);
            return null;
        }
    }

    private Ladder read() {
        Instant now = clock.instant();
        List<Ladder.Line> lines = connections.provinces().stream()
                .map(province -> new Ladder.Line(province.code(), province.name(), readiness.of(province.code())))
                .toList();
        return Ladder.of(lines, now);
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }
}
