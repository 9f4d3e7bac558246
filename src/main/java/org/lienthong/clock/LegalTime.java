package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock.State;
import org.lienthong.clock.LegalStanding.Ending;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Submission;

/**
 * The law as it holds for each dossier: office hours, limit and outages of its province, as they were on the day of its
 * receipt. Asks nobody and may be asked by many at once.
 */
public final class LegalTime {

    /** Another one whenever the same events and rules are read otherwise than by earlier code. */
    private static final String READING = "5";

    private final ClockRules rules;
    private final OwnLimits own;

    public LegalTime(ClockRules rules, OwnLimits own) {
        this.rules = rules;
        this.own = own;
    }

    /**
     * Whose clock is asked for.
     *
     * @param province who holds the dossier now
     * @param procedure null while nobody said it; then there is no limit
     * @param asked what the tax office was asked for last
     */
    public record Case(ProvinceCode province, @Nullable ProcedureCode procedure, Asked asked) {

        /** For who asks nothing about the tax office. */
        public Case(ProvinceCode province, @Nullable ProcedureCode procedure) {
            this(province, procedure, Asked.UNKNOWN);
        }

        public static Case of(Dossier dossier) {
            return of(dossier, dossier.province());
        }

        /** The same by the rules of that province. */
        public static Case of(Dossier dossier, ProvinceCode holder) {
            Submission submission = dossier.submission();
            return new Case(holder, submission == null ? null : submission.procedure(), Asked.of(dossier));
        }
    }

    /** The clock at this moment. */
    public DossierClock clock(Case dossier, List<ClockEvent> events, Instant now) {
        Timeline timeline = Timeline.of(events);
        LocalDate day = beginning(timeline, now);
        return rules.clock(dossier.province(), day)
                .read(timeline, limit(dossier, day), rules.outages(dossier.province()), now);
    }

    /**
     * What is kept of it; null when nothing is known of the dossier.
     *
     * @param reported what the systems report
     */
    public @Nullable LegalStanding standing(Case dossier, List<ClockEvent> events, Reported reported, Instant now) {
        if (events.isEmpty()) {
            return null;
        }
        DossierClock clock = clock(dossier, events, now);
        boolean moving = clock.state() == State.PAUSED && !clock.overdue();
        return new LegalStanding(
                Objects.requireNonNull(clock.phase()),
                clock.state(),
                Objects.requireNonNull(clock.heldSince()),
                moving ? null : clock.dueAt(),
                lawfulUntil(clock, now),
                tax(dossier, clock, now).map(TaxAnswer::dueAt).orElse(null),
                clock.endedAt(),
                clock.endedAt() == null ? null : ending(dossier, events, reported, clock));
    }

    /**
     * Until when the tax office must answer; empty while it has no slip, and where no rule is known. Its time runs from when the
     * dossier came to it, also when the same slip was sent again meanwhile.
     */
    public Optional<TaxAnswer> tax(Case dossier, DossierClock clock, Instant now) {
        Instant since = clock.heldSince();
        return clock.phase() != Phase.TAX || since == null
                ? Optional.empty()
                : rules.taxLimits(dossier.province(), VietNam.day(since)).answer(dossier.asked(), since, now);
    }

    /** Until when notices must be paid. */
    public PaymentDeadlines payments() {
        return rules.payments();
    }

    /** The three verdicts on a dossier up to the end of a period, and why they differ. */
    public OnTime punctuality(Case dossier, List<ClockEvent> events, Reported reported, Instant periodEnd) {
        LocalDate day = beginning(Timeline.of(events), periodEnd);
        return rules.punctuality(dossier.province(), day)
                .judge(events, limit(dossier, day), rules.outages(dossier.province()), reported, periodEnd);
    }

    /** The limit of the dossier's procedure on that day, the province's own before the national one; null when none is known. */
    public @Nullable Limit limit(Case dossier, LocalDate day) {
        ProcedureCode procedure = dossier.procedure();
        return procedure == null
                ? null
                : own.of(dossier.province(), procedure, day)
                        .or(() -> rules.limits().of(procedure, day))
                        .orElse(null);
    }

    /** The known outages of the offices of that province. */
    public List<Outage> outages(ProvinceCode province) {
        return rules.outages(province);
    }

    public WorkingCalendar calendar() {
        return rules.calendar();
    }

    /** Another text whenever clocks of that province that still run may read otherwise than before. */
    public String version(ProvinceCode province, Instant now) {
        return Digests.of(READING, rules.version(), own.version(province), Outages.begun(rules.outages(province), now));
    }

    /** While the clock stands still each day moves it on, unless it was past before. */
    private static @Nullable Instant lawfulUntil(DossierClock clock, Instant now) {
        Instant until = clock.lawfulUntil();
        boolean moving = clock.state() == State.PAUSED && until != null && !until.isBefore(now);
        return moving ? null : until;
    }

    private static LocalDate beginning(Timeline timeline, Instant now) {
        Instant accepted = timeline.accepted();
        return VietNam.day(accepted != null ? accepted : timeline.isEmpty() ? now : timeline.last());
    }

    private Ending ending(Case dossier, List<ClockEvent> events, Reported reported, DossierClock clock) {
        Instant told = events.stream()
                .map(ClockEvent::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        OnTime judged = punctuality(dossier, events, reported, told);
        Map<Phase, Integer> days = new EnumMap<>(Phase.class);
        TimeInPhases.workingDays(clock, rules.calendar()).forEach((phase, worked) -> {
            if (!phase.done()) {
                days.put(phase, worked);
            }
        });
        Instant started = clock.startedAt();
        Instant ended = clock.endedAt();
        return new Ending(
                judged.kpi(),
                judged.plain(),
                judged.reported(),
                started == null ? null : clock.usedDays(),
                started == null || ended == null
                        ? null
                        : Math.max(0, rules.calendar().count(VietNam.day(started), VietNam.day(ended))),
                days,
                judged.why());
    }
}
