package org.lienthong.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asked by the plans: does one thing again. The same thing twice has no second effect. Trouble with the storage is thrown as
 * the storage's own exception; then nothing is known of it, and it is done again.
 */
public interface SendsAgain {

    /** What came of one. */
    enum Outcome {
        DONE,
        /** It is still refused and stays where it is. */
        REFUSED,
        /** There is nothing to be done any more. */
        LEFT
    }

    /** @param place at which the value is replaced; null when nothing is */
    Outcome quarantined(long id, ReplayWish.@Nullable Substitution substitution, @Nullable String place, String by);

    /** Puts what was told back into its lane, unless something newer of the same dossier was told after this moment. */
    Outcome told(long id, Instant cutOff, String by);
}
