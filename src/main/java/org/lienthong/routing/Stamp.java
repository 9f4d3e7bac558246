package org.lienthong.routing;

import java.util.Map;
import org.lienthong.dossier.SystemId;

/**
 * One stamped route as it is wanted: the template and all its values.
 *
 * @param more values beside province and system; when they change the route is stamped anew
 */
record Stamp(String template, SystemId system, Map<String, String> more) {

    Stamp {
        more = Map.copyOf(more);
    }

    /** What this route is for, whatever its values. */
    String name() {
        return template + "-" + system.province() + "-" + system.name();
    }
}
