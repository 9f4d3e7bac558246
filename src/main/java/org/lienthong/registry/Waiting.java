package org.lienthong.registry;

import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;

/** For what a dossier waits while its clock stands still. */
public enum Waiting {
    /** For papers of the citizen. */
    PAPERS(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN),

    /** For the tax office to say what is owed. */
    TAX(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE),

    /** For the citizen to pay. */
    PAYMENT(DossierStatus.FINANCIAL_OBLIGATION, Holder.CITIZEN);

    private final DossierStatus status;
    private final Holder holder;

    Waiting(DossierStatus status, Holder holder) {
        this.status = status;
        this.holder = holder;
    }

    boolean holds(Tally.Group group) {
        return group.has(Grouping.STATUS, status) && group.has(Grouping.HOLDER, holder);
    }

    Filter of(Filter filter) {
        return Narrowed.from(filter).status(status).holder(holder).filter();
    }
}
