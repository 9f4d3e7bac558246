package org.lienthong.web.api;

import org.lienthong.web.Role;
import org.springframework.security.core.Authentication;

/** What the one who asks may see. */
public final class Rights {

    private Rights() {}

    /** Officials work on dossiers and see whose they are; everybody else sees them masked. */
    public static boolean seesPersons(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(right -> ("ROLE_" + Role.OFFICIAL.name()).equals(right.getAuthority()));
    }
}
