package org.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The durable memory that receiving asks for. */
public interface Ledger {

    /** Makes the document durable before it returns; a second copy finds the first. */
    Kept keep(Arrival arrival);

    /** The document with this id, as it was kept. */
    Kept load(long messageId);

    /** Ids of documents that were kept before this time and not worked on, oldest first: a crash lies between. */
    List<Long> unfinished(Instant before, int limit);

    /**
     * Runs the work in one transaction. A lost race is run again a few times; any other exception rolls everything
     * back.
     */
    <T> T change(Function<Change, T> work);
}
