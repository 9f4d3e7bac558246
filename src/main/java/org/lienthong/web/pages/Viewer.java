package org.lienthong.web.pages;

import org.jspecify.annotations.Nullable;
import org.lienthong.web.Role;
import org.springframework.security.core.Authentication;

/** Who looks at a page. */
public record Viewer(String name, boolean known, boolean operator) {

    static Viewer of(@Nullable Authentication who) {
        if (who == null) {
            return new Viewer("", false, false);
        }
        boolean operator = who.getAuthorities().stream()
                .anyMatch(right -> ("ROLE_" + Role.OPERATOR.name()).equals(right.getAuthority()));
        return new Viewer(who.getName(), true, operator);
    }
}
