package org.lienthong.rehearsal;

import java.util.Locale;
import java.util.Set;

/** What is rehearsed, in this order. */
public enum Part {
    /** Dossiers go their way; every door and call is used. */
    GOOD,

    /** Callers without a secret, broken documents, unknown dossiers, repeated and late calls. */
    BAD,

    /** Partners that are down, slow, wrong or silent. */
    TROUBLE,

    /** Real partners: reached, logged in to, asked and listed; nothing is told. */
    REACH,

    /** Real partners: one marked dossier is told. */
    SEND;

    /** What simulated partners can play. */
    public static final Set<Part> SIMULATED = Set.of(GOOD, BAD, TROUBLE);

    /** The name in reports, for example {@code good}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
