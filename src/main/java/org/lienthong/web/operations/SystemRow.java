package org.lienthong.web.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.registry.Connection;
import org.lienthong.registry.KnownSystems;

/** One system on the page. What is worse comes first. */
public record SystemRow(Connection connection, String province) implements Comparable<SystemRow> {

    private static final List<Connection.State> WORST_FIRST = List.of(
            Connection.State.DOWN,
            Connection.State.TROUBLED,
            Connection.State.SILENT,
            Connection.State.PAUSED,
            Connection.State.HEALTHY,
            Connection.State.UNKNOWN);

    private static final Comparator<SystemRow> ORDER = Comparator.<SystemRow>comparingInt(
                    row -> WORST_FIRST.indexOf(row.connection.state()))
            .thenComparing(row -> -row.connection.stuck())
            .thenComparing(row -> -row.connection.waiting())
            .thenComparing(row -> row.connection.id().toString());

    static List<SystemRow> of(List<Connection> systems, List<KnownSystems.Province> provinces) {
        Map<String, String> names = provinces.stream()
                .collect(Collectors.toMap(province -> province.code().value(), KnownSystems.Province::name));
        return systems.stream()
                .map(system -> new SystemRow(
                        system,
                        names.getOrDefault(
                                system.id().province().value(),
                                system.id().province().value())))
                .toList();
    }

    public boolean ill() {
        return connection.ill();
    }

    public String code() {
        return connection.id().province().value();
    }

    public String name() {
        return connection.id().name();
    }

    @Override
    public int compareTo(SystemRow other) {
        return ORDER.compare(this, other);
    }
}
