package org.lienthong.registry;

import java.util.List;
import org.lienthong.clock.Phase;

/** In which columns of a dossier the working days of each phase stand; filled when it has ended. */
final class Steps {

    /** In the order in which a dossier goes through them. */
    static final List<Phase> ALL = List.of(
            Phase.RECEPTION,
            Phase.ACCEPTED,
            Phase.PROCESSING,
            Phase.PAPERS,
            Phase.PAPERS_HANDED_IN,
            Phase.TAX,
            Phase.PAYMENT);

    private Steps() {}

    /** No dossier has spent days in a phase in which it is done. */
    static String column(Phase phase) {
        return switch (phase) {
            case RECEPTION -> "d.days_reception";
            case ACCEPTED -> "d.days_accepted";
            case PROCESSING -> "d.days_processing";
            case PAPERS -> "d.days_papers";
            case PAPERS_HANDED_IN -> "d.days_handed_in";
            case TAX -> "d.days_tax";
            case PAYMENT -> "d.days_payment";
            case READY, ENDED -> "cast(null as integer)";
        };
    }
}
