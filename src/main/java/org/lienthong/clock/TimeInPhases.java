package org.lienthong.clock;

import java.util.EnumMap;
import java.util.Map;

/** Where the time of a dossier went: which step, whose hands. */
public final class TimeInPhases {

    private TimeInPhases() {}

    /**
     * Working days in each phase that it went through, pauses too. Together they are the working days from the first event to
     * the moment of asking.
     */
    public static Map<Phase, Integer> workingDays(DossierClock clock, WorkingCalendar calendar) {
        Map<Phase, Integer> days = new EnumMap<>(Phase.class);
        clock.stretches()
                .forEach(stretch -> days.merge(
                        stretch.phase(),
                        calendar.count(VietNam.day(stretch.from()), VietNam.day(stretch.until())),
                        Integer::sum));
        return days;
    }
}
