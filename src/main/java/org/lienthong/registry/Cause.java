package org.lienthong.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something waits for a person; null does not narrow.
 *
 * @param subject at which door it came in (INTAKE), or which message was told (DELIVERY, DIFFERENCE)
 * @param rule which rule its first finding names
 * @param place where in the document that is, without positions in lists; empty where it is the whole
 */
public record Cause(
        @Nullable String subject,
        @Nullable String rule,
        @Nullable String place) {

    public static final Cause ANY = new Cause(null, null, null);

    /** Behind {@code quarantine q}: where the subject stands. */
    static final String JOINS =
            " left join message cm on cm.id = q.message_id left join delivery cv on cv.id = q.delivery_id"
                    + " left join delivery_done cw on cw.id = q.delivery_id ";

    static final String SUBJECT = "coalesce(cm.door, cv.message_type, cw.message_type, '')";

    void narrow(StringBuilder where, Map<String, Object> values) {
        same(where, values, SUBJECT, "subject", subject);
        same(where, values, "q.rule", "rule", rule);
        same(where, values, "q.place", "place", place);
    }

    private static void same(
            StringBuilder where, Map<String, Object> values, String column, String name, @Nullable String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(name);
            values.put(name, value);
        }
    }
}
