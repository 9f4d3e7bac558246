package org.lienthong.channels;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks every second which table is due, from when every route is ready until the hub stops. */
@Component
final class TableRounds {

    private static final Logger log = LoggerFactory.getLogger(TableRounds.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final TableDoors doors;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> rounds;

    TableRounds(TableDoors doors, TaskScheduler scheduler) {
        this.doors = doors;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, LOOK_AGAIN);
    }

    private void round() {
        try {
            doors.look();
        } catch (RuntimeException trouble) {
            log.error("looking for tables that are due failed; trying again", trouble);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
