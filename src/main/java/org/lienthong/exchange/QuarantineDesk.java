package org.lienthong.exchange;

import java.time.Instant;
import java.util.Optional;

/** What waits for a person, as mending asks for it. */
public interface QuarantineDesk {

    Optional<Waiting> find(long id);

    void close(long id, boolean mended, String by, Instant at);

    /**
     * Puts a refused or differing delivery back into its lane, due at once, and closes what waits, both or nothing. A
     * difference that newer news overtook is closed only: old news must not follow newer. False when somebody was
     * faster, and while newer news of its lane is being told or may have been told: it waits on.
     */
    boolean tellAgain(Waiting waiting, String by, Instant at);

    /** What waits open because of this delivery. */
    Optional<Waiting> ofDelivery(long deliveryId);

    /** Makes a delivery due now that is tried again by itself later. False when it is being sent, done or refused. */
    boolean hurry(long deliveryId, Instant at);

    /** Takes a refused delivery out of its lane without telling it. False when it is not there any more. */
    boolean skip(long deliveryId, String reason, Instant at);

    /**
     * @param messageId the document, when an item of one waits
     * @param deliveryId the delivery, when one waits; 0 otherwise
     */
    record Waiting(long id, boolean open, long messageId, int item, long deliveryId) {}
}
