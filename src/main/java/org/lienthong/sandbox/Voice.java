package org.lienthong.sandbox;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How a family puts into words what its officials decide; the call is queued in the turn. */
interface Voice {

    /** @param dossiers by the partner's own names; one, but for a batch of the tax office */
    void say(Verb verb, List<String> dossiers, ObjectNode values, Turn turn);

    /** Whether the contract has words for it. */
    boolean canSay(Verb verb);

    /** Whether the contract has a call by which the hub can tell it. */
    boolean canHear(Verb verb);
}
