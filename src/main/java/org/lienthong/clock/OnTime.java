package org.lienthong.clock;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether one dossier is on time, three times over.
 *
 * @param kpi as KPI 766 (indicator 2.1) counts it
 * @param plain as the law counts it: every pause and outage taken out, done at the end that the events show
 * @param reported as the systems report it
 * @param kpiEnd the end that KPI 766 compares, time of waiting for papers subtracted; null before a receipt
 * @param kpiDue the date that KPI 766 compares; null when there is none
 * @param why what makes them differ; empty when they agree
 */
public record OnTime(
        Verdict kpi,
        Verdict plain,
        Verdict reported,
        @Nullable Instant kpiEnd,
        @Nullable Instant kpiDue,
        Set<Difference> why) {

    public OnTime {
        why = Set.copyOf(why);
    }

    public boolean agree() {
        return kpi == plain && plain == reported;
    }
}
