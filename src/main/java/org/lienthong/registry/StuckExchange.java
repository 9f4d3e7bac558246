package org.lienthong.registry;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stuck between the hub and the systems of a province, the newest first. */
@Component
public class StuckExchange {

    /** What arrived belongs to a dossier when its name leads to one. */
    private static final String ALL = """
            select 2 * v.id as place, case when v.state = 'WAITING' then 'RETRYING' else v.state end as kind, v.id, v.province,
                v.destination as system, d.code, d.holder, cast(null as varchar(128)) as name, v.message_type,
                v.created_at, v.attempts, v.next_attempt_at, v.last_error, cast(null as varchar(200000)) as findings
            from delivery v join dossier d on d.id = v.dossier_id
            where v.province in (:provinces)
                and (v.state in ('REFUSED', 'UNKNOWN') or (v.state = 'WAITING' and v.attempts > 0))
            union all
            select 2 * q.id + 1, q.kind, q.id, q.province, q.system, d.code, d.holder, q.name, null,
                q.created_at, 0, null, null, q.findings
            from quarantine q
                left join dossier_alias a on q.dossier_id is null and a.province = q.province and a.name_key = upper(q.name)
                left join dossier d on d.id = coalesce(q.dossier_id, a.dossier_id)
            where q.state = 'OPEN' and q.province in (:provinces) and q.kind in ('INTAKE', 'DIFFERENCE')""";

    /**
     * What the list is narrowed to; null does not narrow.
     *
     * @param area by who holds
     * @param holder dossiers that wait for this one, and what was said by or to {@code systems}
     * @param dossier the code of one dossier
     */
    public record Narrowed(
            Area area,
            @Nullable Holder holder,
            List<String> systems,
            @Nullable String dossier) {

        public Narrowed {
            systems = List.copyOf(systems);
        }
    }

    private final JdbcClient jdbc;

    StuckExchange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Stuck> list(Narrowed narrowed, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        long total = jdbc.sql("select count(*) from (" + ALL + ") s" + where(narrowed, values))
                .params(values)
                .query(Long.class)
                .single();
        return part(narrowed, total, limit, cursor);
    }

    /** The whole list. */
    public void each(Narrowed narrowed, Receiver<Stuck> receiver) throws IOException {
        Page.each(cursor -> part(narrowed, 0, Page.WHOLE, cursor), receiver);
    }

    private Page<Stuck> part(Narrowed narrowed, long total, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        String from = " from (" + ALL + ") s" + where(narrowed, values);
        String after = "";
        if (cursor != null) {
            after = " and (s.created_at < :afterTime or (s.created_at = :afterTime and s.place < :afterPlace))";
            values.put("afterTime", cursor.time());
            values.put("afterPlace", cursor.id());
        }
        List<Placed> found = jdbc.sql(
                        "select s.*" + from + after + " order by s.created_at desc, s.place desc limit :limit")
                .params(values)
                .param("limit", limit + 1)
                .query(StuckExchange::read)
                .list();
        List<Stuck> shown = found.stream().limit(limit).map(Placed::stuck).toList();
        return new Page<>(shown, total, found.size() <= limit ? null : place(found.get(limit - 1)));
    }

    private record Placed(long place, Stuck stuck) {}

    private static String place(Placed last) {
        return Cursor.after(last.stuck().since(), last.place()).text();
    }

    private static String where(Narrowed narrowed, Map<String, Object> values) {
        values.put("provinces", narrowed.area().codes());
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (narrowed.holder() != null) {
            where.append(" and (s.holder = :holder");
            values.put("holder", narrowed.holder().name());
            if (!narrowed.systems().isEmpty()) {
                where.append(" or s.system in (:systems)");
                values.put("systems", narrowed.systems());
            }
            where.append(")");
        }
        if (narrowed.dossier() != null) {
            where.append(" and s.code = :dossier");
            values.put("dossier", narrowed.dossier());
        }
        return where.toString();
    }

    private static Placed read(ResultSet row, int number) throws SQLException {
        Stuck.Kind kind = Stuck.Kind.valueOf(row.getString("kind"));
        String message = row.getString("message_type");
        String findings = row.getString("findings");
        return new Placed(
                row.getLong("place"),
                new Stuck(
                        kind,
                        row.getLong("id"),
                        new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                        row.getString("code"),
                        row.getString("name"),
                        message == null ? null : MessageType.valueOf(message),
                        Times.of(row, "created_at"),
                        row.getInt("attempts"),
                        kind == Stuck.Kind.REFUSED ? null : Times.maybe(row, "next_attempt_at"),
                        row.getString("last_error"),
                        findings == null ? List.of() : NationalJson.readList(findings, Finding.class)));
    }
}
