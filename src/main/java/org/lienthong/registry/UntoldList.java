package org.lienthong.registry;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be told, the oldest first, and who waits for whom. */
@Component
public class UntoldList {

    /**
     * What the list is narrowed to; null does not narrow.
     *
     * @param system its name; one without a province counts in all of them
     * @param stuck only what a person must look at: refused, or sent with unknown outcome
     * @param behind number of a delivery: only what waits behind it
     */
    public record Narrowed(
            @Nullable ProvinceCode province,
            @Nullable String system,
            boolean stuck,
            @Nullable Long behind) {}

    /**
     * How much waits in all, whomever it is for.
     *
     * @param provinces how much of it in each; one where nothing waits is not there
     */
    public record Figures(
            long waiting, long stuck, @Nullable Instant oldest, Map<ProvinceCode, Long> provinces) {}

    private record Waits(ProvinceCode province, long many, long stuck, Instant oldest) {}

    private static final String STUCK = "v.state in ('REFUSED', 'UNKNOWN')";

    private static final String BEHIND = """
             and v.dossier_id = (select f.dossier_id from delivery f where f.id = :behind)
            and v.destination = (select f.destination from delivery f where f.id = :behind)
            and v.seq > (select f.seq from delivery f where f.id = :behind)""";

    private static final String SELECT = """
            select v.id, v.province, v.destination, v.seq, v.message_type, v.state, v.attempts, v.next_attempt_at,
                v.last_error, v.created_at, d.code, h.id as head_id, h.message_type as head_type, h.state as head_state,
                (select count(*) from delivery b where b.dossier_id = v.dossier_id and b.destination = v.destination
                    and b.seq > v.seq) as behind
            from delivery v
            left join dossier d on d.id = v.dossier_id
            left join delivery h on h.dossier_id = v.dossier_id and h.destination = v.destination and h.id <> v.id
                and h.seq = (select min(e.seq) from delivery e
                    where e.dossier_id = v.dossier_id and e.destination = v.destination)
            """;

    private final JdbcClient jdbc;

    UntoldList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Figures figures() {
        List<Waits> waits = jdbc.sql(
                        "select v.province, count(*) as waiting, min(v.created_at) as oldest, sum(case when " + STUCK
                                + " then 1 else 0 end) as stuck from delivery v group by v.province")
                .query((row, number) -> new Waits(
                        new ProvinceCode(row.getString("province")),
                        row.getLong("waiting"),
                        row.getLong("stuck"),
                        Times.of(row, "oldest")))
                .list();
        return new Figures(
                waits.stream().mapToLong(Waits::many).sum(),
                waits.stream().mapToLong(Waits::stuck).sum(),
                waits.stream().map(Waits::oldest).min(Instant::compareTo).orElse(null),
                waits.stream().collect(Collectors.toMap(Waits::province, Waits::many)));
    }

    /** @param limit 1 to {@link Register#LONGEST} */
    public Page<Untold> list(Narrowed narrowed, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(narrowed, values);
        long total = jdbc.sql("select count(*) from delivery v" + where)
                .params(values)
                .query(Long.class)
                .single();
        return part(narrowed, total, limit, cursor);
    }

    /** The whole list. */
    public void each(Narrowed narrowed, Receiver<Untold> receiver) throws IOException {
        Page.each(cursor -> part(narrowed, 0, Page.WHOLE, cursor), receiver);
    }

    private Page<Untold> part(Narrowed narrowed, long total, int limit, @Nullable Cursor cursor) {
        Map<String, Object> values = new HashMap<>();
        String where = where(narrowed, values);
        if (cursor != null) {
            where += " and v.created_at >= :afterTime and (v.created_at > :afterTime or v.id > :afterId)";
            values.put("afterTime", cursor.time());
            values.put("afterId", cursor.id());
        }
        List<Untold> found = jdbc.sql(SELECT + where + " order by v.created_at, v.id limit :limit")
                .params(values)
                .param("limit", limit + 1)
                .query(UntoldList::read)
                .list();
        return Page.of(
                found,
                limit,
                total,
                last -> Cursor.after(
                        last.delivery().createdAt(), last.delivery().id()));
    }

    private static String where(Narrowed narrowed, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (narrowed.province() != null) {
            where.append(" and v.province = :province");
            values.put("province", narrowed.province().value());
        }
        if (narrowed.system() != null) {
            where.append(" and v.destination = :system");
            values.put("system", narrowed.system());
        }
        if (narrowed.behind() != null) {
            where.append(BEHIND);
            values.put("behind", narrowed.behind());
        }
        return narrowed.stuck() ? where.append(" and ").append(STUCK).toString() : where.toString();
    }

    private static Untold read(ResultSet row, int number) throws SQLException {
        Delivery.State state = Delivery.State.valueOf(row.getString("state"));
        String head = row.getString("head_state");
        Delivery delivery = new Delivery(
                row.getLong("id"),
                row.getLong("seq"),
                row.getString("destination"),
                MessageType.valueOf(row.getString("message_type")),
                state,
                row.getInt("attempts"),
                state == Delivery.State.REFUSED ? null : Times.maybe(row, "next_attempt_at"),
                head == null
                        ? null
                        : new Delivery.Blocker(
                                row.getLong("head_id"),
                                MessageType.valueOf(row.getString("head_type")),
                                Delivery.State.valueOf(head)),
                row.getString("last_error"),
                Times.of(row, "created_at"),
                null,
                null);
        return new Untold(
                delivery,
                new SystemId(new ProvinceCode(row.getString("province")), row.getString("destination")),
                String.valueOf(row.getString("code")),
                row.getLong("behind"));
    }
}
