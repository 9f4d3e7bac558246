package org.lienthong.channels;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks every second which partner is to be asked and whose tables are due, from when every route is ready until the hub
 * stops. Neither look waits for the other.
 */
@Component
final class FetchingRounds {

    private static final Logger log = LoggerFactory.getLogger(FetchingRounds.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Polling polling;
    private final TableDoors tables;
    private final TaskScheduler scheduler;
    private List<ScheduledFuture<?>> rounds = List.of();

    FetchingRounds(Polling polling, TableDoors tables, TaskScheduler scheduler) {
        this.polling = polling;
        this.tables = tables;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds = Stream.<Runnable>of(polling::pollDue, tables::look)
                .<ScheduledFuture<?>>map(look -> scheduler.scheduleWithFixedDelay(() -> round(look), LOOK_AGAIN))
                .toList();
    }

    private static void round(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException trouble) {
            log.error("looking for partners and tables that are due failed; trying again", trouble);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }
}
