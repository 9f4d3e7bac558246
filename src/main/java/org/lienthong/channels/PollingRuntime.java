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

/** Looks every second which partner is to be asked, from when every route is ready until the hub stops. */
@Component
final class PollingRuntime {

    private static final Logger log = LoggerFactory.getLogger(PollingRuntime.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Polling polling;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> rounds;

    PollingRuntime(Polling polling, TaskScheduler scheduler) {
        this.polling = polling;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds = scheduler.scheduleWithFixedDelay(this::round, LOOK_AGAIN);
    }

    private void round() {
        try {
            polling.pollDue();
        } catch (RuntimeException trouble) {
            log.error("looking for partners that are to be asked failed; trying again", trouble);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }
}
