package org.lienthong.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of other rooms ask of the proof. */
public final class Proofs {

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;

    public Proofs(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Every flaw of the whole ledger. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        new VerifyingLedger(
                        new LedgerReader(jdbc, transactions),
                        JdbcClient.create(jdbc),
                        Duration.ofMinutes(10),
                        new Trust(List.of(), List.of()),
                        SealedLedger::succeeds)
                .verify(null, flaws::add, looked -> {});
        return flaws;
    }

    /** Seals whatever is there, as at this time. */
    public void seal(Instant now) {
        new Sealing(
                        new SealRound(JdbcClient.create(jdbc), "test"),
                        new Seals(jdbc),
                        new TransactionTemplate(transactions),
                        SealedLedger.settings(100),
                        Clock.fixed(now, ZoneOffset.UTC))
                .round();
    }
}
