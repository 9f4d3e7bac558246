package org.lienthong.web.pages;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.Role;
import org.springframework.security.core.Authentication;

/** Who looks at a page. */
public record Viewer(String name, boolean known, Set<Role> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    static Viewer of(@Nullable Authentication who) {
        if (who == null) {
            return new Viewer("", false, Set.of());
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        who.getAuthorities().forEach(right -> {
            for (Role role : Role.values()) {
                if (("ROLE_" + role.name()).equals(right.getAuthority())) {
                    roles.add(role);
                }
            }
        });
        return new Viewer(who.getName(), true, roles);
    }

    public boolean operator() {
        return roles.contains(Role.OPERATOR);
    }

    public boolean official() {
        return roles.contains(Role.OFFICIAL);
    }

    public boolean department() {
        return roles.contains(Role.DEPARTMENT);
    }
}
