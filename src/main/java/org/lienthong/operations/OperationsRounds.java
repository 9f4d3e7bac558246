package org.lienthong.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** What is looked after again and again while the hub runs. Trouble with the database is waited out. */
@Component
class OperationsRounds {

    private static final Logger log = LoggerFactory.getLogger(OperationsRounds.class);
    private final TaskScheduler scheduler;
    private final RunningReplays replays;
    private final Incidents incidents;
    private final Storage storage;
    private final OperationsSettings settings;
    private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

    OperationsRounds(
            TaskScheduler scheduler,
            RunningReplays replays,
            Incidents incidents,
            Storage storage,
            OperationsSettings settings) {
        this.storage = storage;
        this.incidents = incidents;
        this.settings = settings;
        this.scheduler = scheduler;
        this.replays = replays;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        every(settings.replayEvery(), "sending again as planned", replays::round);
        every(settings.watchEvery(), "looking for what goes wrong", incidents::look);
        every(Duration.ofHours(1), "measuring the ledger", storage::sample);
    }

    private void every(Duration pace, String what, Runnable round) {
        rounds.add(scheduler.scheduleWithFixedDelay(
                () -> {
                    try {
                        round.run();
                    } catch (RuntimeException trouble) {
                        log.warn("{} failed; trying again: {}", what, trouble.toString());
                    }
                },
                scheduler.getClock().instant().plus(pace),
                pace));
    }

    /** Before the database is closed. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        rounds.forEach(round -> round.cancel(false));
    }
}
