package org.lienthong.ledger;

import java.time.Duration;
import java.time.InstantSource;
import org.lienthong.rounds.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads clocks again after the start and whenever rules change, beside all other work: a country's open dossiers take a while. */
@Component
final class ClockRuntime {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final RereadingClocks rereading;
    private final InstantSource clock;
    private final Rounds rounds = new Rounds(ClockRuntime.class, "legal-clock", "reading the clocks of dossiers again");

    ClockRuntime(RereadingClocks rereading, InstantSource clock) {
        this.rereading = rereading;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.begin(Duration.ZERO, PAUSE, () -> rereading.round(clock.instant()));
    }

    /** What is left is read after the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        rereading.stop();
        rounds.end();
    }
}
