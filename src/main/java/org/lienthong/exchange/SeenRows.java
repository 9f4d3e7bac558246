package org.lienthong.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.lienthong.dossier.SystemId;

/**
 * Which rows of files and tables were taken already. A row is known for as long as its partner goes on showing it - in
 * every export, in the overlap of every look into a table - and for {@link ExchangeSettings#rowsKept} after that.
 */
public interface SeenRows {

    /** Those of these rows that were taken before; they are met again now. At most some thousand at once. */
    Set<UUID> known(Collection<UUID> rows, Instant at);

    /** Only after all that the rows say is applied; the same rows again change nothing. */
    void note(SystemId system, Collection<UUID> rows, Instant at);

    /**
     * Forgets rows that nobody showed since this time, or up to a week earlier; the longest absent first, at most so many
     * at once.
     *
     * @return how many
     */
    int forget(Instant notMetSince, int atMost);
}
