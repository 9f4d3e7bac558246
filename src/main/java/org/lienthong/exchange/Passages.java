package org.lienthong.exchange;

import java.util.List;
import org.lienthong.dossier.Finding;

/** The way out: carries claimed deliveries of one destination to the partner and settles them. */
public interface Passages {

    /**
     * Blocks until all of them are settled; an exception means that some are not, their leases end by themselves.
     *
     * @throws Closed when there is no passage to this destination
     */
    void carry(Dispatch dispatch);

    /** Nothing was told: the destination is not configured now. */
    final class Closed extends RuntimeException {
        public Closed() {
            super("the system is not configured", null, false, false);
        }

        public Finding why() {
            return Finding.of("", "not-configured", "the system is not configured; activate a config that has it");
        }
    }

    /** Deliveries to one destination that are told in one go. */
    record Dispatch(org.lienthong.dossier.SystemId destination, List<Deliveries.Claimed> deliveries) {
        public Dispatch {
            deliveries = List.copyOf(deliveries);
        }
    }
}
