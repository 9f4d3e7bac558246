package org.lienthong.registry;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the rounds of the figures go round while the hub runs; one that is under way ends before the database closes. */
@Component
final class FigureRuntime {

    private static final Logger log = LoggerFactory.getLogger(FigureRuntime.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExchangeRound round;
    private final FigureSettings settings;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "figures"));

    private volatile boolean stopped;

    FigureRuntime(ExchangeRound round, FigureSettings settings) {
        this.round = round;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        long pause = settings.rollEvery().toMillis();
        rounds.scheduleWithFixedDelay(this::roll, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void roll() {
        try {
            round.roll();
        } catch (RuntimeException trouble) {
            if (!stopped) {
                log.error("adding up exchanges failed; trying again in {}", settings.rollEvery(), trouble);
            }
        }
    }

    /** Never interrupted: an interrupt closes the file of an H2 database. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        rounds.shutdown();
        try {
            if (!rounds.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("exchanges are still being added up; it goes on after the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
