package org.lienthong.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads clocks again in the background, after the start and whenever rules change, on a thread of its own, because a country's
 * open dossiers take a while.
 */
@Component
final class ClockRuntime {

    private static final Logger log = LoggerFactory.getLogger(ClockRuntime.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RereadingClocks rereading;
    private final InstantSource clock;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "legal-clock"));

    private volatile boolean stopped;

    ClockRuntime(RereadingClocks rereading, InstantSource clock) {
        this.rereading = rereading;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.scheduleWithFixedDelay(this::round, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    private void round() {
        try {
            rereading.round(clock.instant());
        } catch (RuntimeException trouble) {
            if (!stopped) {
                log.error("reading the clocks of dossiers again failed; trying again in {}", PAUSE, trouble);
            }
        }
    }

    /** Never interrupted: an interrupt closes the file of an H2 database. What is left is read after the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        rereading.stop();
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("clocks are still being read; it begins again after the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
