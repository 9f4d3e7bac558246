package org.lienthong.registry;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists behind the counts of a province in shadow, the newest first. */
@Component
public class ListenedLines {

    private static final String SAME_REASON = """
             and exists (select 1 from delivery_done e where e.id = :like and e.destination = s.destination
                and e.message_type = s.message_type and e.last_error = s.last_error)""";

    private final JdbcClient jdbc;
    private final ShadowSteps steps;

    ListenedLines(JdbcClient jdbc, ShadowSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /**
     * What a list is narrowed to; null does not narrow.
     *
     * @param type the verb; documents have none
     * @param like number of a message that cannot be said: only those that cannot be said at the same system for the same
     *     reason
     */
    public record Narrowed(
            @Nullable String system,
            @Nullable MessageType type,
            @Nullable Long like) {}

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<ListenedLine> list(
            ProvinceCode province, Listened what, Narrowed narrowed, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        long total = jdbc.sql("select count(*)" + what.kept.rows() + where(province, what, narrowed, values))
                .params(values)
                .query(Long.class)
                .single();
        return part(province, what, narrowed, total, limit, cursor);
    }

    /** The whole list. */
    public void each(ProvinceCode province, Listened what, Narrowed narrowed, Receiver<ListenedLine> receiver)
            throws IOException {
        Page.each(cursor -> part(province, what, narrowed, 0, Page.WHOLE, cursor), receiver);
    }

    private Page<ListenedLine> part(
            ProvinceCode province, Listened what, Narrowed narrowed, long total, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(province, what, narrowed, values);
        if (cursor != null) {
            where += " and s.id < :after";
            values.put("after", cursor.id());
        }
        List<ListenedLine> found = jdbc.sql(
                        "select s.id, " + what.kept.lines + where + " order by s.id desc limit :limit")
                .params(values)
                .param("limit", limit + 1)
                .query(ListenedLines::read)
                .list();
        return Page.of(found, limit, total, last -> Cursor.after(null, last.id()));
    }

    private String where(ProvinceCode province, Listened what, Narrowed narrowed, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where s.province = :province and " + what.condition);
        values.put("province", province.value());
        if (what.condition.contains(":since")) {
            values.put("since", steps.since());
        }
        if (narrowed.system() != null) {
            where.append(what.kept == Listened.Kept.DELIVERIES ? " and s.destination" : " and s.system")
                    .append(" = :system");
            values.put("system", narrowed.system());
        }
        if (narrowed.type() != null && what.ofVerbs()) {
            where.append(" and s.message_type = :type");
            values.put("type", narrowed.type().name());
        }
        if (narrowed.like() != null && what.kept == Listened.Kept.DELIVERIES) {
            where.append(SAME_REASON);
            values.put("like", narrowed.like());
        }
        return where.toString();
    }

    private static ListenedLine read(ResultSet row, int number) throws SQLException {
        String told = row.getString("told");
        return new ListenedLine(
                row.getLong("id"),
                Times.of(row, "at"),
                row.getString("system"),
                row.getString("content"),
                row.getString("code"),
                told == null || told.isEmpty() ? List.of() : List.of(told.split("\n")));
    }
}
