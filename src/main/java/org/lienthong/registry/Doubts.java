package org.lienthong.registry;

import java.io.IOException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Doubt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers of a period of which something said is doubted, computed from what was said and never reported by anybody. */
@Component
public class Doubts {

    /** The days at which these look: a period is that of the receipts. */
    public static final Day AT = Day.RECEIVED;

    /** In the words of the index that has no others. */
    private static final String ANY = "(d.doubts is not null or d.refused_doubts is not null)";

    /** A promise beyond the law is doubted when the dossier is done or its last moment past. */
    private static final String COUNTS =
            "(d.ended_at is not null or d.completed_at is not null or d.lawful_until < :now)";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Doubts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many of these dossiers are doubted, by each reason; a dossier may be doubted for several. What only a refusal tells is
     * known since the hub marks dossiers for it.
     */
    public Map<Doubt, Long> counts(Picked among) {
        Map<Doubt, Long> counts = new EnumMap<>(Doubt.class);
        Stream.of(Doubt.values()).forEach(doubt -> counts.put(doubt, 0L));
        Query query = among.marked(jdbc, new Query(ANY, now())).from();
        jdbc.sql(
                        "select doubts, refused_doubts, counts, count(*) as many from (select d.doubts, d.refused_doubts, case when "
                                + COUNTS + " then 1 else 0 end as counts from " + query.sql()
                                + ") marked group by doubts, refused_doubts, counts")
                .params(query.values())
                .query((row, number) -> {
                    boolean all = row.getInt("counts") == 1;
                    long many = row.getLong("many");
                    Stream.of(row.getString("doubts"), row.getString("refused_doubts"))
                            .flatMap(Doubt::named)
                            .filter(doubt -> all || doubt != Doubt.PROMISED_BEYOND_LAW)
                            .distinct()
                            .forEach(doubt -> counts.merge(doubt, many, Long::sum));
                    return many;
                })
                .list();
        return counts;
    }

    /** The whole list. */
    public void each(Doubt doubt, Picked among, Receiver<Picked.Line> receiver) throws IOException {
        among.marked(jdbc, condition(doubt)).each(receiver);
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Picked.Line> list(Doubt doubt, Picked among, int limit, @Nullable Cursor cursor) {
        return among.marked(jdbc, condition(doubt)).list(limit, cursor);
    }

    private Query condition(Doubt doubt) {
        Map<String, Object> values = new HashMap<>(now());
        values.put("doubt", "%|" + doubt.name() + "|%");
        String column = doubt.refused() ? "d.refused_doubts" : "d.doubts";
        String marked = ANY + " and " + column + " like :doubt";
        return new Query(doubt == Doubt.PROMISED_BEYOND_LAW ? marked + " and " + COUNTS : marked, values);
    }

    private Map<String, Object> now() {
        return Map.of("now", Times.column(clock.instant()));
    }
}
