package org.lienthong.exchange;

import java.util.List;

/** The way out: carries claimed deliveries of one destination to the partner and settles them. */
public interface Passages {

    /** Blocks until all of them are settled; an exception means that some are not, their leases end by themselves. */
    void carry(Dispatch dispatch);

    /** Deliveries to one destination that are told in one go. */
    record Dispatch(org.lienthong.dossier.SystemId destination, List<Deliveries.Claimed> deliveries) {
        public Dispatch {
            deliveries = List.copyOf(deliveries);
        }
    }
}
