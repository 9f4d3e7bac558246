package org.lienthong.registry;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Dossiers that were picked out for a reason.
 *
 * @param from what stands behind {@code from}, on a dossier {@code d}, down to its condition
 */
record Chosen(JdbcClient jdbc, Query from) {

    private record Row(Picked.Line line, long id) {}

    long count() {
        return jdbc.sql("select count(*) from " + from.sql())
                .params(from.values())
                .query(Long.class)
                .single();
    }

    /**
     * The newest first.
     *
     * @param limit 1 to {@link Register#LONGEST}
     */
    Page<Picked.Line> list(int limit, @Nullable Cursor cursor) {
        return part(count(), limit, cursor);
    }

    /** The whole list. */
    void each(Receiver<Picked.Line> receiver) throws IOException {
        Page.each(cursor -> part(0, Page.WHOLE, cursor), receiver);
    }

    /** Which ones they are is told by an index where there is one of the reason; only these are looked at. */
    private Page<Picked.Line> part(long total, int limit, @Nullable Cursor cursor) {
        List<Row> rows = jdbc.sql(
                        "select p.id, p.code, p.province, p.status from dossier p where p.id in (select d.id from "
                                + from.sql() + " and d.id < :after order by d.id desc limit :limit) order by p.id desc")
                .params(from.values())
                .param("limit", limit + 1)
                .param("after", cursor == null ? Long.MAX_VALUE : cursor.id())
                .query((row, number) -> new Row(
                        new Picked.Line(row.getString("code"), row.getString("province"), row.getString("status")),
                        row.getLong("id")))
                .list();
        return new Page<>(
                rows.stream().limit(limit).map(Row::line).toList(),
                total,
                rows.size() <= limit
                        ? null
                        : Cursor.after(null, rows.get(limit - 1).id()).text());
    }
}
