package org.lienthong.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lienthong.web.Role;

/** The place where each kind of people begins. Who has several roles begins at the first of them. */
public enum Face {
    OPERATIONS(Role.OPERATOR, "/operations"),
    DESK(Role.OFFICIAL, "/desk"),
    COUNTRY(Role.DEPARTMENT, "/country");

    private final Role role;
    private final String path;

    Face(Role role, String path) {
        this.role = role;
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The key of its name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every place that this person may begin at. */
    static List<Face> of(Viewer viewer) {
        return Arrays.stream(values())
                .filter(face -> viewer.roles().contains(face.role))
                .toList();
    }
}
