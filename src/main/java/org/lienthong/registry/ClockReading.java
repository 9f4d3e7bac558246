package org.lienthong.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.DossierClock;
import org.lienthong.clock.Forecast;
import org.lienthong.clock.Limit;
import org.lienthong.clock.OnTime;
import org.lienthong.clock.Phase;
import org.lienthong.clock.TaxAnswer;

/**
 * The clock of one dossier at the moment of asking.
 *
 * @param punctuality whether it is on time, as KPI 766, the law and the systems count; while it is not done, as if it ended now
 * @param days working days in each phase so far
 * @param limit the time limit of its procedure; null when none is known
 * @param tax until when the tax office must answer; null while it has no slip, and where no rule is known
 * @param forecast when it will be done; null when it is done, or nothing can be said
 */
public record ClockReading(
        DossierClock clock,
        OnTime punctuality,
        Map<Phase, Integer> days,
        @Nullable Limit limit,
        @Nullable TaxAnswer tax,
        @Nullable Forecast forecast) {

    public ClockReading {
        days = Map.copyOf(days);
    }
}
