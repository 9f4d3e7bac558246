package org.lienthong.registry;

import java.util.List;
import org.springframework.stereotype.Component;

/** In which step the time of dossiers goes by. */
@Component
public class StepFigures {

    /**
     * One step of the dossiers that ended in a period.
     *
     * @param phase the name of the clock's phase, for example TAX
     * @param dossiers those that went through it
     * @param median so many working days or fewer took half of them
     * @param ninetieth so many working days or fewer took nine of ten
     */
    public record Line(String phase, Figure dossiers, int median, int ninetieth) {}

    /**
     * @param period in which the dossiers ended
     * @param filter what it says about days is not looked at
     * @return in the order in which a dossier goes through them; those through which none went are left out
     */
    public List<Line> of(Period period, Filter filter) {
        return List.of();
    }
}
