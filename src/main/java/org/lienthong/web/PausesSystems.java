package org.lienthong.web;

import java.time.Instant;
import org.lienthong.dossier.SystemId;

/** Asked by the interface: leaves a system alone for a while. The system was seen to be configured before. */
public interface PausesSystems {

    /** Nothing is sent to it until then; a later pause replaces an earlier one. What waits goes out afterwards. */
    void pause(SystemId system, String reason, Instant until, String by);

    /** Ends the pause now; does nothing when there is none. */
    void resume(SystemId system, String by);
}
