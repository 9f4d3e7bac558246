package org.lienthong.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.ProvinceCode;

/** Asked by the desk: what partners hold of a dossier at this moment, as far as their contracts let them be asked. */
public interface AsksPartners {

    /** Names of the systems that can be asked. */
    Set<String> askable(ProvinceCode province);

    /** Asks all that can be asked, at once; none is waited for longer than some seconds. Written into the record of acts. */
    List<Held> ask(Dossier dossier, Pressed pressed);

    /** How a partner answers. */
    enum Knowledge {
        KNOWN,
        /** It does not know the dossier. */
        UNKNOWN_THERE,
        /** It did not answer in time, or not in its own words. */
        NOT_REACHED,
        /** The dossier has no name by which this partner knows dossiers. */
        CANNOT_BE_ASKED,
        /** It is paused, so it was not asked. */
        PAUSED,
        /** Calls to it fail, so the hub leaves it alone for a while and did not ask. */
        LEFT_ALONE
    }

    /** @param status what it shows, when it is {@link Knowledge#KNOWN} and the code means one of the ten statuses */
    record Held(
            String system, Knowledge knowledge, @Nullable DossierStatus status) {}
}
