package org.lienthong.routing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.dossier.SystemId;

/**
 * Where the call route of each system listens. A changed address is a new route beside the old one, and the switch from
 * one to the other is a single write here, so that no call meets a gap.
 */
final class Lines {

    private final Map<SystemId, String> lines = new ConcurrentHashMap<>();

    /** What the route is stamped with: the system's name in the address {@code direct:call-<line>}. */
    String of(SystemId system) {
        return lines.getOrDefault(system, first(system));
    }

    static String first(SystemId system) {
        return system.province() + "-" + system.name();
    }

    void lead(SystemId system, String line) {
        lines.put(system, line);
    }
}
