package org.lienthong.routing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lienthong.dossier.SystemId;

/**
 * Where the routes to each system listen. A changed address is a new route beside the old one, and the switch from one
 * to the other is a single write here, so that no call meets a gap.
 */
final class Lines {

    private record Kind(String template, SystemId system) {}

    private final Map<Kind, String> lines = new ConcurrentHashMap<>();

    /** The whole address of the route of this template that serves this system now. */
    String of(String template, SystemId system) {
        return "direct:" + template + "-" + lines.getOrDefault(new Kind(template, system), first(system));
    }

    static String first(SystemId system) {
        return system.province() + "-" + system.name();
    }

    /** @param suffix of the system's name in the address of the new route */
    void lead(String template, SystemId system, String suffix) {
        lines.put(new Kind(template, system), first(system) + suffix);
    }
}
