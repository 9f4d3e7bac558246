package org.lienthong.rehearsal;

import java.util.List;
import java.util.Map;
import org.lienthong.sandbox.PartnerName;
import org.lienthong.sandbox.Verb;

/**
 * A dossier that is played by hand, because no official of the sandbox does this by himself.
 *
 * @param name of its sentence in reports: {@code claim.scene.<name>}
 * @param story with which a citizen opens it; empty where it begins otherwise
 */
record Scene(String name, Opening opening, String story, List<Step> steps) {

    /** How a dossier comes into the country. */
    enum Opening {
        PORTAL,
        NATIONAL_INTERFACE,
        LAND_OFFICE
    }

    /**
     * Something that is said.
     *
     * @param by who says it: the first that has words for it; when nobody has, the step is left out. Without anybody it
     *     is awaited, because somebody says it by himself
     * @param values beside what the speaker would say anyhow
     * @param until the status to which it leads; empty when that depends on the family
     */
    record Step(List<PartnerName> by, Verb verb, Map<String, String> values, String until) {}
}
