package org.lienthong.web.desk;

import java.util.List;
import org.lienthong.clock.DossierClock;
import org.lienthong.clock.Instalment;
import org.lienthong.clock.Stretch;
import org.lienthong.registry.ClockReading;
import org.lienthong.registry.DossierClocks;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Step;
import org.lienthong.web.api.ClockItem;
import org.springframework.stereotype.Component;

/** The legal clock of one dossier at this moment, read from its story. */
@Component
class ClockWords {

    private final DossierClocks clocks;

    ClockWords(DossierClocks clocks) {
        this.clocks = clocks;
    }

    /**
     * @param pauses when the limit stood still, the last one perhaps until now
     * @param instalments what its notices ask for, and until when
     */
    public record Read(DossierClock clock, List<Stretch> pauses, ClockItem item, List<Instalment> instalments) {}

    Read of(Entry entry, List<Step> steps) {
        ClockReading reading = clocks.read(entry, steps);
        DossierClock read = reading.clock();
        return new Read(
                read,
                read.stretches().stream()
                        .filter(stretch -> !stretch.runs() && stretch.phase().pauses())
                        .toList(),
                ClockItem.of(reading),
                clocks.instalments(entry));
    }
}
