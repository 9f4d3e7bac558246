package org.lienthong.operations;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells an item that always meets trouble from a storage that is in trouble; from one failure nobody can. What failed some times
 * waits behind the others: when one of these goes through and it still fails, it is to blame. When all of them fail it is the
 * storage, which is waited for longer and longer. Counted where the plan is kept, so that nodes and restarts count the same.
 */
final class Tries {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** So often it is tried in its turn. */
    private static final int IN_TURN = 3;

    /** So often it is tried when nothing else shows whether the storage is well; the last hours of a plan, not minutes. */
    private static final int MOST = 20;

    /** Items in the order in which they are taken. */
    static final String ORDER = " order by case when tries >= " + IN_TURN + " then tries else 0 end, position ";

    private final JdbcClient jdbc;

    Tries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the item itself is to blame for trouble that it met just now; else it is counted. */
    boolean blames(long plan, int position) {
        int tries = jdbc.sql("select tries from replay_item where plan_id = ? and position = ?")
                .params(plan, position)
                .query(Integer.class)
                .single();
        if (tries >= IN_TURN && troubles(plan) == 0 || tries + 1 >= MOST) {
            return true;
        }
        jdbc.sql("update replay_item set tries = tries + 1 where plan_id = ? and position = ?")
                .params(plan, position)
                .update();
        jdbc.sql("update replay_plan set troubles = troubles + 1 where id = ?")
                .param(plan)
                .update();
        return false;
    }

    /** Something of the plan went through. */
    void wentThrough(long plan) {
        jdbc.sql("update replay_plan set troubles = 0 where id = ? and troubles > 0")
                .param(plan)
                .update();
    }

    /** How long the plan waits after the trouble that was counted last. */
    Duration rest(long plan) {
        Duration rest = FIRST.multipliedBy(1L << Math.min(Math.max(troubles(plan) - 1, 0), 20));
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }

    private int troubles(long plan) {
        return jdbc.sql("select troubles from replay_plan where id = ?")
                .param(plan)
                .query(Integer.class)
                .single();
    }
}
