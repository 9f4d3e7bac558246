package org.lienthong.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries out confirmed plans, never faster than each allows. Nothing is sent from here: what is told again goes back into
 * its lane, and the deliveries carry it as they carry everything. One node works on a plan at a time; after a crash another
 * one goes on where it stopped.
 */
@Component
public class RunningReplays {

    private static final Logger log = LoggerFactory.getLogger(RunningReplays.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration HELD = Duration.ofSeconds(5);

    /** A pause between rounds is caught up at most so far. */
    private static final Duration CATCH_UP = Duration.ofSeconds(2);

    private static final int AT_ONCE = 200;

    private final ReplayPlans plans;
    private final SendsAgain again;
    private final Hindrances hindrances;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Tries tries;
    private final String owner = UUID.randomUUID().toString();

    RunningReplays(ReplayPlans plans, SendsAgain again, Hindrances hindrances, JdbcClient jdbc, InstantSource clock) {
        this.plans = plans;
        this.again = again;
        this.hindrances = hindrances;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = new Tries(jdbc);
    }

    private record Item(int position, long ref) {
        static Item read(ResultSet row, int number) throws SQLException {
            return new Item(row.getInt("position"), row.getLong("ref"));
        }
    }

    /** One round: what is due now of one plan after the other. Returns how many items it took. */
    public int round() {
        plans.expire();
        List<Long> due = jdbc.sql("""
                        select id from replay_plan where state = 'RUNNING' and next_at <= :now
                          and (lease_owner is null or lease_owner = :me or lease_until < :now) order by id""")
                .param("now", ReplayPlans.column(clock.instant()))
                .param("me", owner)
                .query(Long.class)
                .list();
        return due.stream().mapToInt(this::work).sum();
    }

    private int work(long id) {
        Instant now = clock.instant();
        boolean leased = jdbc.sql("""
                        update replay_plan set lease_owner = :me, lease_until = :until
                        where id = :id and state = 'RUNNING'
                          and (lease_owner is null or lease_owner = :me or lease_until < :now)""")
                        .param("me", owner)
                        .param("until", ReplayPlans.column(now.plus(LEASE)))
                        .param("now", ReplayPlans.column(now))
                        .param("id", id)
                        .update()
                == 1;
        Optional<ReplayPlan> plan = leased ? plans.find(id) : Optional.empty();
        if (plan.isEmpty() || hindrances.hold(plan.get())) {
            plan.ifPresent(known -> next(id, now.plus(HELD)));
            return 0;
        }
        return take(plan.get(), now);
    }

    private int take(ReplayPlan plan, Instant now) {
        Duration each = Duration.ofMinutes(1).dividedBy(plan.wish().perMinute());
        Instant due = dueSince(plan.id(), now);
        int many = (int) Math.min(AT_ONCE, 1 + Duration.between(due, now).dividedBy(each));
        List<Item> items = jdbc.sql("""
                        select position, ref from replay_item where plan_id = :id and state = 'OPEN'""" + Tries.ORDER + "fetch first :many rows only")
                .param("id", plan.id())
                .param("many", many)
                .query(Item::read)
                .list();
        int taken = 0;
        for (Item item : items) {
            if (!mayGoOn(plan.id())) {
                return taken;
            }
            if (!carry(plan, item)) {
                next(plan.id(), now.plus(tries.rest(plan.id())));
                return taken;
            }
            taken++;
        }
        if (taken < many) {
            finish(plan);
        } else {
            next(plan.id(), due.plus(each.multipliedBy(many)));
        }
        return taken;
    }

    /** Asked before each item: nobody held or stopped the plan, and no other node took it over. */
    private boolean mayGoOn(long id) {
        return jdbc.sql("""
                        update replay_plan set lease_until = :until
                        where id = :id and state = 'RUNNING' and lease_owner = :me""")
                        .param("until", ReplayPlans.column(clock.instant().plus(LEASE)))
                        .param("id", id)
                        .param("me", owner)
                        .update()
                == 1;
    }

    private Instant dueSince(long id, Instant now) {
        Instant due = jdbc.sql("select next_at from replay_plan where id = ?")
                .param(id)
                .query((row, number) -> Optional.ofNullable(ReplayPlans.time(row, "next_at")))
                .single()
                .orElse(now);
        return due.isBefore(now.minus(CATCH_UP)) ? now.minus(CATCH_UP) : due;
    }

    /** False when the storage may be in trouble: the item stays open, but not for ever. What another node wrote of it meanwhile stays. */
    private boolean carry(ReplayPlan plan, Item item) {
        SendsAgain.Outcome outcome;
        try {
            outcome = again(plan, item);
            tries.wentThrough(plan.id());
        } catch (RuntimeException failure) {
            if (Trouble.is(failure) && !tries.blames(plan.id(), item.position())) {
                log.warn("plan {} waits: item {} met trouble: {}", plan.id(), item.position(), failure.toString());
                return false;
            }
            log.error("plan {} met an error of the hub with item {}", plan.id(), item.position(), failure);
            outcome = SendsAgain.Outcome.REFUSED;
        }
        jdbc.sql("""
                        update replay_item set state = :state, done_at = :now
                        where plan_id = :id and position = :position and state = 'OPEN'""")
                .param("state", outcome.name())
                .param("now", ReplayPlans.column(clock.instant()))
                .param("id", plan.id())
                .param("position", item.position())
                .update();
        return true;
    }

    private SendsAgain.Outcome again(ReplayPlan plan, Item item) {
        String by = plan.decidedBy() + " (plan " + plan.id() + ")";
        return plan.wish().target() == ReplayTarget.TOLD
                ? again.told(item.ref(), plan.cutOff(), by)
                : again.quarantined(
                        item.ref(), plan.wish().substitution(), plan.wish().place(), by);
    }

    private void next(long id, Instant at) {
        jdbc.sql("update replay_plan set next_at = :at where id = :id and lease_owner = :me")
                .param("at", ReplayPlans.column(at))
                .param("id", id)
                .param("me", owner)
                .update();
    }

    private void finish(ReplayPlan plan) {
        jdbc.sql("update replay_plan set state = 'DONE', ended_at = :now where id = :id and state = 'RUNNING'")
                .param("now", ReplayPlans.column(clock.instant()))
                .param("id", plan.id())
                .update();
        log.info("plan {} of {} is done", plan.id(), plan.plannedBy());
    }
}
