package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the country, its provinces and its procedures stand. */
@Component
public class StandingFigures {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Territory territory;
    private final FigureSettings settings;

    StandingFigures(JdbcClient jdbc, InstantSource clock, Territory territory, FigureSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.territory = territory;
        this.settings = settings;
    }

    /**
     * All dossiers of the filter together.
     *
     * @param period what came and went in it; how it stands is said of this moment
     * @param filter what it says about days is not looked at
     */
    public Standing country(Period period, Filter filter) {
        Instant now = clock.instant();
        return standing(period, filter, (listing, one) -> {
            Query query = Counts.of(listing, one, now);
            return jdbc.sql(query.sql())
                    .params(query.values())
                    .query(Long.class)
                    .single();
        });
    }

    /** Every province of today, also those without a dossier. */
    public Map<ProvinceCode, Standing> provinces(Period period, Filter filter) {
        Groups groups = new Groups(Grouping.PROVINCE, filter, clock.instant());
        Map<ProvinceCode, Standing> standings = new LinkedHashMap<>();
        territory
                .today()
                .forEach((province, area) -> standings.put(
                        province,
                        standing(period, Narrowed.from(filter).area(area).filter(), (listing, one) -> groups
                                .of(listing, one, narrowed -> Narrowed.from(narrowed)
                                        .area(filter.area())
                                        .filter())
                                .entrySet()
                                .stream()
                                .filter(group -> area.codes().contains(group.getKey()))
                                .mapToLong(Map.Entry::getValue)
                                .sum())));
        return standings;
    }

    /** Every procedure that has a dossier, in the order of their codes; dossiers that name none are left out. */
    public Map<ProcedureCode, Standing> procedures(Period period, Filter filter) {
        Groups groups = new Groups(Grouping.PROCEDURE, filter, clock.instant());
        Map<ProcedureCode, Standing> standings = new LinkedHashMap<>();
        UnaryOperator<Filter> wide = narrowed ->
                Narrowed.from(narrowed).procedure(filter.procedure()).filter();
        for (String code :
                new TreeSet<>(groups.of(Listing.DOSSIERS, filter, wide).keySet())) {
            ProcedureCode procedure = new ProcedureCode(code);
            standings.put(
                    procedure,
                    standing(period, Narrowed.from(filter).procedure(procedure).filter(), (listing, one) -> groups.of(
                                    listing, one, wide)
                            .getOrDefault(code, 0L)));
        }
        return standings;
    }

    /** Answers how long a list is. */
    private interface Lengths {
        long of(Listing listing, Filter filter);
    }

    private Standing standing(Period period, Filter filter, Lengths lengths) {
        Map<Holder, Figure> holders = new EnumMap<>(Holder.class);
        for (Holder holder : Holder.values()) {
            if (holder != Holder.NOBODY) {
                holders.put(
                        holder,
                        figure(
                                lengths,
                                Listing.DOSSIERS,
                                Narrowed.from(filter).open().holder(holder).filter()));
            }
        }
        Map<Waiting, Figure> waiting = new EnumMap<>(Waiting.class);
        for (Waiting one : Waiting.values()) {
            waiting.put(one, figure(lengths, Listing.DOSSIERS, one.of(filter)));
        }
        return new Standing(
                figure(lengths, Listing.RECEIPTS, Flow.RECEIVED.during(period, filter)),
                figure(lengths, Listing.DOSSIERS, Flow.ENDED.during(period, filter)),
                figure(lengths, Listing.DOSSIERS, Narrowed.from(filter).open().filter()),
                figure(
                        lengths,
                        Listing.DOSSIERS,
                        Narrowed.from(filter).open().overdue().filter()),
                figure(
                        lengths,
                        Listing.DOSSIERS,
                        Narrowed.from(filter).dueWithin(settings.dueSoon()).filter()),
                holders,
                waiting,
                onTime(lengths, Flow.ENDED.during(period, filter)));
    }

    private static Punctuality onTime(Lengths lengths, Filter ended) {
        Figure all = figure(lengths, Listing.DOSSIERS, ended);
        Figure late =
                figure(lengths, Listing.DOSSIERS, Narrowed.from(ended).overdue().filter());
        Figure onTime = figure(lengths, Listing.DOSSIERS, ended.withOverdue(false));
        Punctuality.Verdicts verdicts = new Punctuality.Verdicts(onTime, late, new Figure(0, all.list()));
        return new Punctuality(all, verdicts, verdicts, verdicts);
    }

    private static Figure figure(Lengths lengths, Listing listing, Filter filter) {
        return Figure.of(lengths.of(listing, filter), listing, filter);
    }

    /** Each list is counted once for all groups. */
    private final class Groups {
        private final Grouping grouping;
        private final Instant now;
        private final Map<Counted.Dossiers, Map<String, Long>> known = new java.util.HashMap<>();

        private Groups(Grouping grouping, Filter filter, Instant now) {
            this.grouping = grouping;
            this.now = now;
        }

        /** @param wide takes away what narrows to one group */
        private Map<String, Long> of(Listing listing, Filter filter, UnaryOperator<Filter> wide) {
            return known.computeIfAbsent(
                    new Counted.Dossiers(listing, wide.apply(filter)), list -> counted(listing, list.filter()));
        }

        private Map<String, Long> counted(Listing listing, Filter filter) {
            Query query = Counts.by(grouping, listing, filter, now);
            Map<String, Long> groups = new java.util.HashMap<>();
            jdbc.sql(query.sql())
                    .params(query.values())
                    .query((row, number) -> row.getString("grp") == null
                            ? 0L
                            : groups.merge(row.getString("grp"), row.getLong("many"), Long::sum))
                    .list();
            return groups;
        }
    }
}
