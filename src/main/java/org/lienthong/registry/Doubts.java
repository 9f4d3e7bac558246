package org.lienthong.registry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers of a period of which something said is doubted, computed from what was said and never reported by anybody. */
@Component
public class Doubts {

    private static final String RECEIVED = "d.received_at >= :from and d.received_at < :to and ";

    private final JdbcClient jdbc;

    Doubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dossier that is doubted. */
    public record Doubted(String code, String province, String status) {}

    /**
     * How many dossiers that were received in the period are doubted, by each reason; a dossier may be doubted for several.
     *
     * @param area null for the whole country
     */
    public Map<Doubt, Long> counts(Period period, @Nullable Area area) {
        Map<Doubt, Long> counts = new EnumMap<>(Doubt.class);
        for (Doubt doubt : Doubt.values()) {
            counts.put(doubt, count(doubt, period, area));
        }
        return counts;
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Doubted> list(Doubt doubt, Period period, @Nullable Area area, int limit, @Nullable Cursor cursor) {
        Query query = query(doubt, period, area);
        query.values().put("limit", limit + 1);
        query.values().put("after", cursor == null ? Long.MAX_VALUE : cursor.id());
        record Row(Doubted doubted, long id) {}
        List<Row> rows = jdbc.sql("select d.id, d.code, d.province, d.status from dossier d where " + query.sql()
                        + " and d.id < :after order by d.id desc limit :limit")
                .params(query.values())
                .query((row, number) -> new Row(
                        new Doubted(row.getString("code"), row.getString("province"), row.getString("status")),
                        row.getLong("id")))
                .list();
        return new Page<>(
                rows.stream().limit(limit).map(Row::doubted).toList(),
                count(doubt, period, area),
                rows.size() <= limit
                        ? null
                        : Cursor.after(null, rows.get(limit - 1).id()).text());
    }

    private long count(Doubt doubt, Period period, @Nullable Area area) {
        Query query = query(doubt, period, area);
        return jdbc.sql("select count(*) from dossier d where " + query.sql())
                .params(query.values())
                .query(Long.class)
                .single();
    }

    private static Query query(Doubt doubt, Period period, @Nullable Area area) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", Times.column(period.from()));
        values.put("to", Times.column(period.to()));
        return new Query(RECEIVED + doubt.condition() + (area == null ? "" : " and " + area.condition(values)), values);
    }
}
