package org.lienthong.province;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a system is for, whatever family it is of. */
public enum SystemKind {
    PORTAL,
    ONE_STOP_SHOP,
    LIS,
    TAX_GATE,
    /** The hub's own interface in the national model. */
    API;

    /** The name in files, for example {@code one-stop-shop}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this {@link #code()}, if there is one. */
    public static Optional<SystemKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
