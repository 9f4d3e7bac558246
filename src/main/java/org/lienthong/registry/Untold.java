package org.lienthong.registry;

import org.lienthong.dossier.SystemId;

/**
 * Something still to be told, with whom it is for and what waits behind it.
 *
 * @param dossier code of the dossier
 * @param behind how many deliveries of the same dossier to the same destination wait for this one
 */
public record Untold(Delivery delivery, SystemId destination, String dossier, long behind) {

    /** As those may see it who need not know whom the partner's words speak of. */
    public Untold covered() {
        return new Untold(delivery.covered(), destination, dossier, behind);
    }

    public String province() {
        return destination.province().value();
    }
}
