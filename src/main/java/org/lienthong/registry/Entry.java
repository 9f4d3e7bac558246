package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Dossier;

/**
 * One dossier as the register knows it. The document holds personal data; whoever shows it decides what is masked.
 *
 * @param dueAt the promised date, as the systems told it
 * @param overdue whether it is late by the law: its last moment passed before it was done. While the clock stands still
 *     nobody becomes late
 * @param law null until the hub has read the clock of a dossier of before it had one
 */
public record Entry(
        long id,
        Dossier document,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable Instant deliveredAt,
        Instant changedAt,
        boolean overdue,
        @Nullable Law law) {

    /**
     * The law's clock when something last happened to it.
     *
     * @param heldSince since when it stands in this phase and is held by that one
     * @param dueAt the last moment of the law; null before the start, without a known limit, and while the clock stands still
     *     unless it was past already
     * @param taxDueAt the last moment for the tax office's answer; null while it has no slip to answer
     * @param taxLate whether that moment is past
     * @param endedAt when it was done; null while it is not, and so are the verdicts: as KPI 766 counts, as the law counts, as
     *     the systems report
     */
    public record Law(
            Phase phase,
            State state,
            Instant heldSince,
            @Nullable Instant dueAt,
            @Nullable Instant taxDueAt,
            boolean taxLate,
            @Nullable Instant endedAt,
            @Nullable Verdict kpi,
            @Nullable Verdict plain,
            @Nullable Verdict reported) {}
}
