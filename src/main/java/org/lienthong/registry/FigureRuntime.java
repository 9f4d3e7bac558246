package org.lienthong.registry;

import java.time.Duration;
import org.lienthong.rounds.Rounds;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the rounds of the figures go round while the hub runs, each on a thread of its own. */
@Component
final class FigureRuntime {

    private final ExchangeRound exchanges;
    private final SumRound sums;
    private final FigureSettings settings;
    private final Rounds rolling = new Rounds(FigureRuntime.class, "figures", "adding up exchanges");
    private final Rounds adding = new Rounds(FigureRuntime.class, "sums", "adding changes to the sums of figures");

    FigureRuntime(ExchangeRound exchanges, SumRound sums, FigureSettings settings) {
        this.exchanges = exchanges;
        this.sums = sums;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rolling.begin(Duration.ZERO, settings.rollEvery(), exchanges::roll);
        adding.begin(settings.addEvery(), settings.addEvery(), sums::add);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        rolling.end();
        adding.end();
    }
}
