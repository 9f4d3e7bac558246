package org.lienthong.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where single dossiers are picked out for a reason, of which a dossier may have several.
 *
 * @param day at which of a dossier's days the period is looked at
 * @param area null for the whole country
 * @param procedure null for all
 */
public record Picked(
        Day day,
        Period period,
        @Nullable Area area,
        @Nullable ProcedureCode procedure) {

    /** A dossier that was picked out. */
    public record Line(String code, String province, String status) {}

    /** @param condition on a dossier {@code d}, with its values */
    long count(JdbcClient jdbc, Query condition) {
        Query query = query(condition);
        return jdbc.sql("select count(*) from " + query.sql())
                .params(query.values())
                .query(Long.class)
                .single();
    }

    /**
     * The newest first.
     *
     * @param condition on a dossier {@code d}, with its values
     * @param limit 1 to {@link Register#LONGEST}
     */
    Page<Line> list(JdbcClient jdbc, Query condition, int limit, @Nullable Cursor cursor) {
        return part(jdbc, condition, count(jdbc, condition), limit, cursor);
    }

    /** The whole list. */
    void each(JdbcClient jdbc, Query condition, Receiver<Line> receiver) throws IOException {
        Page.each(cursor -> part(jdbc, condition, 0, Page.WHOLE, cursor), receiver);
    }

    private Page<Line> part(JdbcClient jdbc, Query condition, long total, int limit, @Nullable Cursor cursor) {
        record Row(Line line, long id) {}
        Query query = query(condition);
        List<Row> rows = jdbc.sql("select d.id, d.code, d.province, d.status from " + query.sql()
                        + " and d.id < :after order by d.id desc limit :limit")
                .params(query.values())
                .param("limit", limit + 1)
                .param("after", cursor == null ? Long.MAX_VALUE : cursor.id())
                .query((row, number) -> new Row(
                        new Line(row.getString("code"), row.getString("province"), row.getString("status")),
                        row.getLong("id")))
                .list();
        return new Page<>(
                rows.stream().limit(limit).map(Row::line).toList(),
                total,
                rows.size() <= limit
                        ? null
                        : Cursor.after(null, rows.get(limit - 1).id()).text());
    }

    /** The whole list for a condition without values. */
    void each(JdbcClient jdbc, String condition, Receiver<Line> receiver) throws IOException {
        each(jdbc, new Query(condition, Map.of()), receiver);
    }

    /** For a condition without values. */
    Page<Line> list(JdbcClient jdbc, String condition, int limit, @Nullable Cursor cursor) {
        return list(jdbc, new Query(condition, Map.of()), limit, cursor);
    }

    /** What stands behind {@code from}, on a dossier {@code d}. */
    Query query(String condition) {
        return query(new Query(condition, Map.of()));
    }

    private Query query(Query condition) {
        Map<String, Object> values = new HashMap<>(condition.values());
        values.put("from", Times.column(period.from()));
        values.put("to", Times.column(period.to()));
        String where = "%1$s >= :from and %1$s < :to".formatted(day.column());
        if (area != null) {
            where += " and " + area.condition(values);
        }
        if (procedure != null) {
            where += " and d.procedure_code = :procedure";
            values.put("procedure", procedure.value());
        }
        // The lines have an index of each day; the dossiers have one of the reason, where it is a rare one.
        return new Query(
                "dossier d join (select d.id from dossier_line d where " + where + ") f on f.id = d.id where ("
                        + condition.sql() + ") and " + where,
                values);
    }
}
