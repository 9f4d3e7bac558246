package org.lienthong.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One kind of work that goes round on a thread of its own, so that it keeps nothing else waiting however long it takes. A round
 * that fails is told in the log and does not end the others. To be begun once and ended once.
 */
public final class Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Logger log;
    private final String work;
    private final ScheduledExecutorService thread;
    private volatile boolean ended;

    /**
     * @param owner in whose name the log speaks
     * @param thread name of the thread
     * @param work what it does, as the log says it: {@code sealing the ledger}
     */
    public Rounds(Class<?> owner, String thread, String work) {
        this.log = LoggerFactory.getLogger(owner);
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(round -> new Thread(round, thread));
    }

    /** @param pause from the end of one round to the begin of the next */
    public void begin(Duration before, Duration pause, Runnable round) {
        thread.scheduleWithFixedDelay(
                () -> safely(round, pause), before.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void safely(Runnable round, Duration pause) {
        try {
            round.run();
        } catch (RuntimeException trouble) {
            if (!ended) {
                log.error("{} failed; trying again in {}", work, pause, trouble);
            }
        }
    }

    /**
     * No round begins any more; one that is under way has ten seconds to end before the database closes. It is never interrupted:
     * an interrupt closes the file of an H2 database.
     */
    public void end() {
        ended = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} is still under way; it goes on after the next start", work);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
