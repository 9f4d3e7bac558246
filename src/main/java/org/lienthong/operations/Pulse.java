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
 * @param plans how far the plans are that send again now
 * @param latest the dossiers that changed last
 */
public record Pulse(
        Instant at,
        List<Connection> systems,
        UntoldList.Figures waiting,
        Map<Quarantined.Kind, Long> quarantine,
        Map<DossierStatus, Long> counts,
        List<Moving> plans,
        List<Entry> latest) {

    /** A plan that runs. When it is looked at again is left out: that changes while nothing happens. */
    public record Moving(long plan, int open, int troubles) {
        static Moving of(ReplayPlan plan) {
            return new Moving(plan.id(), plan.open(), plan.troubles());
        }
    }

    public Pulse {
        systems = List.copyOf(systems);
        quarantine = Map.copyOf(quarantine);
        plans = List.copyOf(plans);
        latest = List.copyOf(latest);
    }

    /** How much waits for a person. */
    public long quarantined() {
        return quarantine.values().stream().mapToLong(Long::longValue).sum();
    }

    public long ill() {
        return systems.stream().filter(Connection::ill).count();
    }

    /** Whether it shows the same, whenever it was taken. */
    boolean shows(Pulse other) {
        return systems.equals(other.systems)
                && waiting.equals(other.waiting)
                && quarantine.equals(other.quarantine)
                && counts.equals(other.counts)
                && plans.equals(other.plans)
                && latest.equals(other.latest);
    }
}
