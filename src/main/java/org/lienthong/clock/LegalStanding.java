package org.lienthong.clock;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.State;

/**
 * What the register keeps of a dossier's clock. It changes when something happens to the dossier or when the rules change,
 * never by the mere passing of time.
 *
 * @param heldSince since when it stands where it stands and is held by that one
 * @param dueAt the last moment of the law, or of the end that was told; null before the start, while no limit is known, and
 *     while the clock stands still unless it was past already
 * @param lawfulUntil the last moment that the law allows whatever was promised; null as {@code dueAt} is, and where nobody has
 *     seen the limit
 * @param taxDueAt the last moment for the tax office's answer; null while it has no slip to answer
 * @param endedAt when the dossier was done; null while it is not
 * @param ending null while it is not done
 */
public record LegalStanding(
        Phase phase,
        State state,
        Instant heldSince,
        @Nullable Instant dueAt,
        @Nullable Instant lawfulUntil,
        @Nullable Instant taxDueAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {

    /**
     * How it ended.
     *
     * @param used counted days of the limit, pauses and outages taken out; null when the limit never ran
     * @param total working days from the start of the limit to the end, whoever held it; null when the limit never ran
     * @param days working days in each phase that it went through before it was done
     * @param why what makes the three verdicts differ; empty when they agree
     */
    public record Ending(
            Verdict kpi,
            Verdict plain,
            Verdict reported,
            @Nullable Integer used,
            @Nullable Integer total,
            Map<Phase, Integer> days,
            Set<Difference> why) {

        public Ending {
            days = Map.copyOf(days);
            why = Set.copyOf(why);
        }
    }

    /** Late by the law at that moment: it ended late, or it has not ended and its last moment is past. */
    public boolean overdue(Instant now) {
        return ending == null ? dueAt != null && dueAt.isBefore(now) : ending.plain() == Verdict.LATE;
    }
}
