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
import org.lienthong.dossier.SystemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plans do again, one thing after the other, in the order in which a plan takes them. */
@Component
public class PlannedItems {

    private static final String COLUMNS = "select i.position, i.ref, i.state, i.done_at, d.code, ";

    private static final String WAITING = COLUMNS + """
            q.kind, null as message_type, q.province, q.system
            from replay_item i left join quarantine q on q.id = i.ref left join dossier d on d.id = q.dossier_id""";

    /** What is told again moves from what is done back into its lane. */
    private static final String TOLD = COLUMNS + """
            null as kind, coalesce(v.message_type, w.message_type) as message_type,
                coalesce(v.province, w.province) as province, coalesce(v.destination, w.destination) as system
            from replay_item i left join delivery v on v.id = i.ref left join delivery_done w on w.id = i.ref
            left join dossier d on d.id = coalesce(v.dossier_id, w.dossier_id)""";

    private final JdbcClient jdbc;

    PlannedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param told whether the plan tells again, rather than working on what waits for a person
     * @param state null for all that the plan takes: all but what is left out
     * @param limit 1 to {@link Register#LONGEST}
     */
    public Page<PlannedItem> list(
            long plan, boolean told, PlannedItem.@Nullable State state, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        long total = jdbc.sql("select count(*) from replay_item i" + where(plan, state, values))
                .params(values)
                .query(Long.class)
                .single();
        return part(new Asked(plan, told, state), total, limit, cursor);
    }

    /** The whole list. */
    public void each(long plan, boolean told, PlannedItem.@Nullable State state, Receiver<PlannedItem> receiver)
            throws IOException {
        Page.each(cursor -> part(new Asked(plan, told, state), 0, Page.WHOLE, cursor), receiver);
    }

    private record Asked(long plan, boolean told, PlannedItem.@Nullable State state) {}

    private static String where(long plan, PlannedItem.@Nullable State state, Map<String, Object> values) {
        values.put("plan", plan);
        values.put("state", state == null ? PlannedItem.State.LEFT_OUT.name() : state.name());
        return " where i.plan_id = :plan and i.state " + (state == null ? "<>" : "=") + " :state";
    }

    private Page<PlannedItem> part(Asked asked, long total, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(asked.plan(), asked.state(), values);
        if (cursor != null) {
            where += " and i.position > :after";
            values.put("after", cursor.id());
        }
        List<PlannedItem> found = jdbc.sql(
                        (asked.told() ? TOLD : WAITING) + where + " order by i.position limit :limit")
                .params(values)
                .param("limit", limit + 1)
                .query(PlannedItems::read)
                .list();
        return Page.of(found, limit, total, last -> Cursor.after(null, last.position()));
    }

    private static PlannedItem read(ResultSet row, int number) throws SQLException {
        String province = row.getString("province");
        String kind = row.getString("kind");
        String message = row.getString("message_type");
        return new PlannedItem(
                row.getInt("position"),
                row.getLong("ref"),
                province == null ? null : new SystemId(new ProvinceCode(province), row.getString("system")),
                kind == null ? null : Quarantined.Kind.valueOf(kind),
                message == null ? null : MessageType.valueOf(message),
                row.getString("code"),
                PlannedItem.State.valueOf(row.getString("state")),
                Times.maybe(row, "done_at"));
    }
}
