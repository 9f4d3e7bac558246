package org.lienthong.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

/**
 * One step of a dossier that is done, as a sample of history.
 *
 * @param workingDays from the day on which it entered this phase to the day on which it was done, waiting included
 */
public record PastStep(ProvinceCode province, ProcedureCode procedure, Phase phase, int workingDays) {

    /** Each phase that a dossier went through, from its first entry; empty while it is not done. */
    public static List<PastStep> of(
            ProvinceCode province, ProcedureCode procedure, DossierClock clock, WorkingCalendar calendar) {
        List<PastStep> steps = new ArrayList<>();
        if (clock.endedAt() == null || clock.startedAt() == null) {
            return steps;
        }
        LocalDate end = VietNam.day(clock.endedAt());
        Set<Phase> seen = EnumSet.noneOf(Phase.class);
        for (Stretch stretch : clock.stretches()) {
            if (!stretch.phase().done() && seen.add(stretch.phase())) {
                int days = calendar.count(VietNam.day(stretch.from()), end);
                steps.add(new PastStep(province, procedure, stretch.phase(), Math.max(0, days)));
            }
        }
        return steps;
    }
}
