package org.lienthong.channels;

import java.util.Map;
import org.lienthong.province.PartnerSystem;

/** What lies between the hub and a partner, and what it wants with every call, whatever the partner's family. */
interface Transport {

    /**
     * The headers that it wants with every call.
     *
     * @throws Wire.NotSent when the hub cannot prove itself to it now
     */
    Map<String, String> headers(PartnerSystem partner);

    /** It did not take these headers of its own (HTTP 401). Whether a second call with new ones may help. */
    boolean refused(PartnerSystem partner, Map<String, String> headers);
}
