package org.lienthong.registry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Holder;

/** The counts from which a {@link Standing} is read; each has what it takes to tell its parts apart. */
record StandingTallies(Tally received, Tally ended, Tally open, Tally overdue, Tally dueSoon, Tally taxLate) {

    private static final Tally EMPTY = new Tally(List.of());

    static final StandingTallies NONE = new StandingTallies(EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY);

    static Filter overdue(Filter filter) {
        return Narrowed.from(filter).open().overdue().filter();
    }

    static Filter dueSoon(Filter filter, DueWithin time) {
        return Narrowed.from(filter).dueWithin(time).filter();
    }

    StandingTallies and(StandingTallies other) {
        return new StandingTallies(
                received.and(other.received),
                ended.and(other.ended),
                open.and(other.open),
                overdue.and(other.overdue),
                dueSoon.and(other.dueSoon),
                taxLate.and(other.taxLate));
    }

    Map<String, StandingTallies> apart(Grouping grouping) {
        List<Map<String, Tally>> all = Stream.of(received, ended, open, overdue, dueSoon, taxLate)
                .map(tally -> tally.apart(grouping))
                .toList();
        Set<String> names = new TreeSet<>();
        all.forEach(apart -> names.addAll(apart.keySet()));
        Map<String, StandingTallies> tallies = new HashMap<>();
        for (String name : names) {
            List<Tally> own =
                    all.stream().map(apart -> apart.getOrDefault(name, EMPTY)).toList();
            tallies.put(
                    name, new StandingTallies(own.get(0), own.get(1), own.get(2), own.get(3), own.get(4), own.get(5)));
        }
        return tallies;
    }

    /** @param filter describes the dossiers of these counts */
    Standing standing(Period period, Filter filter, DueWithin soon) {
        Filter all = Narrowed.from(filter).open().filter();
        Map<Holder, Figure> holders = new EnumMap<>(Holder.class);
        for (Holder holder : Holder.values()) {
            if (holder != Holder.NOBODY) {
                holders.put(
                        holder,
                        dossiers(
                                open.many(group -> group.has(Grouping.HOLDER, holder)),
                                Narrowed.from(all).holder(holder).filter()));
            }
        }
        Map<Waiting, Figure> waiting = new EnumMap<>(Waiting.class);
        for (Waiting one : Waiting.values()) {
            waiting.put(one, dossiers(open.many(one::holds), one.of(all)));
        }
        return new Standing(
                Figure.of(received.all(), Listing.RECEIPTS, Flow.RECEIVED.during(period, filter)),
                dossiers(ended.all(), ended(period, filter)),
                dossiers(open.all(), all),
                dossiers(overdue.all(), overdue(filter)),
                dossiers(dueSoon.all(), dueSoon(filter, soon)),
                holders,
                waiting,
                dossiers(taxLate.all(), filter.taxLate(true)),
                onTime(ended(period, filter)));
    }

    private static Filter ended(Period period, Filter filter) {
        return Narrowed.from(filter).during(Day.ENDED, period).filter();
    }

    private Punctuality onTime(Filter of) {
        return new Punctuality(
                dossiers(ended.all(), of),
                verdicts(Grouping.KPI, of, Narrowed::kpi),
                verdicts(Grouping.PLAIN, of, Narrowed::plain),
                verdicts(Grouping.REPORTED, of, Narrowed::reported));
    }

    private Punctuality.Verdicts verdicts(
            Grouping grouping, Filter of, BiFunction<Narrowed, Verdict, Narrowed> narrow) {
        Map<Verdict, Figure> figures = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            figures.put(
                    verdict,
                    dossiers(
                            ended.many(group -> group.has(grouping, verdict)),
                            narrow.apply(Narrowed.from(of), verdict).filter()));
        }
        return new Punctuality.Verdicts(
                Standing.known(figures, Verdict.ON_TIME),
                Standing.known(figures, Verdict.LATE),
                Standing.known(figures, Verdict.UNKNOWN));
    }

    private static Figure dossiers(long many, Filter filter) {
        return Figure.of(many, Listing.DOSSIERS, filter);
    }
}
