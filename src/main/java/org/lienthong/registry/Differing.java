package org.lienthong.registry;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dossiers that ended and on which KPI 766, the law and the systems do not agree, and why. What was judged before the hub
 * kept the reasons is not among them.
 */
@Component
public class Differing {

    /** The days at which these look: a period is that of the ends. */
    public static final Day AT = Day.ENDED;

    private static final String ANY = "d.differs is not null";

    private final JdbcClient jdbc;

    Differing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param all dossiers on which the verdicts differ
     * @param reasons how many of them for each reason; a dossier may have several, and reasons without a dossier are left out
     */
    public record Counted(long all, Map<Difference, Long> reasons) {}

    public Counted counts(Picked among) {
        Query query = among.marked(jdbc, condition(null)).from();
        Map<Difference, Long> reasons = new EnumMap<>(Difference.class);
        long all = jdbc
                .sql("select d.differs, count(*) as many from " + query.sql() + " group by d.differs")
                .params(query.values())
                .query((row, number) -> {
                    for (String name : row.getString("differs").substring(1).split("\\|")) {
                        reasons.merge(Difference.valueOf(name), row.getLong("many"), Long::sum);
                    }
                    return row.getLong("many");
                })
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Counted(all, reasons);
    }

    /**
     * @param reason null for all of them
     * @param limit 1 to {@link Register#LONGEST}
     */
    public Page<Picked.Line> list(@Nullable Difference reason, Picked among, int limit, @Nullable Cursor cursor) {
        return among.marked(jdbc, condition(reason)).list(limit, cursor);
    }

    /** The whole list. */
    public void each(@Nullable Difference reason, Picked among, Receiver<Picked.Line> receiver) throws IOException {
        among.marked(jdbc, condition(reason)).each(receiver);
    }

    private static Query condition(@Nullable Difference reason) {
        return reason == null
                ? new Query(ANY, Map.of())
                : new Query(ANY + " and d.differs like :reason", Map.of("reason", "%|" + reason.name() + "|%"));
    }
}
