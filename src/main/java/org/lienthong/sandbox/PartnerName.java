package org.lienthong.sandbox;

import java.util.Arrays;

/** The four systems of a province, by the names under which the hub knows them. */
public enum PartnerName {
    PORTAL("portal"),
    ONE_STOP_SHOP("one-stop-shop"),
    LIS("lis"),
    TAX_GATE("tax-gate");

    private final String code;

    PartnerName(String code) {
        this.code = code;
    }

    /** The name used in paths, settings and files, for example {@code one-stop-shop}. */
    public String code() {
        return code;
    }

    /** The partner with this {@link #code()}; any other text is a bug of the caller. */
    public static PartnerName ofCode(String code) {
        return Arrays.stream(values())
                .filter(name -> name.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no partner is called " + code));
    }
}
