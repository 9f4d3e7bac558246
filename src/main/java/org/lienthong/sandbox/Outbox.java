package org.lienthong.sandbox;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends a partner's calls, in order for each dossier, and repeats each with the same bytes until it is answered. No
 * answer is: no connection, 408, 429, 5xx, or a body that cannot be read.
 */
final class Outbox {

    /** How many calls of one partner are under way at most. */
    private static final int LINES = 32;

    private final Desk desk;
    private final Office office;
    private final Post post;
    private final Pace pace;
    private final Behaviour behaviour;
    private final Map<String, Fact.Queued> flying = new HashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Outbox(Desk desk, Office office, Post post, Pace pace, Behaviour behaviour) {
        this.desk = desk;
        this.office = office;
        this.post = post;
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
            List<Fact.Queued> waiting = desk.look(Cabinet::calls);
            ready = waiting.stream()
                    .filter(call -> mayGo(call, waiting))
                    .limit(Math.max(0, LINES - flying.size()))
                    .toList();
            ready.forEach(call -> flying.put(call.id(), call));
        }
        ready.forEach(this::send);
    }

    void close() {
        closed = true;
    }

    private boolean mayGo(Fact.Queued call, List<Fact.Queued> waiting) {
        if (flying.values().stream().anyMatch(call::sharesADossierWith)) {
            return false;
        }
        int own = waiting.indexOf(call);
        boolean earlier = waiting.subList(0, own).stream().anyMatch(call::sharesADossierWith);
        if (!behaviour.on(Mode.Kind.OUT_OF_ORDER)) {
            return !earlier;
        }
        boolean later = waiting.subList(own + 1, waiting.size()).stream().anyMatch(call::sharesADossierWith);
        return !later && (earlier || heldLongEnough(call));
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
        post.send(call.to(), letter)
                .whenComplete((response, trouble) -> desk.later(() -> arrived(call, letter, response), Duration.ZERO));
    }

    private void arrived(Fact.Queued call, Letter letter, @Nullable HttpResponse<String> response) {
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
            post.send(call.to(), letter)
                    .thenAccept(second ->
                            desk.later(() -> record(call, letter, verdict(call, second), true), Duration.ZERO));
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

    private Verdict verdict(Fact.Queued call, @Nullable HttpResponse<String> response) {
        if (response == null
                || response.statusCode() >= 500
                || response.statusCode() == 408
                || response.statusCode() == 429) {
            return Verdict.NOTHING;
        }
        try {
            return office.read(call, response.statusCode(), response.body());
        } catch (Unreadable e) {
            return response.statusCode() / 100 == 2
                    ? Verdict.NOTHING
                    : Verdict.of(false, "HTTP " + response.statusCode());
        }
    }
}
