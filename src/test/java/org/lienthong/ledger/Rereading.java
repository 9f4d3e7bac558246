package org.lienthong.ledger;

import java.time.Instant;
import java.util.function.Consumer;
import org.lienthong.clock.LegalTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests of other rooms read clocks again as a hub does after its start. */
public final class Rereading {

    private Rereading() {}

    /** The first round of a hub that was just started. */
    public static void firstRound(JdbcTemplate jdbc, TransactionTemplate transaction, LegalTime law, Instant now) {
        new RereadingClocks(jdbc, transaction, law).round(now);
    }

    /** A hub that goes on: each time another round. */
    public static Consumer<Instant> rounds(JdbcTemplate jdbc, TransactionTemplate transaction, LegalTime law) {
        return new RereadingClocks(jdbc, transaction, law)::round;
    }
}
