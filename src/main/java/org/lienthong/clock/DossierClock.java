package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Holder;

/**
 * The legal clock of one dossier at one moment. Days are working days, calendar days where the limit is counted in them.
 *
 * @param phase where the dossier stands; null while nothing is known of it
 * @param holder who must act next; null while nothing is known of it
 * @param heldSince since when it stands there and is held by that one
 * @param startedAt when the limit began to run; null before there is a receipt
 * @param endedAt when the dossier was done; null while it is not
 * @param usedDays counted days since the start
 * @param pausedDays days that waiting took out of the count
 * @param excusedDays days that outages took out of the count
 * @param promise the date that was told to the citizen; null without one
 * @param dueDay the last day, pauses and outages included; while the clock stands still, as if it ran again today; null
 *     when nothing was promised and no limit is known, or before the start
 * @param dueAt the last moment of it, to the second where a system promised an hour
 * @param basis where {@code dueDay} comes from
 * @param lawfulUntil the last moment that the limit of the procedure allows in its longest case, whatever was promised; null
 *     where it is not known or only assumed, and before the start
 * @param remainingDays counted days left, 0 on the last day, negative when overdue; null without {@code dueDay}
 * @param mayMove whether {@code dueDay} rests on days off that are only foreseen
 * @param doubts why the times are not as they were told
 */
public record DossierClock(
        State state,
        @Nullable Phase phase,
        @Nullable Holder holder,
        @Nullable Instant heldSince,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int usedDays,
        int pausedDays,
        int excusedDays,
        @Nullable Promise promise,
        @Nullable LocalDate dueDay,
        @Nullable Instant dueAt,
        Basis basis,
        @Nullable Instant lawfulUntil,
        @Nullable Integer remainingDays,
        boolean mayMove,
        List<Stretch> stretches,
        Set<Doubt> doubts) {

    /** What the clock does. */
    public enum State {
        /** No receipt yet. */
        NOT_STARTED,
        RUNNING,
        /** The limit stands still; {@link Phase} says for what. */
        PAUSED,
        /** Done, for good or until the result is disputed. */
        ENDED
    }

    /** Where the last day comes from. */
    public enum Basis {
        /** A system promised it with the receipt. */
        PROMISED,
        /** A system promised another date later on. */
        PROMISED_ANEW,
        /** A system promised a later date than the law allows; the limit of the procedure goes before, in its longest case. */
        LAW_BEFORE_PROMISE,
        /** No system promised a date; computed from the limit of the procedure. */
        STATUTORY,
        NONE
    }

    /**
     * A date as a system told it.
     *
     * @param date the first moment of a day where the system named no hour; it lasts to its end
     * @param given when it was told
     * @param changes how often it was moved before
     */
    public record Promise(Instant date, Instant given, int changes) {}

    public DossierClock {
        stretches = List.copyOf(stretches);
        doubts = Set.copyOf(doubts);
    }

    /** Past its last moment; a dossier that is done in time never is. */
    public boolean overdue() {
        return overdueDays() > 0;
    }

    /** Counted days past the last one; 0 when it is not overdue. */
    public int overdueDays() {
        return remainingDays == null ? 0 : Math.max(0, -remainingDays);
    }
}
