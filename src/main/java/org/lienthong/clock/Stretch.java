package org.lienthong.clock;

import java.time.Instant;
import org.lienthong.dossier.Holder;

/**
 * A time in which nothing changed.
 *
 * @param until where the next one begins; the moment of asking for the last
 * @param runs whether the limit ran
 */
public record Stretch(Phase phase, Holder holder, Instant from, Instant until, boolean runs) {

    Stretch until(Instant later) {
        return new Stretch(phase, holder, from, later, runs);
    }

    boolean continuedBy(Phase nextPhase, Holder nextHolder, boolean nextRuns) {
        return phase == nextPhase && holder == nextHolder && runs == nextRuns;
    }
}
