package org.lienthong.proof;

import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the ledger now.
 *
 * @param content digest of what was said
 * @param dossierCode the code of the dossier that it leads to; null when there is none
 */
record LiveEvent(EventFacts facts, Digest content, @Nullable String dossierCode) {

    /** A seal and the event that it names; null when there is no such event. */
    record Sealed(Seal seal, @Nullable LiveEvent event) {}

    /**
     * A kept document.
     *
     * @param said the digest that was written beside it
     * @param real the digest of its bytes
     */
    record Document(String said, Digest real) {}
}
