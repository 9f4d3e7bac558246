package org.lienthong.channels;

import org.lienthong.dossier.SystemId;

/** Folders on another machine; the routing room carries files there over Camel. */
public interface Shelf {

    /**
     * Puts a file there under a temporary name and renames it; one of this name is replaced.
     *
     * @throws Wire.NotSent when the server was not reached or nothing was put there
     */
    void put(SystemId partner, String folder, String name, byte[] body);
}
