package org.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.SystemId;

/**
 * The table of what is still to be told; the only retry mechanism. Order is kept per lane (dossier, destination): only
 * the oldest unfinished delivery of a lane can be claimed. At least once: a lease that ends is claimed again.
 */
public interface Deliveries {

    /** Destinations with something due that may be called now (circuit closed or to be probed, not paused). */
    List<Due> due(Instant now);

    /** Leases up to {@code limit} deliveries to this owner; attempts are counted before this returns. */
    List<Claimed> claim(SystemId destination, @Nullable MessageType only, Lease lease, int limit);

    /** Writes what came of it; does nothing when the lease went to somebody else meanwhile. */
    void settle(Result result, Instant now, Duration backoff, CircuitRule circuit);

    /**
     * What waits for this destination is due now, and the wait of its circuit is over: the next call shows whether it is
     * back. A pause stays. Returns how many deliveries that are.
     */
    int hurry(SystemId destination, Instant now);

    /**
     * Puts a delivery that was told back into its lane, due at once; its partner is asked first where it can be asked. False
     * when it is not there, or when something newer of its lane was told after {@code cutOff}, is being told or may have been
     * told: old news must not follow newer.
     */
    boolean tellAgain(long doneId, Instant cutOff, String reason, Instant now);

    /** Gives back what this owner held before it was stopped; the outcome of those calls is not known. */
    int release(String owner, Instant now);

    /** @param probe whether the partner failed before and one call shall show if it is back */
    record Due(SystemId destination, boolean probe) {}

    record Lease(String owner, Instant now, Instant until) {}

    /** A circuit opens after so many failures in a row, first for {@code first}, then twice as long up to {@code longest}. */
    record CircuitRule(int failures, Duration first, Duration longest) {}

    /**
     * @param from whose words they are
     * @param message complete: with the sections that the dossier knows
     * @param uncertain whether an earlier attempt may have reached the partner
     * @param superseded whether a newer message waits behind this step report, so that it need not be told any more
     * @param newStatus whether the partner was last told another status, or nothing at all
     */
    record Claimed(
            long id,
            SystemId destination,
            Lease lease,
            long dossierId,
            long seq,
            int attempts,
            boolean uncertain,
            boolean superseded,
            boolean newStatus,
            SystemId from,
            NationalMessage message,
            Dossier dossier) {

        /**
         * The same for every attempt, also when it is told again long after it was acknowledged (then its id is another
         * one), so that a partner who keeps it can tell a repetition.
         */
        public String idempotencyKey() {
            return destination + ":" + dossierId + ":" + seq;
        }

        /** The same delivery with another message. */
        public Claimed saying(NationalMessage other) {
            return new Claimed(
                    id,
                    destination,
                    lease,
                    dossierId,
                    seq,
                    attempts,
                    uncertain,
                    superseded,
                    newStatus,
                    from,
                    other,
                    dossier);
        }
    }

    record Result(Claimed delivery, Outcome outcome) {}
}
