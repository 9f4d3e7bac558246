package org.lienthong.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.lienthong.dossier.SystemId;

/** Which rows of files and tables were taken already. */
public interface SeenRows {

    /** Those of these rows that were taken before. At most some thousand at once. */
    Set<UUID> known(Collection<UUID> rows);

    /** Only after all that the rows say is applied; the same rows again change nothing. */
    void note(SystemId system, Collection<UUID> rows, Instant at);
}
