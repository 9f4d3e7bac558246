package org.lienthong.exchange;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Starts what works by itself once every door is ready, and stops it before any of them closes. */
@Component
final class ExchangeRuntime {

    private static final Logger log = LoggerFactory.getLogger(ExchangeRuntime.class);
    private static final int AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 2000;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /** Whoever has not answered by then is asked again after the next start. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DeliveryLoop loop;
    private final DeliveringMessages delivering;
    private final ReceivingMessages receiving;
    private final Reconciling reconciling;
    private final Housekeeping housekeeping;
    /** Held by the round that is under way. */
    private final Semaphore underWay = new Semaphore(1);

    private volatile @Nullable Thread thread;
    private @Nullable ScheduledFuture<?> rounds;

    ExchangeRuntime(
            DeliveryLoop loop,
            DeliveringMessages delivering,
            ReceivingMessages receiving,
            Reconciling reconciling,
            Housekeeping housekeeping) {
        this.loop = loop;
        this.delivering = delivering;
        this.receiving = receiving;
        this.reconciling = reconciling;
        this.housekeeping = housekeeping;
    }

    /** What the runtime needs besides the acts. */
    @Component
    record Housekeeping(
            Deliveries deliveries,
            SeenRows rows,
            DeliveringMessages.Node node,
            ExchangeSettings settings,
            TaskScheduler scheduler) {}

    /** Not earlier: before the application is ready the routes are not. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        int released = housekeeping
                .deliveries()
                .release(
                        housekeeping.node().owner(), housekeeping.node().clock().instant());
        if (released > 0) {
            log.info("{} deliveries were under way when this node stopped; their partners are asked again", released);
        }
        receiving.resume(Duration.ZERO, AT_ONCE);
        loop.start();
        Thread started = new Thread(() -> loop.run(delivering), "delivery-loop");
        started.start();
        thread = started;
        rounds = housekeeping.scheduler().scheduleWithFixedDelay(this::round, LOOK_AGAIN);
    }

    private void round() {
        underWay.acquireUninterruptibly();
        try {
            receiving.resume(housekeeping.settings().resumeAfter(), AT_ONCE);
            reconciling.reconcile();
            housekeeping
                    .rows()
                    .forget(
                            housekeeping
                                    .node()
                                    .clock()
                                    .instant()
                                    .minus(housekeeping.settings().rowsKept()),
                            ROWS_AT_ONCE);
        } catch (RuntimeException trouble) {
            if (thread == null) {
                log.info("stopped while looking after kept documents and acknowledgements; it goes on after the start");
            } else {
                log.error("looking after kept documents and acknowledgements failed; trying again", trouble);
            }
        } finally {
            underWay.release();
        }
    }

    /** Before anything that deliveries need is closed. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (rounds != null) {
            rounds.cancel(false);
        }
        loop.stop();
        Thread running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(PATIENCE.toMillis());
                delivering.rest(PATIENCE);
                if (underWay.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    underWay.release();
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
