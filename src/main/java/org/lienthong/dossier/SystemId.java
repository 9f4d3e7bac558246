package org.lienthong.dossier;

import java.util.regex.Pattern;

/** One system of one province that the hub speaks with, for example {@code H56/lis}. */
public record SystemId(ProvinceCode province, String name) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public SystemId {
        InvalidValue.matching(name, NAME, "system-name", "a system name has lower-case letters, digits and dashes");
    }

    @Override
    public String toString() {
        return province + "/" + name;
    }
}
