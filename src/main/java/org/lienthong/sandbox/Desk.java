package org.lienthong.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a partner works: one turn at a time, each written down before anybody hears of it; timers for planned work. */
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Cabinet cabinet;
    private final Journal journal;
    private final Pace pace;
    private final InstantSource clock;
    private final ScheduledExecutorService pool;
    private volatile Runnable onCommit = () -> {};
    private volatile Consumer<Fact.Planned> onDue = plan -> {};
    private volatile boolean byHand;
    private volatile Function<String, Optional<ObjectNode>> archive = name -> Optional.empty();

    Desk(Cabinet cabinet, Journal journal, Pace pace, InstantSource clock, ScheduledExecutorService pool) {
        this.cabinet = cabinet;
        this.journal = journal;
        this.pace = pace;
        this.clock = clock;
        this.pool = pool;
    }

    /** Takes up the work that was planned before the last stop; overdue work is done now. */
    void start(Consumer<Fact.Planned> onDue, Runnable onCommit) {
        this.onDue = onDue;
        this.onCommit = onCommit;
        List<Fact.Planned> plans;
        synchronized (cabinet) {
            plans = cabinet.plans();
        }
        plans.forEach(this::schedule);
        onCommit.run();
    }

    /** One turn: its facts are durable when this returns. */
    <T> T turn(Function<Turn, T> act) {
        T result;
        List<Fact> facts;
        synchronized (cabinet) {
            Turn turn = begin();
            result = act.apply(turn);
            facts = turn.facts();
            if (!facts.isEmpty()) {
                journal.append(facts);
                cabinet.apply(facts);
            }
        }
        facts.stream().filter(Fact.Planned.class::isInstance).forEach(fact -> schedule((Fact.Planned) fact));
        onCommit.run();
        return result;
    }

    /** A turn in which only the calls received are remembered, as forgotten: nothing that it wanted happens. */
    <T> T lie(Function<Turn, T> act) {
        return turn(turn -> {
            T result = act.apply(turn);
            List<Fact> forgotten = turn.facts().stream()
                    .filter(Received.class::isInstance)
                    .map(fact -> forgotten((Received) fact))
                    .toList();
            turn.facts().clear();
            turn.facts().addAll(forgotten);
            return result;
        });
    }

    /** A turn that leaves no trace. */
    <T> T pretend(Function<Turn, T> act) {
        synchronized (cabinet) {
            return act.apply(begin());
        }
    }

    private Turn begin() {
        return new Turn(cabinet, clock.instant(), pace, byHand, archive);
    }

    /** Where files are found, from now on, of dossiers that nobody here has seen. */
    void archive(Function<String, Optional<ObjectNode>> found) {
        archive = found;
    }

    /** Whether nobody plans anything from now on. */
    void byHand(boolean only) {
        byHand = only;
    }

    <T> T look(Function<Cabinet, T> question) {
        synchronized (cabinet) {
            return question.apply(cabinet);
        }
    }

    Instant now() {
        return clock.instant();
    }

    void later(Runnable work, Duration delay) {
        try {
            pool.schedule(() -> guarded(work), Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the sandbox is closing; the work waits for the next start");
        }
    }

    private void schedule(Fact.Planned plan) {
        later(() -> onDue.accept(plan), Duration.between(clock.instant(), plan.due()));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!pool.isShutdown()) {
                LOG.warn("sandbox work failed: {}", e.toString());
            }
        }
    }

    private static Fact forgotten(Received received) {
        return new Received(
                received.at(),
                received.call(),
                received.dossier(),
                received.detail(),
                received.effect() == Effect.APPLIED ? Effect.FORGOTTEN : received.effect(),
                received.digest());
    }
}
