package org.lienthong.clock;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How many dossiers are on time, late, or held to no date: by KPI 766, by the law, by what the systems report.
 *
 * @param why how many dossiers each reason concerns, of those on which the three do not agree
 */
public record OnTimeFigure(
        int dossiers, Count kpi, Count plain, Count reported, int differing, Map<Difference, Integer> why) {

    /** Dossiers by verdict. */
    public record Count(int onTime, int late, int unknown) {

        /** The share of those that are held to a date, 0 to 1; 1 when there is none. */
        public double share() {
            return onTime + late == 0 ? 1 : (double) onTime / (onTime + late);
        }
    }

    public OnTimeFigure {
        why = Map.copyOf(why);
    }

    public static OnTimeFigure of(Collection<OnTime> dossiers) {
        Map<Difference, Integer> why = new EnumMap<>(Difference.class);
        dossiers.forEach(dossier -> dossier.why().forEach(reason -> why.merge(reason, 1, Integer::sum)));
        return new OnTimeFigure(
                dossiers.size(),
                count(dossiers, OnTime::kpi),
                count(dossiers, OnTime::plain),
                count(dossiers, OnTime::reported),
                (int) dossiers.stream().filter(dossier -> !dossier.agree()).count(),
                why);
    }

    private static Count count(Collection<OnTime> dossiers, Function<OnTime, Verdict> verdict) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        dossiers.forEach(dossier -> counts.merge(verdict.apply(dossier), 1, Integer::sum));
        return new Count(
                counts.getOrDefault(Verdict.ON_TIME, 0),
                counts.getOrDefault(Verdict.LATE, 0),
                counts.getOrDefault(Verdict.UNKNOWN, 0));
    }
}
