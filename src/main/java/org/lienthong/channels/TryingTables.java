package org.lienthong.channels;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.channels.Tried.Fault;
import org.lienthong.channels.Tried.Step;
import org.lienthong.channels.Tried.Trouble;
import org.lienthong.mapping.Mapping;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Profile;

/** The harmless steps with a partner's database: one page of each table is read, of staging tables only the description. */
final class TryingTables {

    private final Databases databases;

    TryingTables(Databases databases) {
        this.databases = databases;
    }

    void look(Trial trial, PartnerSystem partner) {
        trial.must(Step.DATABASE, () -> connects(partner));
        partner.profile().collected().forEach(door -> {
            if (door.way() instanceof Profile.Table table) {
                trial.may(Step.READS_TABLE, table.table(), () -> reads(partner, table, door.mapping()));
            }
        });
        partner.profile().calls().values().stream()
                .filter(call -> call.place() == Profile.Place.TABLE)
                .distinct()
                .forEach(call ->
                        trial.may(Step.STAGING_TABLE, call.path(), () -> holds(partner, call.path(), call.mapping())));
    }

    private String connects(PartnerSystem partner) throws Trouble {
        try (Connection connection = databases.connect(partner)) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException failed) {
            String state = String.valueOf(failed.getSQLState());
            throw new Trouble(state.startsWith("28") ? Fault.NOT_LET_IN : Fault.NOT_REACHED, "SQL state " + state);
        }
    }

    private String reads(PartnerSystem partner, Profile.Table door, String name) throws Trouble {
        Optional<Mapping> mapping = partner.mapping(name);
        List<String> wanted = columns(mapping.orElse(null), door.key(), door.watermark());
        try (Connection connection = databases.connect(partner)) {
            missing(connection, door.table(), wanted);
            List<String> group = mapping.map(Mapping::groupedBy).orElse(List.of());
            return String.valueOf(messages(connection, new TableReading(door, group)));
        } catch (SQLException failed) {
            throw new Trouble(Fault.NOT_READABLE, door.table());
        } catch (PartnerTable.Unknown unknown) {
            throw new Trouble(Fault.NO_TABLE, door.table());
        }
    }

    /** On the first page of what is there. */
    private static int messages(Connection connection, TableReading table) throws SQLException, PartnerTable.Unknown {
        Optional<Watermark> newest = table.newest(connection);
        return newest.isEmpty()
                ? 0
                : table.page(connection, null, newest.get()).units().size();
    }

    private String holds(PartnerSystem partner, String table, @Nullable String name) throws Trouble {
        Mapping mapping = Optional.ofNullable(name).flatMap(partner::mapping).orElse(null);
        try (Connection connection = databases.connect(partner)) {
            missing(connection, table, columns(mapping, TableCall.KEY));
            return "";
        } catch (SQLException failed) {
            throw new Trouble(Fault.NOT_READABLE, table);
        }
    }

    private static List<String> columns(@Nullable Mapping mapping, String... more) {
        TreeSet<String> columns = new TreeSet<>(List.of(more));
        Stream.ofNullable(mapping).flatMap(known -> known.columns().stream()).forEach(columns::add);
        return List.copyOf(columns);
    }

    private static void missing(Connection connection, String name, List<String> wanted) throws SQLException, Trouble {
        List<String> missing = new ArrayList<>();
        try {
            PartnerTable table = PartnerTable.read(connection, name);
            for (String column : wanted) {
                if (!table.has(column)) {
                    missing.add(column);
                }
            }
        } catch (PartnerTable.Unknown unknown) {
            throw new Trouble(Fault.NO_TABLE, name);
        }
        if (!missing.isEmpty()) {
            throw new Trouble(Fault.NO_COLUMNS, name, String.join(", ", missing));
        }
    }
}
