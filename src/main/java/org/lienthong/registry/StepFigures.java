package org.lienthong.registry;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
     * The whole time of dossiers, from the start of the limit to the end, whoever held them.
     *
     * @param median half of them took so many working days or fewer
     * @param ninetieth nine of ten took so many working days or fewer
     */
    public record Whole(int median, int ninetieth) {}

    /**
     * Where the time of dossiers that ended went.
     *
     * @param steps in the order in which a dossier goes through them; those through which none went are left out
     * @param whole null when the limit of none of them ran
     */
    public record Spent(List<Line> steps, @Nullable Whole whole) {

        static final Spent NOTHING = new Spent(List.of(), null);

        public Spent {
            steps = List.copyOf(steps);
        }

        /** The step that takes the longest; null when nothing is known of steps. */
        public @Nullable Line slowest() {
            return steps.stream().max(Comparator.comparingInt(Line::median)).orElse(null);
        }
    }

    /** All of them together, and apart by procedure; dossiers that name none are only among all. */
    public record Apart(Spent all, Map<ProcedureCode, Spent> procedures) {

        public Spent of(ProcedureCode procedure) {
            return procedures.getOrDefault(procedure, Spent.NOTHING);
        }
    }

    /**
     * Whole months are read from sums, that of today too; a period with a part of an earlier month reads its dossiers, a million
     * of them in some seconds.
     *
     * @param period in which the dossiers ended
     * @param filter what it says about days is not looked at
     */
    public Spent of(Period period, Filter filter) {
        return spent(days(period, filter), period, filter);
    }

    /** The same with the procedures of which a dossier ended in the period, out of one question. */
    public Apart apart(Period period, Filter filter) {
        StepDays days = days(period, filter);
        Map<ProcedureCode, Spent> procedures = new LinkedHashMap<>();
        days.procedures().forEach((code, own) -> {
            ProcedureCode procedure = new ProcedureCode(code);
            procedures.put(procedure, spent(own, period, filter.of(procedure)));
        });
        return new Apart(spent(days, period, filter), procedures);
    }

    private StepDays days(Period period, Filter filter) {
        return StepDays.of(jdbc, ended(period, filter), clock.instant());
    }

    private static Spent spent(StepDays days, Period period, Filter filter) {
        TreeMap<Integer, Long> whole = days.whole();
        return new Spent(
                lines(days.all(), period, filter),
                whole.isEmpty() ? null : new Whole(within(whole, HALF), within(whole, NINE_OF_TEN)));
    }

    private static Filter ended(Period period, Filter filter) {
        return Narrowed.from(filter).during(Day.ENDED, period).filter();
    }

    private static List<Line> lines(Map<Phase, TreeMap<Integer, Long>> phases, Period period, Filter filter) {
        List<Line> lines = new ArrayList<>();
        phases.forEach((phase, days) -> {
            Filter through = Narrowed.from(ended(period, filter)).through(phase).filter();
            lines.add(new Line(
                    phase,
                    Figure.of(all(days), Listing.DOSSIERS, through),
                    within(days, HALF),
                    within(days, NINE_OF_TEN)));
        });
        return lines;
    }

    /** The fewest days within which this share of all was through. */
    private static int within(TreeMap<Integer, Long> days, double share) {
        long wanted = (long) Math.ceil(all(days) * share);
        long seen = 0;
        for (Map.Entry<Integer, Long> day : days.entrySet()) {
            seen += day.getValue();
            if (seen >= wanted) {
                return day.getKey();
            }
        }
        return days.lastKey();
    }

    private static long all(TreeMap<Integer, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }
}
