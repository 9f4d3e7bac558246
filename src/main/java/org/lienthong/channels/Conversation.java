package org.lienthong.channels;

import java.util.List;
import org.lienthong.dossier.Dossier;
import org.lienthong.exchange.Deliveries.Claimed;
import org.lienthong.exchange.Outcome;
import org.lienthong.exchange.Partners.Held;
import org.lienthong.province.PartnerSystem;

/** How the hub talks with systems of one family. Trouble on the line comes out as {@link Wire} exceptions. */
interface Conversation {

    /** One outcome for each delivery, in order. */
    List<Outcome> tell(PartnerSystem partner, List<Claimed> deliveries);

    /** What the partner holds. */
    Held ask(PartnerSystem partner, Dossier dossier);
}
