package org.lienthong.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Quarantined;
import org.lienthong.registry.UntoldList;

/**
 * Everything at one moment. The entries hold personal data; whoever shows them decides what is masked.
 *
 * @param systems of all provinces, in the order of their configuration
 * @param waiting what is still to be told, to configured systems and to others
 * @param quarantine how much waits for a person; every kind is there
 * @param counts dossiers by status; every status is there
 * @param latest the dossiers that changed last
 */
public record Pulse(
        Instant at,
        List<Connection> systems,
        UntoldList.Figures waiting,
        Map<Quarantined.Kind, Long> quarantine,
        Map<DossierStatus, Long> counts,
        List<Entry> latest) {

    public Pulse {
        systems = List.copyOf(systems);
        quarantine = Map.copyOf(quarantine);
        latest = List.copyOf(latest);
    }

    /** How much waits for a person. */
    public long quarantined() {
        return quarantine.values().stream().mapToLong(Long::longValue).sum();
    }

    public long ill() {
        return systems.stream().filter(Connection::ill).count();
    }

    /** All of it but when it was taken: equal when it looks the same. */
    public List<Object> look() {
        return List.of(systems, waiting, quarantine, counts, latest);
    }
}
