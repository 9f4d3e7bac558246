package org.lienthong.channels;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.lienthong.exchange.DeliveringMessages.Node;
import org.lienthong.exchange.ExchangeSettings;
import org.lienthong.exchange.FetchingDoors;
import org.lienthong.exchange.FetchingDoors.Round;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.InForce;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into partners' tables, each at the pace of its profile, one node at a time. The position moves only after what
 * was read is applied; rows that are read again are recognised.
 */
final class TableDoors {

    private static final Logger log = LoggerFactory.getLogger(TableDoors.class);

    /** After so many pages a round ends, so that its lease never does. */
    private static final int MOST_PAGES = 50;

    private final InForce inForce;
    private final FetchingDoors doors;
    private final Databases databases;
    private final TakingRows taking;
    private final Surroundings surroundings;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** On which node, and by which rules. */
    record Surroundings(Node node, ExchangeSettings settings) {}

    TableDoors(
            InForce inForce, FetchingDoors doors, Databases databases, TakingRows taking, Surroundings surroundings) {
        this.inForce = inForce;
        this.doors = doors;
        this.databases = databases;
        this.taking = taking;
        this.surroundings = surroundings;
    }

    /** Starts every round that is due. */
    void look() {
        inForce.now().all().stream()
                .flatMap(province -> province.systems().stream())
                .filter(system -> !system.shadow())
                .forEach(system -> system.profile().collected().forEach(door -> {
                    if (door.way() instanceof Profile.Table table) {
                        start(system, door, table);
                    }
                }));
    }

    private void start(PartnerSystem system, Profile.Collected door, Profile.Table table) {
        String name = system.id() + " " + door.name();
        if (!underWay.add(name)) {
            return;
        }
        try {
            surroundings.node().threads().execute(() -> {
                try {
                    round(system, door, table);
                } catch (RuntimeException trouble) {
                    log.error("{}: its rows could not be taken; they are read again", name, trouble);
                } finally {
                    underWay.remove(name);
                }
            });
        } catch (RejectedExecutionException stopping) {
            underWay.remove(name);
        }
    }

    private void round(PartnerSystem system, Profile.Collected door, Profile.Table table) {
        Node node = surroundings.node();
        Instant now = node.clock().instant();
        FetchingDoors.Lease lease = new FetchingDoors.Lease(
                node.owner(), now, now.plus(surroundings.settings().lease()), true);
        doors.claim(system.id(), door.name(), lease).ifPresent(round -> round(system, door, table, round));
    }

    private void round(PartnerSystem system, Profile.Collected door, Profile.Table table, Round round) {
        try {
            String position = rows(system, door, table, round.position());
            doors.done(round, position, now(), now().plus(table.every()));
        } catch (SQLException trouble) {
            failed(round, table, "the partner's database is in trouble (SQL state " + trouble.getSQLState() + ")");
        } catch (PartnerTable.Unknown unknown) {
            failed(
                    round,
                    table,
                    unknown.finding().path() + ": " + unknown.finding().text());
        } catch (IOException | RuntimeException ours) {
            log.error("{} {}: rows could not be taken; they are read again", round.system(), round.door(), ours);
            doors.giveBack(round, now(), now().plus(table.every()));
        }
    }

    private void failed(Round round, Profile.Table table, String reason) {
        log.warn("{} {}: {}", round.system(), round.door(), reason);
        ExchangeSettings settings = surroundings.settings();
        Duration rest = settings.circuit().first();
        Instant next = now().plus(rest.compareTo(table.every()) > 0 ? rest : table.every());
        doors.failed(round, reason, now(), next, settings.circuit());
    }

    private List<String> groupedBy(PartnerSystem system, Profile.Collected door) {
        return system.mapping(door.mapping())
                .map(Mapping::groupedBy)
                .orElseThrow(() -> new IllegalStateException("there is no mapping " + door.mapping()));
    }

    private Instant now() {
        return surroundings.node().clock().instant();
    }

    /** Returns how far everything is applied. No connection is held meanwhile. */
    @Nullable
    String rows(PartnerSystem system, Profile.Collected door, Profile.Table table, @Nullable String position)
            throws SQLException, PartnerTable.Unknown, IOException {
        TableReading reading = new TableReading(table, groupedBy(system, door));
        TableReading.Position at = TableReading.Position.of(position);
        TakingRows.Source source =
                new TakingRows.Source(system.id(), door.name(), "application/json", false, reading.frame(), system);
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            TableReading.Page page;
            try (Connection connection = databases.connect(system)) {
                page = reading.page(connection, at);
            }
            TakingRows.Count count = taking.take(source, page.units().iterator());
            if (count.applied() + count.refusedRows() > 0) {
                log.info(
                        "{} {}: {} messages of rows applied, {} wait in quarantine, {} rows were taken before",
                        system.id(),
                        door.name(),
                        count.applied(),
                        count.refusedRows(),
                        count.passedOver());
            }
            at = page.last() == null ? at : page.last();
            if (!page.isFull()) {
                return at == null ? null : at.watermark();
            }
        }
        return at == null ? null : at.text();
    }
}
