package org.lienthong.proof;

import java.time.InstantSource;
import java.util.function.BiPredicate;
import org.lienthong.clock.LegalTime;
import org.lienthong.province.AdministrativeUnits;

/**
 * By which rules rows follow from events.
 *
 * @param succeeds whether a province (second) is what another one (first) became
 * @param law the legal clock
 * @param clock which time it is
 */
public record Rules(BiPredicate<String, String> succeeds, LegalTime law, InstantSource clock) {

    public static Rules of(AdministrativeUnits units, LegalTime law, InstantSource clock) {
        return new Rules(Successors.of(units), law, clock);
    }
}
