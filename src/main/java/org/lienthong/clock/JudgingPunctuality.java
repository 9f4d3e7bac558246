package org.lienthong.clock;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.Basis;
import org.lienthong.clock.Kpi766.Compared;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.PromisedDate;

/** Says of a dossier whether it is on time: as KPI 766 counts, as the law counts, as the systems report, and why these differ. */
public final class JudgingPunctuality {

    private final LegalClock clock;
    private final Kpi766 kpi;

    JudgingPunctuality(Counting counting) {
        this.clock = new LegalClock(counting);
        this.kpi = new Kpi766(counting);
    }

    /**
     * @param reported what the systems report
     * @param periodEnd the last moment of the period; what took effect later is not looked at
     */
    public OnTime judge(
            List<ClockEvent> events,
            @Nullable Limit limit,
            List<Outage> outages,
            Reported reported,
            Instant periodEnd) {
        Timeline timeline = Timeline.of(events).upTo(periodEnd);
        DossierClock plain = clock.read(timeline, limit, outages, periodEnd);
        Compared compared = kpi.of(timeline, limit, periodEnd);
        OnTime judged = new OnTime(
                compared.verdict(),
                plain(plain),
                asReported(reported, periodEnd),
                compared.end(),
                compared.due(),
                Set.of());
        return judged.agree()
                ? judged
                : new OnTime(
                        judged.kpi(),
                        judged.plain(),
                        judged.reported(),
                        judged.kpiEnd(),
                        judged.kpiDue(),
                        why(timeline, plain, compared, reported));
    }

    private static Verdict plain(DossierClock clock) {
        return clock.dueDay() == null ? Verdict.UNKNOWN : clock.overdue() ? Verdict.LATE : Verdict.ON_TIME;
    }

    private static Verdict asReported(Reported reported, Instant periodEnd) {
        if (reported.dueAt() == null) {
            return Verdict.UNKNOWN;
        }
        boolean done = reported.completedAt() != null && !reported.completedAt().isAfter(periodEnd);
        Instant end = done && reported.completedAt() != null ? reported.completedAt() : periodEnd;
        return end.isAfter(new PromisedDate(reported.dueAt()).until()) ? Verdict.LATE : Verdict.ON_TIME;
    }

    private static Set<Difference> why(Timeline timeline, DossierClock plain, Compared compared, Reported reported) {
        Set<Difference> why = EnumSet.noneOf(Difference.class);
        boolean one = compared.requests() == 1;
        add(why, Difference.SEVERAL_SUPPLEMENTS, compared.requests() > 1);
        add(why, Difference.SUPPLEMENT_TIME, one && compared.finished());
        add(why, Difference.COUNTED_TO_SUPPLEMENT, one && !compared.finished());
        add(why, Difference.TAX_OR_PAYMENT_TIME, waited(plain, Phase.TAX) || waited(plain, Phase.PAYMENT));
        add(why, Difference.OUTAGE, plain.excusedDays() > 0);
        add(why, Difference.NO_PROMISE, plain.promise() == null);
        add(
                why,
                Difference.PROMISE_MOVED,
                plain.promise() != null && plain.promise().changes() > 0);
        add(why, Difference.UNFINISHED, !compared.finished());
        add(why, Difference.REOPENED, disputed(timeline));
        add(why, Difference.END_TOLD_OTHERWISE, otherwise(plain.endedAt(), reported.completedAt()));
        add(
                why,
                Difference.DUE_TOLD_OTHERWISE,
                otherwise(plain.promise() == null ? null : plain.promise().date(), reported.dueAt()));
        add(why, Difference.PROMISED_BEYOND_LAW, plain.basis() == Basis.LAW_BEFORE_PROMISE);
        add(why, Difference.TIMES_MENDED, !timeline.doubts().isEmpty());
        return why;
    }

    private static void add(Set<Difference> why, Difference reason, boolean holds) {
        if (holds) {
            why.add(reason);
        }
    }

    private static boolean waited(DossierClock clock, Phase phase) {
        return clock.stretches().stream().anyMatch(stretch -> stretch.phase() == phase);
    }

    private static boolean disputed(Timeline timeline) {
        return timeline.moments().stream().anyMatch(moment -> moment.event().type() == MessageType.RESULT_DISPUTED);
    }

    private static boolean otherwise(@Nullable Instant events, @Nullable Instant systems) {
        return events == null ? systems != null : !events.equals(systems);
    }
}
