package org.lienthong.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.RouteAware;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.DeliveringMessages.Node;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;
import org.lienthong.exchange.FetchingDoors.Round;
import org.lienthong.exchange.HeldRound;
import org.lienthong.exchange.Hold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stands at every folder: only one node looks at a time, nobody while the partner is paused or left alone, and how it
 * went is noted with the partner's circuit.
 */
@Component("doorWatch")
final class DoorWatch implements PollingConsumerPollStrategy {

    private static final Logger log = LoggerFactory.getLogger(DoorWatch.class);

    private final FetchingDoors doors;
    private final Node node;
    private final ExchangeSettings settings;
    private final Map<String, Folder> folders = new ConcurrentHashMap<>();
    private final Map<String, HeldRound> rounds = new ConcurrentHashMap<>();

    /** A door of a system. */
    record Folder(SystemId system, String door) {}

    DoorWatch(FetchingDoors doors, Node node, ExchangeSettings settings) {
        this.doors = doors;
        this.node = node;
        this.settings = settings;
    }

    void watch(String route, Folder folder) {
        folders.put(route, folder);
    }

    /** Nobody looks there any more, from this moment on; a file that is being taken is taken to its end. */
    void leave(String route) {
        folders.remove(route);
    }

    /** @throws IllegalStateException when nobody looks there any more; the file stays where it is */
    Folder of(String route) {
        return Optional.ofNullable(folders.get(route))
                .orElseThrow(() -> new IllegalStateException("nobody watches " + route));
    }

    /** Files of one look may take longer than its lease: to be asked before each and while it is taken. */
    Hold hold(String route) {
        return Optional.ofNullable(rounds.get(route))
                .orElseThrow(() -> new IllegalStateException("nobody has begun to look into " + route));
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        String route = route(consumer);
        Folder folder = folders.get(route);
        if (folder == null) {
            return false;
        }
        Instant now = node.clock().instant();
        Optional<Round> round = doors.claim(
                folder.system(),
                folder.door(),
                new FetchingDoors.Lease(node.owner(), now, now.plus(settings.lease()), true));
        round.ifPresent(mine -> rounds.put(route, new HeldRound(doors, mine, node, settings)));
        return round.isPresent();
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polled) {
        HeldRound held = rounds.remove(route(consumer));
        if (held != null) {
            Round round = held.round();
            Instant now = node.clock().instant();
            doors.done(round, round.position(), now, now);
        }
    }

    /** Never at once again: the next look comes by itself. */
    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception trouble) {
        HeldRound held = rounds.remove(route(consumer));
        if (held != null) {
            Round round = held.round();
            Finding why = Finding.of(
                    "",
                    "folder-trouble",
                    "the folder cannot be looked into (" + trouble.getClass().getSimpleName()
                            + "); check that it is there, and the hub's rights");
            log.warn("{} {}: {}", round.system(), round.door(), why.line());
            Instant now = node.clock().instant();
            doors.failed(round, why, now, now.plus(settings.circuit().first()), settings.circuit());
        }
        return false;
    }

    private static String route(Consumer consumer) {
        return Objects.requireNonNull(((RouteAware) consumer).getRoute()).getId();
    }
}
