package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.SystemId;

/**
 * One thing that a plan does again.
 *
 * @param position its place in the plan, from 1
 * @param ref what it is: the number of what waits for a person, or of the delivery that is told again
 * @param system who sent it, or whom it was told to; null when it is kept no more
 * @param kind why it waits; null when it is told again
 * @param message what is told again; null when it waits
 * @param dossier code of the dossier; null when the hub does not know it
 * @param doneAt when the plan had worked on it; null before
 */
public record PlannedItem(
        int position,
        long ref,
        @Nullable SystemId system,
        Quarantined.@Nullable Kind kind,
        @Nullable MessageType message,
        @Nullable String dossier,
        State state,
        @Nullable Instant doneAt) {

    /** What came of it. */
    public enum State {
        /** The plan has not come to it. */
        OPEN,
        /** It took effect, or waits in its lane again. */
        DONE,
        /** It is still refused, and stays where it was. */
        REFUSED,
        /** There was nothing to be done for it any more. */
        LEFT,
        /** It is not in the plan, because newer news of its dossier were told. */
        LEFT_OUT
    }
}
