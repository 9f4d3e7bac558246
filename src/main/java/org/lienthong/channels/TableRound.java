package org.lienthong.channels;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.channels.TableReading.Position;
import org.lienthong.exchange.Hold;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is new in the tables of one system, in the order in which it happened there. */
final class TableRound {

    private static final Logger log = LoggerFactory.getLogger(TableRound.class);

    /** After so many pages a round ends, so that what was read is kept and nobody else waits too long. */
    private static final int MOST_PAGES = 50;

    private final Databases databases;
    private final TakingRows taking;

    TableRound(Databases databases, TakingRows taking) {
        this.databases = databases;
        this.taking = taking;
    }

    /** A door and the table behind it. */
    record Door(String name, String mapping, Profile.Table table) {}

    /** The doors of a system that are tables, in the order of its profile. */
    static List<Door> doors(PartnerSystem system) {
        List<Door> doors = new ArrayList<>();
        for (Profile.Collected door : system.profile().collected()) {
            if (door.way() instanceof Profile.Table table) {
                doors.add(new Door(door.name(), door.mapping(), table));
            }
        }
        return doors;
    }

    /** The shortest of the doors' paces: one that is read less often would be overtaken by the others. */
    static Duration pace(List<Door> doors) {
        return doors.stream()
                .map(door -> door.table().every())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * @param positions by door, how far was read before
     * @return by door, how far everything is applied
     * @throws Hold.Lost when another node goes on
     */
    Map<String, String> take(PartnerSystem system, List<Door> doors, Map<String, String> positions, Hold hold)
            throws SQLException, PartnerTable.Unknown, IOException {
        return new Taking(system, doors, positions, hold).all();
    }

    private final class Taking {
        private final List<Door> doors;
        private final Hold hold;
        private final List<TakingRows.Source> sources = new ArrayList<>();
        private final List<TakingRows.Count> counts = new ArrayList<>();
        private final List<@Nullable Position> reached = new ArrayList<>();
        private final TableOrder order;

        Taking(PartnerSystem system, List<Door> doors, Map<String, String> positions, Hold hold) {
            this.doors = doors;
            this.hold = hold;
            List<TableOrder.From> tables = new ArrayList<>();
            for (Door door : doors) {
                TableReading reading = new TableReading(door.table(), groupedBy(system, door));
                Position position = Position.of(positions.get(door.name()));
                sources.add(new TakingRows.Source(
                        system.id(), door.name(), "application/json", false, reading.frame(), system));
                counts.add(TakingRows.Count.NOTHING);
                reached.add(position);
                tables.add(new TableOrder.From(reading, position));
            }
            this.order = new TableOrder(() -> databases.connect(system), tables);
        }

        Map<String, String> all() throws SQLException, PartnerTable.Unknown, IOException {
            boolean over = false;
            while (!over && order.pages() < MOST_PAGES) {
                TableOrder.Run run = order.next();
                if (run == null) {
                    over = true;
                } else {
                    take(run);
                }
            }
            tell();
            return reached(over);
        }

        private void take(TableOrder.Run run) {
            int i = run.table();
            TakingRows.Count count = taking.take(sources.get(i), run.units().iterator(), hold);
            counts.set(i, counts.get(i).plus(count));
            reached.set(i, run.last());
        }

        private Map<String, String> reached(boolean over) {
            Map<String, String> positions = new HashMap<>();
            for (int i = 0; i < doors.size(); i++) {
                Position position = reached.get(i);
                if (position != null) {
                    positions.put(doors.get(i).name(), over ? position.watermark() : position.text());
                }
            }
            return positions;
        }

        private void tell() {
            for (int i = 0; i < doors.size(); i++) {
                TakingRows.Count count = counts.get(i);
                if (count.applied() + count.refusedRows() > 0) {
                    log.info(
                            "{} {}: {} messages of rows applied, {} wait in quarantine, {} rows were taken before",
                            sources.get(i).system(),
                            doors.get(i).name(),
                            count.applied(),
                            count.refusedRows(),
                            count.passedOver());
                }
            }
        }
    }

    private static List<String> groupedBy(PartnerSystem system, Door door) {
        return Objects.requireNonNull(system.mapping(door.mapping())
                .map(Mapping::groupedBy)
                .orElseThrow(() -> new IllegalStateException("there is no mapping " + door.mapping())));
    }
}
