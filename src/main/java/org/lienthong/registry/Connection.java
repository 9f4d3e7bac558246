package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;

/**
 * How the hub and one system get along.
 *
 * @param waiting deliveries to it that are not finished
 * @param stuck those of them that somebody must look at: refused, or sent with unknown outcome
 * @param waitingSince when the oldest of them was made
 * @param failures calls in a row that failed
 * @param failingSince when the first of them failed; null when there is none, or when nobody noted it
 * @param lastError as the exchange kept it, with what a partner may have said of persons covered
 * @param openUntil the hub leaves the system alone until then; null while it calls
 * @param pause null unless somebody paused it
 * @param heard what the hub hears from it
 */
public record Connection(
        SystemId id,
        String family,
        String kind,
        State state,
        long waiting,
        long stuck,
        @Nullable Instant waitingSince,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable String lastError,
        @Nullable Instant openUntil,
        @Nullable Pause pause,
        Hearing heard) {

    /** The state in one word. */
    public enum State {
        HEALTHY,
        /** The last call failed; the hub still calls. */
        TROUBLED,
        /** It failed so often that the hub leaves it alone for a while; this heals itself. */
        DOWN,
        PAUSED,
        /** Calls succeed, but it says nothing any more; see {@link Hearing}. */
        SILENT,
        /** It was never called. */
        UNKNOWN
    }

    /** @param since null when nobody noted it */
    public record Pause(
            @Nullable String by,
            @Nullable String reason,
            @Nullable Instant since,
            Instant until) {}

    /** Whether somebody should look at it: it does not work, it says nothing any more, it is held, or something in it waits for a person. */
    public boolean ill() {
        return heard.silent() || state == State.DOWN || state == State.TROUBLED || state == State.PAUSED || stuck > 0;
    }
}
