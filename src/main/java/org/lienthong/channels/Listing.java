package org.lienthong.channels;

import org.lienthong.province.PartnerSystem;

/** Looks into folders on another machine and touches nothing; the routing room looks over Camel. */
public interface Listing {

    /**
     * How many files lie in a folder below the address of the system.
     *
     * @throws Wire.NotSent when the server was not reached, does not let the hub in, or has no such folder
     */
    int files(PartnerSystem partner, String folder);
}
