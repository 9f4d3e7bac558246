package org.lienthong.channels;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.DeliveringMessages.Node;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;
import org.lienthong.exchange.FetchingDoors.Lease;
import org.lienthong.exchange.FetchingDoors.Round;
import org.lienthong.exchange.HeldRound;
import org.lienthong.exchange.Hold;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into partners' tables, all tables of a system together at the pace of the one that is looked at most often, one
 * node at a time. Positions move only after what was read is applied; rows that are read again are recognised.
 */
final class TableDoors {

    private static final Logger log = LoggerFactory.getLogger(TableDoors.class);

    private final InForce inForce;
    private final FetchingDoors doors;
    private final TableRound tables;
    private final Surroundings surroundings;
    private final Set<SystemId> underWay = ConcurrentHashMap.newKeySet();

    /** On which node, and by which rules. */
    record Surroundings(Node node, ExchangeSettings settings) {}

    TableDoors(InForce inForce, FetchingDoors doors, TableRound tables, Surroundings surroundings) {
        this.inForce = inForce;
        this.doors = doors;
        this.tables = tables;
        this.surroundings = surroundings;
    }

    /** Starts every round that is due. */
    void look() {
        inForce.now().all().stream()
                .flatMap(province -> province.systems().stream())
                .filter(system -> !system.shadow())
                .forEach(system -> {
                    List<TableRound.Door> mine = TableRound.doors(system);
                    if (!mine.isEmpty()) {
                        start(system, mine);
                    }
                });
    }

    private void start(PartnerSystem system, List<TableRound.Door> mine) {
        if (!underWay.add(system.id())) {
            return;
        }
        try {
            surroundings.node().threads().execute(() -> {
                try {
                    round(system, mine);
                } catch (RuntimeException trouble) {
                    log.error("{}: its rows could not be taken; they are read again", system.id(), trouble);
                } finally {
                    underWay.remove(system.id());
                }
            });
        } catch (RejectedExecutionException stopping) {
            underWay.remove(system.id());
        }
    }

    private void round(PartnerSystem system, List<TableRound.Door> mine) {
        Node node = surroundings.node();
        Instant now = now();
        Lease lease =
                new Lease(node.owner(), now, now.plus(surroundings.settings().lease()), true);
        doors.claim(system.id(), mine.stream().map(TableRound.Door::name).toList(), lease)
                .ifPresent(round -> round(system, mine, round));
    }

    private void round(PartnerSystem system, List<TableRound.Door> mine, Round round) {
        Duration pace = TableRound.pace(mine);
        try {
            Hold hold = new HeldRound(doors, round, surroundings.node(), surroundings.settings());
            Map<String, String> positions = tables.take(system, mine, round.positions(), hold);
            doors.done(round, positions, now(), now().plus(pace));
        } catch (SQLException trouble) {
            failed(round, pace, TableCall.databaseTrouble(trouble));
        } catch (PartnerTable.Unknown unknown) {
            failed(round, pace, unknown.finding());
        } catch (Hold.Lost lost) {
            log.warn("{}", lost.getMessage());
        } catch (IOException | RuntimeException ours) {
            log.error("{} {}: rows could not be taken; they are read again", round.system(), round.door(), ours);
            doors.giveBack(round, now(), now().plus(pace));
        }
    }

    private void failed(Round round, Duration pace, Finding why) {
        log.warn("{} {}: {}", round.system(), round.door(), why.line());
        ExchangeSettings settings = surroundings.settings();
        Duration rest = settings.circuit().first();
        Instant next = now().plus(rest.compareTo(pace) > 0 ? rest : pace);
        doors.failed(round, why, now(), next, settings.circuit());
    }

    private Instant now() {
        return surroundings.node().clock().instant();
    }
}
