package org.lienthong.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.LegalStanding;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Doubt;

/** What is kept of a dossier's clock; all empty until it was read for the first time. */
@Embeddable
class LegalColumns {

    @Enumerated(EnumType.STRING)
    @Nullable
    Phase phase;

    @Enumerated(EnumType.STRING)
    @Nullable
    State clockState;

    @Nullable
    Instant heldSince;

    @Nullable
    Instant legalDueAt;

    @Nullable
    Instant lawfulUntil;

    @Nullable
    Instant taxDueAt;

    @Nullable
    Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Verdict kpi;

    @Enumerated(EnumType.STRING)
    @Nullable
    Verdict plain;

    @Enumerated(EnumType.STRING)
    @Nullable
    Verdict reported;

    @Nullable
    Integer daysUsed;

    @Nullable
    Integer daysTotal;

    @Nullable
    Integer daysReception;

    @Nullable
    Integer daysAccepted;

    @Nullable
    Integer daysProcessing;

    @Nullable
    Integer daysPapers;

    @Nullable
    Integer daysHandedIn;

    @Nullable
    Integer daysTax;

    @Nullable
    Integer daysPayment;

    /** As {@link #differs} writes them. */
    @Nullable
    String differs;

    /** As {@link Doubt#text} writes them. */
    @Nullable
    String doubts;

    static LegalColumns of(LegalStanding standing, DoubtedTimes told) {
        LegalColumns columns = new LegalColumns();
        columns.phase = standing.phase();
        columns.clockState = standing.state();
        columns.heldSince = standing.heldSince();
        columns.legalDueAt = standing.dueAt();
        columns.lawfulUntil = standing.lawfulUntil();
        columns.taxDueAt = standing.taxDueAt();
        columns.endedAt = standing.endedAt();
        columns.doubts = Doubt.text(told.doubts(standing));
        if (standing.ending() != null) {
            columns.ended(standing.ending());
        }
        return columns;
    }

    private void ended(LegalStanding.Ending ending) {
        kpi = ending.kpi();
        plain = ending.plain();
        reported = ending.reported();
        daysUsed = ending.used();
        daysTotal = ending.total();
        daysReception = ending.days().get(Phase.RECEPTION);
        daysAccepted = ending.days().get(Phase.ACCEPTED);
        daysProcessing = ending.days().get(Phase.PROCESSING);
        daysPapers = ending.days().get(Phase.PAPERS);
        daysHandedIn = ending.days().get(Phase.PAPERS_HANDED_IN);
        daysTax = ending.days().get(Phase.TAX);
        daysPayment = ending.days().get(Phase.PAYMENT);
        differs = differs(ending);
    }

    /** Why the verdicts differ, in the order of the reasons and between bars, so that one is found by its name; null when they agree. */
    static @Nullable String differs(LegalStanding.Ending ending) {
        return ending.why().isEmpty()
                ? null
                : ending.why().stream().sorted().map(Enum::name).collect(Collectors.joining("|", "|", "|"));
    }
}
