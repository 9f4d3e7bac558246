package org.lienthong.registry;

import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds what has changed to the sums that PostgreSQL keeps beside dossiers, so that few changes are read with them. Figures are right
 * before, while and after: who changes a dossier appends to the sums in his own transaction, and who reads them reads what was
 * appended too. Any number of nodes may do it: one holds the row of the round, the others leave it to him. On H2, which keeps no
 * sums, only the time of the round is noted.
 */
@Component
public class SumRound {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    SumRound(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Once; the hub does it again and again by itself.
     *
     * @return false when another node is at it
     */
    public boolean add() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = jdbc.sql("select name from sum_round for update skip locked")
                    .query(String.class)
                    .optional()
                    .isPresent();
            if (mine) {
                jdbc.sql("select sums_added()").query((row, number) -> number).list();
                jdbc.sql("update sum_round set added_at = :now")
                        .param("now", Times.column(clock.instant()))
                        .update();
            }
            return mine;
        }));
    }

    /** What H2 adds up: a function of its schema. */
    public static int none() {
        return 0;
    }
}
