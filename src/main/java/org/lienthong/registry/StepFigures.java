package org.lienthong.registry;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.clock.Phase;
import org.lienthong.dossier.ProcedureCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which step the time of dossiers goes by. */
@Component
public class StepFigures {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    StepFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One step of the dossiers that ended in a period.
     *
     * @param dossiers those that went through it
     * @param median half of them took so many working days or fewer
     * @param ninetieth nine of ten took so many working days or fewer
     */
    public record Line(Phase phase, Figure dossiers, int median, int ninetieth) {}

    /**
     * Whole months are read from sums; a period with a part of a month reads its dossiers, a million of them in some seconds.
     *
     * @param period in which the dossiers ended
     * @param filter what it says about days is not looked at
     * @return in the order in which a dossier goes through them; those through which none went are left out
     */
    public List<Line> of(Period period, Filter filter) {
        return lines(StepDays.of(jdbc, ended(period, filter), clock.instant()).all(), period, filter);
    }

    /** The same apart for every procedure of which a dossier ended in the period; dossiers that name none are left out. */
    public Map<ProcedureCode, List<Line>> procedures(Period period, Filter filter) {
        Map<ProcedureCode, List<Line>> procedures = new LinkedHashMap<>();
        StepDays.of(jdbc, ended(period, filter), clock.instant()).procedures().forEach((code, days) -> {
            ProcedureCode procedure = new ProcedureCode(code);
            procedures.put(procedure, lines(days, period, filter.of(procedure)));
        });
        return procedures;
    }

    private static Filter ended(Period period, Filter filter) {
        return Narrowed.from(filter).during(Day.ENDED, period).filter();
    }

    private static List<Line> lines(Map<Phase, TreeMap<Integer, Long>> phases, Period period, Filter filter) {
        List<Line> lines = new ArrayList<>();
        phases.forEach((phase, days) -> {
            long many = days.values().stream().mapToLong(Long::longValue).sum();
            Filter through = Narrowed.from(ended(period, filter)).through(phase).filter();
            lines.add(new Line(
                    phase,
                    Figure.of(many, Listing.DOSSIERS, through),
                    within(days, many, HALF),
                    within(days, many, NINE_OF_TEN)));
        });
        return lines;
    }

    /** The fewest days within which this share of all was through. */
    private static int within(TreeMap<Integer, Long> days, long all, double share) {
        long wanted = (long) Math.ceil(all * share);
        long seen = 0;
        for (Map.Entry<Integer, Long> day : days.entrySet()) {
            seen += day.getValue();
            if (seen >= wanted) {
                return day.getKey();
            }
        }
        return days.lastKey();
    }
}
