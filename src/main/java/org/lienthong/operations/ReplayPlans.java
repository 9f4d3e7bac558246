package org.lienthong.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.mapping.NationalJson;
import org.lienthong.registry.Quarantined;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans to send again, with what each of them takes. Everything is durable when a method returns. */
@Component
public class ReplayPlans {

    /** What takes more, or leaves out more, is refused: it would be the whole past. */
    public static final int MOST_ITEMS = 50_000;

    private static final Duration CONFIRM_WITHIN = Duration.ofDays(1);
    private static final int SHOWN = 200;

    private static final String SELECT = """
            select p.*, (select count(*) from replay_item i where i.plan_id = p.id and i.state = 'DONE') as done,
                (select count(*) from replay_item i where i.plan_id = p.id and i.state = 'REFUSED') as refused,
                (select count(*) from replay_item i where i.plan_id = p.id and i.state = 'LEFT') as left_alone
            from replay_plan p""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ReplayPlans(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A plan that takes more than {@link #MOST_ITEMS}. */
    public static final class TooMany extends Exception {
        private final int items;

        TooMany(int items) {
            super("the plan would take " + items + " items; narrow it", null, false, false);
            this.items = items;
        }

        public int items() {
            return items;
        }
    }

    /** Writes down what this would take now; nothing is sent before it is confirmed. */
    public ReplayPlan plan(ReplayWish wish, String by) throws TooMany {
        Instant now = clock.instant();
        Selections selection = Selections.of(wish, now);
        int many = Math.max(count(selection.items(), selection), count(selection.leftOut(), selection));
        if (many > MOST_ITEMS) {
            throw new TooMany(many);
        }
        return Objects.requireNonNull(transaction.execute(status -> written(wish, selection, now, by)));
    }

    private int count(String rows, Selections selection) {
        return jdbc.sql("select count(*) from (" + rows + ") s")
                .params(selection.values())
                .query(Integer.class)
                .single();
    }

    private ReplayPlan written(ReplayWish wish, Selections selection, Instant now, String by) {
        long id = insert(wish, now, by);
        int items = writeDown(id, selection.items(), 0, "OPEN", selection);
        int leftOut = writeDown(id, selection.leftOut(), items, "LEFT_OUT", selection);
        jdbc.sql("update replay_plan set items = " + items + ", left_out = " + leftOut
                        + ", oldest = (select min(s.at) from (" + selection.items() + ") s),"
                        + " newest = (select max(s.at) from (" + selection.items() + ") s) where id = " + id)
                .params(selection.values())
                .update();
        return find(id).orElseThrow();
    }

    /** @return how many there are */
    private int writeDown(long id, String rows, int before, String state, Selections selection) {
        return jdbc.sql("insert into replay_item (plan_id, position, ref, state) select " + id + ", " + before
                        + " + row_number() over (order by " + selection.order() + "), s.ref, '" + state + "' from ("
                        + rows + ") s")
                .params(selection.values())
                .update();
    }

    private long insert(ReplayWish wish, Instant now, String by) {
        org.springframework.jdbc.support.GeneratedKeyHolder key =
                new org.springframework.jdbc.support.GeneratedKeyHolder();
        jdbc.sql("""
                        insert into replay_plan (target, province, system, subject, rule, place, said, kind, from_at, to_at,
                            substitution, per_minute, cut_off, items, left_out, reason, planned_by, planned_at, state)
                        values (:target, :province, :system, :subject, :rule, :place, :said, :kind, :from, :to,
                            :substitution, :perMinute, :now, 0, 0, :reason, :by, :now, 'PLANNED')""")
                .param("target", wish.target().name())
                .param(
                        "province",
                        wish.province() == null ? null : wish.province().value())
                .param("system", wish.system())
                .param("subject", wish.subject())
                .param("rule", wish.rule())
                .param("place", wish.place())
                .param("said", wish.said())
                .param("kind", wish.kind() == null ? null : wish.kind().name())
                .param("from", column(wish.from()))
                .param("to", column(wish.to()))
                .param("substitution", wish.substitution() == null ? null : NationalJson.write(wish.substitution()))
                .param("perMinute", wish.perMinute())
                .param("reason", wish.reason())
                .param("by", by)
                .param("now", column(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * A plan that is not over, at one moment.
     *
     * @param open items whose turn has not come
     * @param troubles in a row, with the item whose turn it is
     */
    public record Going(long id, ReplayPlan.State state, long open, int troubles) {}

    /** What may still change, for who asks often: plans that are over never change, and are not counted. */
    public List<Going> going() {
        return jdbc.sql("""
                        select p.id, p.state, p.troubles, (select count(*) from replay_item i
                            where i.plan_id = p.id and i.state = 'OPEN') as still_open
                        from replay_plan p where p.state in ('PLANNED', 'RUNNING', 'PAUSED') order by p.id""")
                .query((row, number) -> new Going(
                        row.getLong("id"),
                        ReplayPlan.State.valueOf(row.getString("state")),
                        row.getLong("still_open"),
                        row.getInt("troubles")))
                .list();
    }

    /** The newest first; at most 200. */
    public List<ReplayPlan> all() {
        return jdbc.sql(SELECT + " order by p.id desc fetch first " + SHOWN + " rows only")
                .query(ReplayPlans::read)
                .list();
    }

    /** Those that run now, the newest first; at most 200. */
    public List<ReplayPlan> running() {
        return jdbc.sql(SELECT + " where p.state = 'RUNNING' order by p.id desc fetch first " + SHOWN + " rows only")
                .query(ReplayPlans::read)
                .list();
    }

    public Optional<ReplayPlan> find(long id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(ReplayPlans::read)
                .optional();
    }

    /** From now on it runs. False when it is not there to be confirmed, or too old: what waits has changed since. */
    public boolean confirm(long id, String by) {
        return decide(id, "RUNNING", by, " and state = 'PLANNED' and planned_at > :since");
    }

    public boolean pause(long id, String by) {
        return decide(id, "PAUSED", by, " and state = 'RUNNING'");
    }

    public boolean resume(long id, String by) {
        return decide(id, "RUNNING", by, " and state = 'PAUSED'");
    }

    /** Nothing more is taken; what was done stays. A plan that nobody confirmed is given up by this. */
    public boolean stop(long id, String by) {
        return decide(id, "STOPPED", by, " and state in ('PLANNED', 'RUNNING', 'PAUSED')");
    }

    private boolean decide(long id, String state, String by, String condition) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update replay_plan set state = :state, decided_by = :by, decided_at = :now, next_at = :now,
                            ended_at = case when :state = 'STOPPED' then cast(:now as timestamp with time zone) end
                        where id = :id""" + condition)
                        .param("state", state)
                        .param("by", by)
                        .param("now", column(now))
                        .param("since", column(now.minus(CONFIRM_WITHIN)))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Plans that nobody confirmed in time are no plans any more. */
    void expire() {
        jdbc.sql(
                        "update replay_plan set state = 'EXPIRED', ended_at = :now where state = 'PLANNED' and planned_at <= :since")
                .param("now", column(clock.instant()))
                .param("since", column(clock.instant().minus(CONFIRM_WITHIN)))
                .update();
    }

    private static ReplayPlan read(ResultSet row, int number) throws SQLException {
        String province = row.getString("province");
        String kind = row.getString("kind");
        String substitution = row.getString("substitution");
        ReplayWish wish = new ReplayWish(
                ReplayTarget.valueOf(row.getString("target")),
                province == null ? null : new ProvinceCode(province),
                row.getString("system"),
                kind == null ? null : Quarantined.Kind.valueOf(kind),
                row.getString("subject"),
                row.getString("rule"),
                row.getString("place"),
                row.getString("said"),
                time(row, "from_at"),
                time(row, "to_at"),
                substitution == null ? null : NationalJson.read(substitution, ReplayWish.Substitution.class),
                row.getInt("per_minute"),
                row.getString("reason"));
        return new ReplayPlan(
                row.getLong("id"),
                wish,
                Objects.requireNonNull(time(row, "cut_off")),
                row.getInt("items"),
                row.getInt("left_out"),
                time(row, "oldest"),
                time(row, "newest"),
                row.getString("planned_by"),
                Objects.requireNonNull(time(row, "planned_at")),
                ReplayPlan.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                time(row, "decided_at"),
                time(row, "ended_at"),
                row.getInt("done"),
                row.getInt("refused"),
                row.getInt("left_alone"),
                row.getInt("troubles"),
                time(row, "next_at"));
    }

    static @Nullable OffsetDateTime column(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
