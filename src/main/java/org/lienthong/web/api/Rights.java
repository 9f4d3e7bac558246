package org.lienthong.web.api;

import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Quarantined;
import org.lienthong.registry.Stuck;
import org.lienthong.web.Office;
import org.lienthong.web.Role;
import org.springframework.security.core.Authentication;

/** What the one who asks may see. */
public final class Rights {

    private Rights() {}

    /** What somebody has who works only on the dossiers of one province; its code follows. */
    public static final String PROVINCE = "PROVINCE_";

    /** What somebody has who sits at one office of that province; its name follows. */
    public static final String OFFICE = "OFFICE_";

    /**
     * Officials work on dossiers and see whose they are; one of a province those of this province only,
     * with what is still stored under codes that it took over. Everybody else sees
     * them masked.
     */
    public static boolean seesPersons(Authentication who, ProvinceCode province) {
        return has(who, "ROLE_" + Role.OFFICIAL.name())
                && (has(who, PROVINCE + province.value())
                        || who.getAuthorities().stream().noneMatch(right -> String.valueOf(right.getAuthority())
                                .startsWith(PROVINCE)));
    }

    /** What waits, as this one may see it. */
    public static Quarantined shown(Authentication who, Quarantined row) {
        return seesPersons(who, row.system().province()) ? row : row.covered();
    }

    /** What is stuck, as this one may see it. */
    public static Stuck shown(Authentication who, Stuck stuck) {
        return seesPersons(who, stuck.system().province()) ? stuck : stuck.covered();
    }

    static boolean operates(Authentication who) {
        return has(who, "ROLE_" + Role.OPERATOR.name());
    }

    static boolean sitsAt(Authentication who, Office office) {
        return has(who, OFFICE + office.name());
    }

    private static boolean has(Authentication who, String authority) {
        return who.getAuthorities().stream().anyMatch(right -> authority.equals(right.getAuthority()));
    }
}
