package org.lienthong.channels;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.lienthong.exchange.DeliveringMessages.Node;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;
import org.lienthong.exchange.FetchingDoors.Lease;
import org.lienthong.exchange.FetchingDoors.Round;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile.Poll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the partners that wait to be asked, each at the pace of its profile: rounds at one door never overlap, a slow
 * partner holds nobody else, and what came is durable before the watermark moves.
 */
final class Polling {

    private static final Logger log = LoggerFactory.getLogger(Polling.class);

    private final InForce inForce;
    private final FetchingDoors doors;
    private final PollingOnce once;
    private final ExchangeSettings settings;
    private final Node node;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Polling(InForce inForce, FetchingDoors doors, PollingOnce once, ExchangeSettings settings, Node node) {
        this.inForce = inForce;
        this.doors = doors;
        this.once = once;
        this.settings = settings;
        this.node = node;
    }

    /** Starts what is due; returns how many rounds it started. */
    int pollDue() {
        return (int) inForce.now().all().stream()
                .flatMap(province -> province.systems().stream())
                .filter(system -> !system.shadow())
                .flatMap(system -> system.profile().polls().stream().filter(door -> start(system, door)))
                .count();
    }

    private boolean start(PartnerSystem system, Poll door) {
        String name = system.id() + " " + door.name();
        if (!underWay.add(name)) {
            return false;
        }
        boolean started = false;
        try {
            Instant now = node.clock().instant();
            Lease lease = new Lease(node.owner(), now, now.plus(settings.lease()));
            started = doors.claim(system.id(), door.name(), lease)
                    .map(round -> run(name, system, door, round))
                    .orElse(false);
            return started;
        } finally {
            if (!started) {
                underWay.remove(name);
            }
        }
    }

    private boolean run(String name, PartnerSystem system, Poll door, Round round) {
        try {
            node.threads().execute(() -> {
                try {
                    poll(system, door, round);
                } catch (RuntimeException trouble) {
                    log.error("{}: what came could not be taken; it is fetched again", name, trouble);
                    giveBack(round, door);
                } finally {
                    underWay.remove(name);
                }
            });
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }

    private void poll(PartnerSystem system, Poll door, Round round) {
        PollingOnce.Polled polled = once.poll(system, door, round.position());
        Instant now = node.clock().instant();
        Instant next = now.plus(door.every());
        if (polled.trouble() == null) {
            doors.done(round, polled.watermark(), now, next);
        } else {
            log.warn("{} {}: {}", system.id(), door.name(), polled.trouble().line());
            doors.failed(round, polled.trouble(), now, next, settings.circuit());
        }
    }

    private void giveBack(Round round, Poll door) {
        Instant now = node.clock().instant();
        try {
            doors.giveBack(round, now, now.plus(door.every()));
        } catch (RuntimeException storageIsDown) {
            log.warn("{} {}: its lease ends by itself", round.system(), round.door());
        }
    }
}
