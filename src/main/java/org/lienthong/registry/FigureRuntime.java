package org.lienthong.registry;

import java.time.Duration;
import org.lienthong.rounds.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the rounds of the figures go round while the hub runs. */
@Component
final class FigureRuntime {

    private final ExchangeRound round;
    private final FigureSettings settings;
    private final Rounds rounds = new Rounds(FigureRuntime.class, "figures", "adding up exchanges");

    FigureRuntime(ExchangeRound round, FigureSettings settings) {
        this.round = round;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.begin(Duration.ZERO, settings.rollEvery(), round::roll);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        rounds.end();
    }
}
