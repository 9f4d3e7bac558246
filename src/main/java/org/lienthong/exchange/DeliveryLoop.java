package org.lienthong.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a node that looks for something due: at once when signalled, otherwise after a pause. */
public final class DeliveryLoop implements DeliverySignal {

    private static final Logger log = LoggerFactory.getLogger(DeliveryLoop.class);

    private final Semaphore signals = new Semaphore(0);
    private final Duration poll;
    private volatile boolean running;

    public DeliveryLoop(Duration poll) {
        this.poll = poll;
    }

    @Override
    public void wake() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** From now on {@link #run} runs; before it is called, so that a stop at once is not overrun by a slow thread. */
    public void start() {
        running = true;
    }

    public void stop() {
        running = false;
        wake();
    }

    /** Runs between {@link #start()} and {@link #stop()}. Trouble with the storage is waited out. */
    public void run(DeliveringMessages delivering) {
        while (running) {
            try {
                if (delivering.deliverDue() == 0) {
                    pause();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException trouble) {
                log.error("looking for due deliveries failed; trying again in {}", poll, trouble);
                waitOut();
            }
        }
    }

    private void pause() throws InterruptedException {
        if (signals.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }

    private void waitOut() {
        try {
            pause();
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
