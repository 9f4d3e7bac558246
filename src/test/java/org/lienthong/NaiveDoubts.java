package org.lienthong;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lienthong.dossier.Doubt;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why a dossier is doubted, asked of its columns one by one, as whoever knows nothing of the kept column would ask. */
public final class NaiveDoubts {

    /** A day that is promised lasts to its last second. */
    private static final String UNTIL = "(case when mod(extract(epoch from d.due_at) + 25200, 86400) = 0"
            + " then d.due_at + interval '1' day - interval '1' second else d.due_at end)";

    private static final String BEYOND =
            UNTIL + " > d.lawful_until and (d.plain = 'LATE' or (d.ended_at is null and %s)"
                    + " or (d.completed_at is not null and d.days_tax is null and d.days_payment is null))";

    private NaiveDoubts() {}

    /** On a dossier {@code d} at the moment {@code :now}; of what was told and taken. */
    public static Map<Doubt, String> conditions() {
        return conditions("d.lawful_until < :now");
    }

    private static Map<Doubt, String> conditions(String past) {
        Map<Doubt, String> conditions = new EnumMap<>(Doubt.class);
        conditions.put(Doubt.ENDED_BEFORE_RECEIPT, "d.completed_at < d.received_at");
        conditions.put(Doubt.RECEIVED_BEFORE_SUBMITTED, "d.received_at < d.submitted_at");
        conditions.put(Doubt.DELIVERED_BEFORE_RESULT, "d.delivered_at < d.completed_at");
        conditions.put(Doubt.PROMISED_BEFORE_RECEIPT, UNTIL + " < d.received_at");
        conditions.put(Doubt.PROMISED_BEYOND_LAW, BEYOND.formatted(past));
        conditions.put(
                Doubt.DONE_IN_THE_LAST_HOUR,
                "d.completed_at <= " + UNTIL + " and d.completed_at > " + UNTIL + " - interval '1' hour");
        return conditions;
    }

    /** What a dossier {@code d} shall keep of them; a promise beyond the law also where its last moment is not past yet. */
    public static String kept() {
        String marks = conditions("1 = 1").entrySet().stream()
                .map(one -> "case when " + one.getValue() + " then '" + one.getKey() + "|' else '' end")
                .collect(Collectors.joining(" || "));
        return "nullif('|' || " + marks + ", '|')";
    }

    /** For rows that were written past the hub. */
    public static void keep(JdbcClient jdbc) {
        jdbc.sql("update dossier d set doubts = " + kept()).update();
    }

    /** For one of them. */
    public static void keep(JdbcClient jdbc, long id) {
        jdbc.sql("update dossier d set doubts = " + kept() + " where id = ?")
                .param(id)
                .update();
    }
}
