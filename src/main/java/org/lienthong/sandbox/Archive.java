package org.lienthong.sandbox;

import java.util.Optional;

/** What partners kept of dossiers from before the sandbox began; asked once for each name that a partner does not know. */
public interface Archive {

    /**
     * @param system the name of the partner in its province
     * @param name any name of the dossier
     */
    Optional<Archived> find(String province, String system, String name);
}
