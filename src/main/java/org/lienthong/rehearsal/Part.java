package org.lienthong.rehearsal;

import java.util.Locale;

/** What is rehearsed, in this order. */
public enum Part {
    /** Dossiers go their way; every door and call is used. */
    GOOD,

    /** Callers without a secret, broken documents, unknown dossiers, repeated and late calls. */
    BAD,

    /** Partners that are down, slow, wrong or silent. */
    TROUBLE;

    /** The name in reports, for example {@code good}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
