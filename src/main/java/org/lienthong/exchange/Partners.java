package org.lienthong.exchange;

import java.util.List;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.SystemId;

/** The other sides, in their own words. */
public interface Partners {

    /** Tells them; one result for each delivery, in order. */
    List<Deliveries.Result> tell(Passages.Dispatch dispatch);

    /** How many deliveries of this kind one call can carry; 1 for most. */
    int batch(SystemId destination, org.lienthong.dossier.MessageType type);

    /** What the partner holds of this dossier, where it can be asked. */
    Held ask(SystemId partner, Dossier dossier);

    /** The answer to "do you hold this dossier?". */
    enum Knowledge {
        CANNOT_BE_ASKED,
        NOT_REACHED,
        UNKNOWN_THERE,
        KNOWN
    }

    /** @param status what the partner shows, when it is {@link Knowledge#KNOWN} */
    record Held(
            Knowledge knowledge,
            @org.jspecify.annotations.Nullable DossierStatus status) {}
}
