package org.lienthong.routing;

import java.util.Map;
import org.lienthong.dossier.SystemId;

/**
 * One stamped route as it is wanted: the template and all its values.
 *
 * @param name what this route is for, whatever its values
 * @param door the folder's door; empty for routes that stand at none
 * @param more values beside province and system; when they change the route is stamped anew
 */
record Stamp(String template, String name, SystemId system, String door, Map<String, String> more) {

    Stamp {
        more = Map.copyOf(more);
    }

    static Stamp of(String template, SystemId system, Map<String, String> more) {
        return new Stamp(template, template + "-" + system.province() + "-" + system.name(), system, "", more);
    }

    /** A route that looks into a folder. */
    static Stamp door(String template, SystemId system, String door, Map<String, String> more) {
        String name = "files-" + system.province() + "-" + system.name() + "-" + door;
        return new Stamp(template, name, system, door, more);
    }

    /** Whether others send to it by its line, so that a new one stands beside the old one until the switch. */
    boolean hasLine() {
        return template.equals("call") || template.equals("put");
    }
}
