package org.lienthong.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends a partner's calls, in order for each dossier, and repeats each with the same bytes until it is answered. No
 * answer is: no connection, 408, 429, 5xx, or a body that is not of the contract's shape, whatever its status.
 */
final class Outbox {

    /** How many calls of one partner are under way at most. */
    private static final int LINES = 32;

    private final Desk desk;
    private final Office office;
    private final Line line;
    private final Pace pace;
    private final Behaviour behaviour;
    private final Map<String, Fact.Queued> flying = new HashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Outbox(Desk desk, Office office, Line line, Pace pace, Behaviour behaviour) {
        this.desk = desk;
        this.office = office;
        this.line = line;
        this.pace = pace;
        this.behaviour = behaviour;
    }

    /** Sends what may go now. */
    void poke() {
        if (closed) {
            return;
        }
        List<Fact.Queued> ready;
        synchronized (this) {
            ready = ready(desk.look(Cabinet::calls));
            ready.forEach(call -> flying.put(call.id(), call));
        }
        ready.forEach(this::send);
    }

    void close() {
        closed = true;
    }

    /** Of each dossier the oldest call; out of order the newest, once there are two of them or it was held long enough. */
    private List<Fact.Queued> ready(List<Fact.Queued> waiting) {
        boolean backwards = behaviour.on(Mode.Kind.OUT_OF_ORDER);
        List<Fact.Queued> order = new ArrayList<>(waiting);
        if (backwards) {
            Collections.reverse(order);
        }
        Set<String> busy = new HashSet<>();
        flying.values().forEach(call -> busy.addAll(call.lanes()));
        List<Fact.Queued> ready = new ArrayList<>();
        for (Fact.Queued call : order) {
            boolean free = Collections.disjoint(busy, call.lanes());
            busy.addAll(call.lanes());
            if (free
                    && flying.size() + ready.size() < LINES
                    && (!backwards || overtakes(call, waiting) || heldLongEnough(call))) {
                ready.add(call);
            }
        }
        return ready;
    }

    private static boolean overtakes(Fact.Queued call, List<Fact.Queued> waiting) {
        return waiting.subList(0, waiting.indexOf(call)).stream()
                .anyMatch(other -> !Collections.disjoint(other.lanes(), call.lanes()));
    }

    private boolean heldLongEnough(Fact.Queued call) {
        long left = Duration.between(desk.now(), call.at().plus(pace.longest().multipliedBy(3)))
                .toMillis();
        if (left > 0) {
            desk.later(this::poke, Duration.ofMillis(left + 1));
        }
        return left <= 0;
    }

    private void send(Fact.Queued call) {
        if (closed) {
            return;
        }
        Letter letter = office.letter(call);
        line.send(call, letter)
                .whenComplete((response, trouble) -> desk.later(() -> arrived(call, letter, response), Duration.ZERO));
    }

    private void arrived(Fact.Queued call, Letter letter, Line.@Nullable Said response) {
        if (closed) {
            return;
        }
        Verdict verdict = verdict(call, response);
        if (!verdict.answer()) {
            int failed = failures.merge(call.id(), 1, Integer::sum);
            desk.later(() -> send(call), pace.retry(failed));
            return;
        }
        boolean twice = behaviour.on(Mode.Kind.DUPLICATE_CALLBACKS);
        record(call, letter, verdict, false);
        if (twice) {
            desk.later(
                    () -> line.send(call, letter)
                            .thenAccept(second ->
                                    desk.later(() -> record(call, letter, verdict(call, second), true), Duration.ZERO)),
                    line.apart());
        }
    }

    private void record(Fact.Queued call, Letter letter, Verdict verdict, boolean repeated) {
        synchronized (this) {
            desk.turn(turn -> {
                turn.sent(sent(turn, call, letter, verdict, repeated));
                if (!repeated) {
                    office.answered(call, verdict, turn);
                }
                return turn;
            });
            flying.remove(call.id());
            failures.remove(call.id());
        }
        poke();
    }

    private Sent sent(Turn turn, Fact.Queued call, Letter letter, Verdict verdict, boolean repeated) {
        return new Sent(
                turn.now(),
                call.id(),
                call.to(),
                call.door(),
                call.dossiers(),
                call.key(),
                Digest.of(letter.body()),
                verdict.accepted(),
                verdict.message(),
                failures.getOrDefault(call.id(), 0) + 1,
                repeated);
    }

    private Verdict verdict(Fact.Queued call, Line.@Nullable Said response) {
        if (response == null || response.status() >= 500 || response.status() == 408 || response.status() == 429) {
            return Verdict.NOTHING;
        }
        try {
            return office.read(call, response.body());
        } catch (Unreadable e) {
            return Verdict.NOTHING;
        }
    }
}
