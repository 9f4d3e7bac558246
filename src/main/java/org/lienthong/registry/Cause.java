package org.lienthong.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something waits for a person; null does not narrow.
 *
 * @param subject at which door it came in (INTAKE), or which message was told (DELIVERY, DIFFERENCE)
 * @param rule which rule its first finding names
 * @param place where in the document that is, without positions in lists; empty where it is the whole
 * @param said what the partner said when it refused, without what differs from dossier to dossier; empty where nobody refused
 */
public record Cause(
        @Nullable String subject,
        @Nullable String rule,
        @Nullable String place,
        @Nullable String said) {

    public static final Cause ANY = new Cause(null, null, null, null);

    /** Of {@code quarantine q}. */
    void narrow(StringBuilder where, Map<String, Object> values) {
        same(where, values, "q.subject", "subject", subject);
        same(where, values, "q.rule", "rule", rule);
        same(where, values, "q.place", "place", place);
        same(where, values, "q.said", "said", said);
    }

    private static void same(
            StringBuilder where, Map<String, Object> values, String column, String name, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }
}
