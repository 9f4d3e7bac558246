package org.lienthong.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Who plays a family: an office written for it, or any office that speaks the family's dialect. */
public final class Offices {

    private static final Map<String, Function<Seat, Office>> WRITTEN = Map.of(
            "dvcqg", PortalOffice::new,
            "opencps", OneStopShopOffice::new,
            "vbdlis", LisOffice::new,
            "tax-gate", TaxGateOffice::new);

    private Offices() {}

    /** The families that the sandbox can play. */
    public static Set<String> families() {
        Set<String> families = new TreeSet<>(WRITTEN.keySet());
        families.addAll(Dialects.families());
        return families;
    }

    static Office at(Seat seat) {
        Function<Seat, Office> written = WRITTEN.get(seat.family());
        return written != null ? written.apply(seat) : new DialectOffice(seat, Dialects.of(seat.family()));
    }
}
