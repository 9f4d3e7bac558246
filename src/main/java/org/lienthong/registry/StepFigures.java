package org.lienthong.registry;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.clock.Phase;
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
        Instant now = clock.instant();
        List<Line> lines = new ArrayList<>();
        for (Phase phase : Steps.ALL) {
            Filter through = Narrowed.from(filter)
                    .during(Day.ENDED, period)
                    .through(phase)
                    .filter();
            TreeMap<Integer, Long> days = Tally.of(jdbc, List.of(Grouping.DAYS), Listing.DOSSIERS, through, now)
                    .workingDays();
            long many = days.values().stream().mapToLong(Long::longValue).sum();
            if (many > 0) {
                lines.add(new Line(
                        phase,
                        Figure.of(many, Listing.DOSSIERS, through),
                        within(days, many, HALF),
                        within(days, many, NINE_OF_TEN)));
            }
        }
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
