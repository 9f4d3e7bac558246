package org.lienthong.registry;

import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;

/** What can happen to a dossier once, on a day in Viet Nam. */
public enum Flow {
    /** The citizen handed it in. */
    SUBMITTED(Listing.DOSSIERS, Day.SUBMITTED, null),

    /** The citizen handed it in and it asks for a land transaction (biến động). */
    TRANSACTED(Listing.TRANSACTIONS, Day.SUBMITTED, null),

    /** The receipt was issued. */
    RECEIVED(Listing.RECEIPTS, Day.RECEIVED, null),

    /** It ended in whichever way; what follows but the handing over are its parts. */
    ENDED(Listing.DOSSIERS, Day.COMPLETED, null),

    /** Its result was ready. */
    COMPLETED(Listing.RESULTS, Day.COMPLETED, null),

    /** It was refused at the counter. */
    NOT_ACCEPTED(Listing.DOSSIERS, Day.COMPLETED, DossierStatus.NOT_ACCEPTED),

    /** The citizen took it back. */
    WITHDRAWN(Listing.DOSSIERS, Day.COMPLETED, DossierStatus.WITHDRAWN),

    /** The work was stopped. */
    STOPPED(Listing.DOSSIERS, Day.COMPLETED, DossierStatus.STOPPED),

    /** The result was handed over. */
    HANDED_OVER(Listing.DOSSIERS, Day.DELIVERED, null);

    private final Listing listing;
    private final Day day;
    private final @Nullable DossierStatus status;

    Flow(Listing listing, Day day, @Nullable DossierStatus status) {
        this.listing = listing;
        this.day = day;
        this.status = status;
    }

    Listing listing() {
        return listing;
    }

    Day day() {
        return day;
    }

    /** The dossiers to which it happened in this period, of those of the filter. */
    Filter during(Period period, Filter filter) {
        Narrowed narrowed = Narrowed.from(filter).during(day, period);
        return (status == null ? narrowed : narrowed.status(status)).filter();
    }
}
