package org.lienthong.proof;

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

/**
 * Seals and stamps again and again while the hub runs, on a thread of its own, because a time authority may be slow; a round
 * that is under way ends before the database closes.
 */
@Component
final class ProofRuntime {

    private static final Logger log = LoggerFactory.getLogger(ProofRuntime.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Sealing sealing;
    private final Stamping stamping;
    private final ProofSettings settings;
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "sealing"));

    private volatile boolean stopped;

    ProofRuntime(Sealing sealing, Stamping stamping, ProofSettings settings) {
        this.sealing = sealing;
        this.stamping = stamping;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        long pause = settings.every().toMillis();
        rounds.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            sealing.round();
            stamping.round();
        } catch (RuntimeException trouble) {
            if (!stopped) {
                log.error("sealing the ledger failed; trying again in {}", settings.every(), trouble);
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
                log.warn("a round of sealing is still under way; it goes on after the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
