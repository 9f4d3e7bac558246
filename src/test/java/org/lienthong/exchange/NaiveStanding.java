package org.lienthong.exchange;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.registry.Flow;
import org.lienthong.registry.Period;
import org.lienthong.registry.Punctuality;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StepFigures;
import org.lienthong.registry.Waiting;

/** How some dossiers stand and where their time went, counted one by one; every figure has the same name as what it is held to. */
record NaiveStanding(List<FromEvents.History> dossiers, Period period) {

    /** On which nobody works although it is no weekend, as far as random histories reach. */
    private static final Set<LocalDate> FREE = Set.of(LocalDate.parse("2026-11-24"), LocalDate.parse("2027-01-01"));

    private static final int SOON = 3;

    /** What the figures say, by their names. */
    static Map<String, Long> said(Standing standing) {
        Map<String, Long> said = new LinkedHashMap<>();
        said.put("received", standing.received().many());
        said.put("ended", standing.ended().many());
        said.put("open", standing.open().many());
        said.put("overdue", standing.overdue().many());
        said.put("due soon", standing.dueSoon().many());
        said.put("tax late", standing.taxLate().many());
        standing.holders().forEach((holder, figure) -> said.put("held by " + holder, figure.many()));
        standing.waiting().forEach((one, figure) -> said.put("waiting for " + one, figure.many()));
        said.put("judged", standing.onTime().ended().many());
        said(said, "kpi", standing.onTime().kpi());
        said(said, "plain", standing.onTime().plain());
        said(said, "reported", standing.onTime().reported());
        return said;
    }

    private static void said(Map<String, Long> said, String by, Punctuality.Verdicts verdicts) {
        said.put(by + " " + Verdict.ON_TIME, verdicts.onTime().many());
        said.put(by + " " + Verdict.LATE, verdicts.late().many());
        said.put(by + " " + Verdict.UNKNOWN, verdicts.unknown().many());
    }

    Map<String, Long> standing() {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("received", many(this::received));
        counted.put("ended", many(this::ended));
        counted.put("open", many(FromEvents.History::open));
        counted.put("overdue", many(FromEvents.History::openAndLate));
        counted.put("due soon", many(history -> history.openAndLateBefore(soon(history.now()))));
        counted.put("tax late", many(FromEvents.History::taxLate));
        for (Holder holder : Holder.values()) {
            if (holder != Holder.NOBODY) {
                counted.put("held by " + holder, many(history -> history.open() && history.holder() == holder));
            }
        }
        counted.put("waiting for " + Waiting.PAPERS, waiting(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));
        counted.put("waiting for " + Waiting.TAX, waiting(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE));
        counted.put("waiting for " + Waiting.PAYMENT, waiting(DossierStatus.FINANCIAL_OBLIGATION, Holder.CITIZEN));
        counted.put("judged", many(this::ended));
        verdicts(counted, "kpi", FromEvents.History::kpi);
        verdicts(counted, "plain", FromEvents.History::plain);
        verdicts(counted, "reported", FromEvents.History::reported);
        return counted;
    }

    private void verdicts(Map<String, Long> counted, String by, Function<FromEvents.History, String> verdict) {
        for (Verdict one : Verdict.values()) {
            counted.put(
                    by + " " + one, many(history -> ended(history) && one.name().equals(verdict.apply(history))));
        }
    }

    private long waiting(DossierStatus status, Holder holder) {
        return many(history -> history.status() == status && history.holder() == holder);
    }

    private long many(Predicate<FromEvents.History> counts) {
        return dossiers.stream().filter(counts).count();
    }

    private boolean received(FromEvents.History history) {
        return within(history.when(Flow.RECEIVED));
    }

    private boolean ended(FromEvents.History history) {
        return within(history.lawEnded());
    }

    /** Whether a page that tells things apart has a line for it. */
    boolean seen(FromEvents.History history) {
        return history.open() || received(history) || ended(history);
    }

    /** Whether it has a share in what is said of steps. */
    boolean measured(FromEvents.History history) {
        return ended(history) && (history.total() != null || !history.days().isEmpty());
    }

    /** The procedures of some of them. */
    Set<String> procedures(Predicate<FromEvents.History> some) {
        return dossiers.stream().filter(some).map(FromEvents.History::procedure).collect(Collectors.toSet());
    }

    /** Those of one procedure. */
    NaiveStanding of(ProcedureCode procedure) {
        return new NaiveStanding(
                dossiers.stream()
                        .filter(history -> procedure.value().equals(history.procedure()))
                        .toList(),
                period);
    }

    private boolean within(Instant at) {
        return at != null
                && !FigureClaims.day(at).isBefore(period.first())
                && !FigureClaims.day(at).isAfter(period.last());
    }

    private static Instant soon(Instant now) {
        LocalDate day = FigureClaims.day(now);
        for (int worked = 0; worked < SOON; ) {
            day = day.plusDays(1);
            worked += free(day) ? 0 : 1;
        }
        return day.plusDays(1).atStartOfDay(FigureClaims.HERE).toInstant();
    }

    private static boolean free(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || FREE.contains(day);
    }

    /** What the figures say of steps, by the names of the steps: how many, the median, and nine of ten. */
    static Map<String, List<Long>> said(StepFigures.Spent spent) {
        Map<String, List<Long>> said = new LinkedHashMap<>();
        spent.steps()
                .forEach(line ->
                        said.put(line.phase().name(), List.of(line.dossiers().many(), (long) line.median(), (long)
                                line.ninetieth())));
        if (spent.whole() != null) {
            said.put("whole", List.of((long) spent.whole().median(), (long)
                    spent.whole().ninetieth()));
        }
        return said;
    }

    Map<String, List<Long>> spent() {
        List<FromEvents.History> over = dossiers.stream().filter(this::ended).toList();
        Map<String, List<Long>> counted = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            List<Integer> days = known(over, history -> history.days().get(phase));
            if (!days.isEmpty()) {
                counted.put(phase.name(), List.of((long) days.size(), median(days), ninetieth(days)));
            }
        }
        List<Integer> whole = known(over, FromEvents.History::total);
        if (!whole.isEmpty()) {
            counted.put("whole", List.of(median(whole), ninetieth(whole)));
        }
        return counted;
    }

    private static List<Integer> known(List<FromEvents.History> some, Function<FromEvents.History, Integer> days) {
        return some.stream()
                .map(days)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
    }

    private static long median(List<Integer> sorted) {
        return sorted.get((sorted.size() - 1) / 2);
    }

    private static long ninetieth(List<Integer> sorted) {
        return sorted.get((9 * sorted.size() + 9) / 10 - 1);
    }
}
