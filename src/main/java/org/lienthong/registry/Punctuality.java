package org.lienthong.registry;

import java.util.OptionalDouble;

/**
 * How many of the dossiers that ended in a period ended on time.
 *
 * @param ended all of them
 * @param kpi as the national KPI 766 counts
 * @param plain as the law counts, without what KPI 766 adds
 * @param reported as the systems report it themselves: against the promised date
 */
public record Punctuality(Figure ended, Verdicts kpi, Verdicts plain, Verdicts reported) {

    /** @param unknown those that are held to no date */
    public record Verdicts(Figure onTime, Figure late, Figure unknown) {

        /** The share of those that are held to a date, 0 to 1; empty when there is none. */
        public OptionalDouble share() {
            long held = onTime.many() + late.many();
            return held == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) onTime.many() / held);
        }
    }
}
