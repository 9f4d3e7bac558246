package org.lienthong.web;

import java.time.Instant;
import java.util.List;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;

/** Asked by the desk: says something about a dossier through the same passage as every partner's message. */
public interface SpeaksForOffices {

    /**
     * Durable when this returns. The same press again gets the same answer and has no second effect.
     *
     * @param kind of the act, as it stands in the record
     */
    Said say(NationalMessage message, Kind kind, Pressed pressed);

    /** Who would hear this message if it were said now; says nothing. */
    List<Listener> listeners(ProvinceCode province, NationalMessage message);

    /** What can be said from a desk. */
    enum Kind {
        SUPPLEMENT_ASKED,
        LATE_ENTRY
    }

    /**
     * What came of it.
     *
     * @param findings why it cannot be; empty when it took effect
     * @param messageId the hub's number of the kept document; 0 when nothing was kept
     * @param trouble whether nothing was kept because of trouble, so that the same press may come again
     */
    record Said(List<Finding> findings, long messageId, Instant at, boolean trouble) {
        public Said {
            findings = List.copyOf(findings);
        }

        public boolean done() {
            return findings.isEmpty() && !trouble;
        }
    }

    /**
     * A system that hears.
     *
     * @param kind portal, one-stop-shop, lis or tax-gate
     * @param able whether its contract has words for it; otherwise the office must learn it another way
     * @param shadow whether the hub only listens to it and tells it nothing
     */
    record Listener(String system, String kind, boolean able, boolean shadow) {}
}
