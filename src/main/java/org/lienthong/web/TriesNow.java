package org.lienthong.web;

import org.lienthong.dossier.SystemId;

/** Asked by the pages: does not wait any longer. */
public interface TriesNow {

    /** What waits for this system is tried now, also while the hub leaves it alone; a pause stays. Returns how many deliveries that are. */
    int tryNow(SystemId system, String by);
}
