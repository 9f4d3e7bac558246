package org.lienthong.registry;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.NationalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person, the newest first. */
@Component
public class QuarantineList {

    /**
     * What the list is narrowed to; null does not narrow. An area counts by who holds: what waits belongs to systems.
     *
     * @param cause why it waits
     */
    public record Narrowed(
            @Nullable Area area,
            @Nullable String system,
            Quarantined.@Nullable Kind kind,
            Quarantined.@Nullable State state,
            Cause cause) {

        public Narrowed(
                @Nullable Area area,
                @Nullable String system,
                Quarantined.@Nullable Kind kind,
                Quarantined.@Nullable State state) {
            this(area, system, kind, state, Cause.ANY);
        }

        /** Whether it says more than in which state. */
        public boolean isNarrow() {
            return area != null || system != null || kind != null || !cause.equals(Cause.ANY);
        }

        /** The same, in this state. */
        public Narrowed in(Quarantined.State other) {
            return new Narrowed(area, system, kind, other, cause);
        }
    }

    private static final String SELECT = """
            select q.id, q.kind, q.province, q.system, q.name, d.code, q.message_id, q.item, q.delivery_id, q.created_at,
                q.state, q.closed_at, q.closed_by, q.findings
            from quarantine q left join dossier d on d.id = q.dossier_id
            """;

    private final JdbcClient jdbc;

    QuarantineList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of each kind wait for somebody; every kind is there. */
    public Map<Quarantined.Kind, Long> open() {
        Map<Quarantined.Kind, Long> open = new EnumMap<>(Quarantined.Kind.class);
        for (Quarantined.Kind kind : Quarantined.Kind.values()) {
            open.put(kind, 0L);
        }
        jdbc.sql("select kind, count(*) as many from quarantine where state = 'OPEN' group by kind")
                .query((row, number) -> open.put(Quarantined.Kind.valueOf(row.getString("kind")), row.getLong("many")))
                .list();
        return open;
    }

    /**
     * @param limit 1 to {@link Register#LONGEST}
     */
    public Page<Quarantined> list(Narrowed narrowed, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = where(narrowed, values);
        long total = jdbc.sql("select count(*) from quarantine q" + where)
                .params(values)
                .query(Long.class)
                .single();
        return part(narrowed, total, limit, cursor);
    }

    /** The whole list. */
    public void each(Narrowed narrowed, Receiver<Quarantined> receiver) throws IOException {
        Page.each(cursor -> part(narrowed, 0, Page.WHOLE, cursor), receiver);
    }

    private static StringBuilder where(Narrowed narrowed, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (narrowed.area() != null) {
            where.append(" and q.province in (:provinces)");
            values.put("provinces", narrowed.area().codes());
        }
        same(where, values, "system", Optional.ofNullable(narrowed.system()));
        same(where, values, "kind", Optional.ofNullable(narrowed.kind()).map(Enum::name));
        same(where, values, "state", Optional.ofNullable(narrowed.state()).map(Enum::name));
        narrowed.cause().narrow(where, values);
        return where;
    }

    private Page<Quarantined> part(Narrowed narrowed, long total, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = where(narrowed, values);
        if (cursor != null) {
            where.append(" and q.id < :after");
            values.put("after", cursor.id());
        }
        List<Quarantined> found = jdbc.sql(SELECT + where + " order by q.id desc limit :limit")
                .params(values)
                .param("limit", limit + 1)
                .query(QuarantineList::read)
                .list();
        return Page.of(found, limit, total, last -> Cursor.after(null, last.id()));
    }

    /** One of them. */
    public Optional<Quarantined> find(long id) {
        return jdbc.sql(SELECT + " where q.id = ?")
                .param(id)
                .query(QuarantineList::read)
                .optional();
    }

    private static void same(StringBuilder where, Map<String, Object> values, String column, Optional<String> value) {
        value.ifPresent(text -> {
            where.append(" and q.").append(column).append(" = :").append(column);
            values.put(column, text);
        });
    }

    private static Quarantined read(ResultSet row, int number) throws SQLException {
        Quarantined.Kind kind = Quarantined.Kind.valueOf(row.getString("kind"));
        boolean intake = kind == Quarantined.Kind.INTAKE;
        return new Quarantined(
                row.getLong("id"),
                kind,
                new SystemId(new ProvinceCode(row.getString("province")), row.getString("system")),
                row.getString("name"),
                row.getString("code"),
                intake ? row.getLong("message_id") : null,
                intake ? row.getInt("item") : null,
                intake ? null : row.getLong("delivery_id"),
                Times.of(row, "created_at"),
                Quarantined.State.valueOf(row.getString("state")),
                Times.maybe(row, "closed_at"),
                row.getString("closed_by"),
                NationalJson.readList(row.getString("findings"), Finding.class));
    }
}
