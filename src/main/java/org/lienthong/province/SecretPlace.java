package org.lienthong.province;

import org.jspecify.annotations.Nullable;

/**
 * Where a partner's contract puts the shared secret.
 *
 * @param name of the query parameter or header, or the path in the body; null for path and basic
 */
public record SecretPlace(Kind kind, @Nullable String name) {

    /** The places that contracts use. */
    public enum Kind {
        PATH,
        QUERY,
        HEADER,
        BASIC,
        BODY
    }
}
