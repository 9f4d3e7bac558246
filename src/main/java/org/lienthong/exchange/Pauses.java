package org.lienthong.exchange;

import java.time.Instant;
import org.lienthong.dossier.SystemId;

/** A pause by hand: it always has an owner, a reason and an end, and heals by itself. */
public interface Pauses {

    /** Nothing is sent to this system until then; a later pause replaces an earlier one. */
    void pause(SystemId system, String reason, Instant until, String by);

    /** Ends the pause now; does nothing when there is none. */
    void resume(SystemId system, String by);
}
