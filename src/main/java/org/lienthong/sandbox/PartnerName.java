package org.lienthong.sandbox;

import java.util.Arrays;

/** The four kinds of systems that a province has, and the names under which the hub usually knows them. */
public enum PartnerName {
    PORTAL("portal", "dvcqg"),
    ONE_STOP_SHOP("one-stop-shop", "opencps"),
    LIS("lis", "vbdlis"),
    TAX_GATE("tax-gate", "tax-gate");

    private final String code;
    private final String family;

    PartnerName(String code, String family) {
        this.code = code;
        this.family = family;
    }

    /** The name used in paths, settings and files, for example {@code one-stop-shop}. */
    public String code() {
        return code;
    }

    /** The oldest family of this kind, which {@link SandboxProvince#ofFour} has. */
    String family() {
        return family;
    }

    /** The partner with this {@link #code()}; any other text is a bug of the caller. */
    public static PartnerName ofCode(String code) {
        return Arrays.stream(values())
                .filter(name -> name.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no partner is called " + code));
    }
}
