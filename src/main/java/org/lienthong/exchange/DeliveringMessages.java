package org.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Deliveries.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due and carries it out, a few calls at a time for each partner, so that one slow partner never holds
 * the others. Nothing is claimed before there is room to carry it.
 */
public final class DeliveringMessages {

    private static final int ATTEMPTS_WITH_A_BUG = 5;

    private static final Logger log = LoggerFactory.getLogger(DeliveringMessages.class);

    private final Deliveries deliveries;
    private final Partners partners;
    private final Passages passages;
    private final ExchangeSettings settings;
    private final Node node;
    private final Map<SystemId, Semaphore> room = new ConcurrentHashMap<>();

    public DeliveringMessages(
            Deliveries deliveries, Partners partners, Passages passages, ExchangeSettings settings, Node node) {
        this.deliveries = deliveries;
        this.partners = partners;
        this.passages = passages;
        this.settings = settings;
        this.node = node;
    }

    /** Who delivers on this node, with what clock and on which threads. */
    public record Node(String owner, Clock clock, Executor threads) {}

    /** One round over all destinations; returns how many deliveries it took. */
    public int deliverDue() {
        return deliveries.due(node.clock().instant()).stream()
                .mapToInt(this::deliver)
                .sum();
    }

    /** Waits until what is under way has come back, at most so long; nothing new may be taken meanwhile. */
    void rest(Duration most) throws InterruptedException {
        Instant end = node.clock().instant().plus(most);
        for (Semaphore places : room.values()) {
            Duration left = Duration.between(node.clock().instant(), end);
            if (places.tryAcquire(settings.parallel(), left.toMillis(), TimeUnit.MILLISECONDS)) {
                places.release(settings.parallel());
            }
        }
    }

    private int deliver(Deliveries.Due due) {
        Semaphore free = room.computeIfAbsent(due.destination(), system -> new Semaphore(settings.parallel()));
        int places = due.probe() ? (free.availablePermits() == settings.parallel() ? 1 : 0) : free.availablePermits();
        if (places == 0) {
            return 0;
        }
        List<Claimed> claimed = claim(due.destination(), null, places);
        groups(due.destination(), claimed, due.probe()).forEach(group -> start(due.destination(), free, group));
        return claimed.size();
    }

    private List<Claimed> claim(SystemId destination, @Nullable MessageType only, int limit) {
        Instant now = node.clock().instant();
        return deliveries.claim(
                destination, only, new Deliveries.Lease(node.owner(), now, now.plus(settings.lease())), limit);
    }

    private List<List<Claimed>> groups(SystemId destination, List<Claimed> claimed, boolean probe) {
        List<List<Claimed>> groups = new ArrayList<>();
        Map<MessageType, List<Claimed>> batches = new LinkedHashMap<>();
        for (Claimed delivery : claimed) {
            MessageType type = delivery.message().type();
            if (partners.batch(destination, type) > 1) {
                batches.computeIfAbsent(type, key -> new ArrayList<>()).add(delivery);
            } else {
                groups.add(List.of(delivery));
            }
        }
        batches.forEach((type, batch) -> {
            int more = partners.batch(destination, type) - batch.size();
            if (more > 0 && !probe) {
                batch.addAll(claim(destination, type, more));
            }
            groups.add(batch);
        });
        return groups;
    }

    private void start(SystemId destination, Semaphore free, List<Claimed> group) {
        free.acquireUninterruptibly();
        try {
            node.threads().execute(() -> carry(destination, free, group));
        } catch (RuntimeException stopped) {
            free.release();
            throw stopped;
        }
    }

    private void carry(SystemId destination, Semaphore free, List<Claimed> group) {
        try {
            passages.carry(new Passages.Dispatch(destination, group));
        } catch (Passages.Closed closed) {
            group.forEach(delivery -> settle(delivery, new Outcome.TryLater(closed.why())));
        } catch (RuntimeException bug) {
            log.error("{}: {} deliveries met a bug of the hub and are tried again", destination, group.size(), bug);
            group.forEach(this::unknown);
        } finally {
            free.release();
        }
    }

    /**
     * What was settled before the bug stays settled: its lease is gone. Our own mistake opens no partner's circuit, and
     * after some attempts a person must look at it.
     */
    private void unknown(Claimed delivery) {
        Outcome outcome = delivery.attempts() < ATTEMPTS_WITH_A_BUG
                ? new Outcome.Unknown(
                        Finding.of("", "hub-error", "the hub met an error of its own; its log says which"))
                : new Outcome.Refused(List.of(Finding.of(
                        "", "internal-error", "the hub met an error of its own again and again; tell its developers")));
        settle(delivery, outcome);
    }

    /** Whatever it is, it opens no partner's circuit. */
    private void settle(Claimed delivery, Outcome outcome) {
        Deliveries.CircuitRule never =
                new Deliveries.CircuitRule(Integer.MAX_VALUE, settings.circuitFirst(), settings.circuitLongest());
        deliveries.settle(
                new Deliveries.Result(delivery, outcome),
                node.clock().instant(),
                settings.backoff(delivery.attempts()),
                never);
    }
}
