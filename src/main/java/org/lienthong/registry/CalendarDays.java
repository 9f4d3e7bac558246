package org.lienthong.registry;

import java.time.InstantSource;
import java.time.LocalDate;
import org.lienthong.clock.LegalTime;
import org.springframework.stereotype.Component;

/** By the calendar of public servants, from the day it is in Viet Nam. */
@Component
record CalendarDays(LegalTime law, InstantSource clock) implements ComingDays {

    @Override
    public DueWithin of(int workingDays) {
        LocalDate last = law.calendar().plus(LocalDate.ofInstant(clock.instant(), Period.ZONE), workingDays);
        return new DueWithin(
                workingDays, last.plusDays(1).atStartOfDay(Period.ZONE).toInstant());
    }
}
