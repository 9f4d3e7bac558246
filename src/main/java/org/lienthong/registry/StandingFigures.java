package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final ComingDays coming;

    StandingFigures(
            JdbcClient jdbc, InstantSource clock, Territory territory, FigureSettings settings, ComingDays coming) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.territory = territory;
        this.settings = settings;
        this.coming = coming;
    }

    /**
     * All dossiers of the filter together.
     *
     * @param period what came and went in it; how it stands is said of this moment
     * @param filter what it says about days is not looked at
     */
    public Standing country(Period period, Filter filter) {
        return tallies(period, filter, null).standing(period, filter, soon());
    }

    /** All of them together, and apart by province of today, also those without a dossier. */
    public record Apart(Standing country, Map<ProvinceCode, Standing> provinces) {}

    /** The country and its provinces out of the same questions. */
    public Apart apart(Period period, Filter filter) {
        StandingTallies all = tallies(period, filter, Grouping.PROVINCE);
        return new Apart(all.standing(period, filter, soon()), provinces(all, period, filter));
    }

    /** Every province of today, also those without a dossier. */
    public Map<ProvinceCode, Standing> provinces(Period period, Filter filter) {
        return provinces(tallies(period, filter, Grouping.PROVINCE), period, filter);
    }

    private Map<ProvinceCode, Standing> provinces(StandingTallies all, Period period, Filter filter) {
        Map<String, StandingTallies> apart = all.apart(Grouping.PROVINCE);
        Map<ProvinceCode, Standing> standings = new LinkedHashMap<>();
        territory
                .today()
                .forEach((province, area) -> standings.put(
                        province,
                        area.codes().stream()
                                .map(code -> apart.getOrDefault(code, StandingTallies.NONE))
                                .reduce(StandingTallies.NONE, StandingTallies::and)
                                .standing(
                                        period, Narrowed.from(filter).area(area).filter(), soon())));
        return standings;
    }

    /**
     * Every procedure of which a dossier is open or came or ended in the period, in the order of their codes; dossiers that name
     * none are left out.
     */
    public Map<ProcedureCode, Standing> procedures(Period period, Filter filter) {
        Map<String, StandingTallies> apart =
                tallies(period, filter, Grouping.PROCEDURE).apart(Grouping.PROCEDURE);
        Map<ProcedureCode, Standing> standings = new LinkedHashMap<>();
        for (String code : new TreeSet<>(apart.keySet())) {
            ProcedureCode procedure = new ProcedureCode(code);
            standings.put(
                    procedure,
                    apart.getOrDefault(code, StandingTallies.NONE)
                            .standing(
                                    period,
                                    Narrowed.from(filter).procedure(procedure).filter(),
                                    soon()));
        }
        return standings;
    }

    private DueWithin soon() {
        return coming.of(Math.toIntExact(settings.dueSoon().toDays()));
    }

    private StandingTallies tallies(Period period, Filter filter, @Nullable Grouping grouping) {
        Instant now = clock.instant();
        Filter open = Narrowed.from(filter).open().filter();
        Filter ended = Narrowed.from(filter).during(Day.ENDED, period).filter();
        return new StandingTallies(
                tally(grouping, Listing.RECEIPTS, Flow.RECEIVED.during(period, filter), now),
                tally(grouping, Listing.DOSSIERS, ended, now, Grouping.KPI, Grouping.PLAIN, Grouping.REPORTED),
                tally(grouping, Listing.DOSSIERS, open, now, Grouping.STATUS, Grouping.HOLDER),
                tally(grouping, Listing.DOSSIERS, StandingTallies.overdue(filter), now),
                tally(grouping, Listing.DOSSIERS, StandingTallies.dueSoon(filter, soon()), now),
                tally(grouping, Listing.DOSSIERS, filter.taxLate(true), now));
    }

    private Tally tally(@Nullable Grouping grouping, Listing listing, Filter filter, Instant now, Grouping... more) {
        List<Grouping> groupings = new ArrayList<>(List.of(more));
        Stream.ofNullable(grouping).forEach(groupings::add);
        return groupings.isEmpty()
                ? Tally.one(jdbc, listing, filter, now)
                : Tally.of(jdbc, groupings, listing, filter, now);
    }
}
