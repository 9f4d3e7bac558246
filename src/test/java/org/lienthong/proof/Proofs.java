package org.lienthong.proof;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
                        SealedLedger.rules())
                .verify(null, flaws::add, looked -> {});
        return flaws;
    }

    /** The whole ledger as a file that is verified elsewhere. */
    public String export() throws IOException {
        StringWriter out = new StringWriter();
        new ExportingLedger(new LedgerReader(jdbc, transactions)).write(null, SealedLedger.START, out, lines -> {});
        return out.toString();
    }

    /** Forgets every seal, root, time-stamp and document. */
    public void clear() {
        for (String table :
                List.of("root_stamp", "day_root", "seal_chain", "event_seal", "event", "message_body", "message")) {
            jdbc.update("delete from " + table);
        }
        jdbc.update("update seal_round set mark = null, on_day = null, lease_owner = null, stamp_at = null");
    }

    /**
     * A dossier with three events as the hub writes them, submitted on 20 November 2026, sealed and its day closed and stamped
     * by the hub's own key.
     */
    public void dossier(String province, String code, Path data) {
        SealedLedger ledger = new SealedLedger(jdbc, transactions, data);
        ledger.submitted(province, code);
        ledger.accepted(province, code);
        ledger.progressed(province, code);
        ledger.seal();
        ledger.clock.pass(Duration.ofDays(1));
        ledger.seal();
    }

    /** The same; whoever runs what is answered gives it another appointment, later. */
    public Consumer<Instant> dossierWithAppointments(String province, String code, Path data) {
        SealedLedger ledger = new SealedLedger(jdbc, transactions, data);
        ledger.submitted(province, code);
        ledger.accepted(province, code);
        ledger.seal();
        return anew -> {
            ledger.promisedAnew(province, code, anew);
            ledger.clock.pass(Duration.ofDays(1));
            ledger.seal();
        };
    }

    /** The same, accepted under one province's code; worked on when the province had become a part of another. */
    public void mergedDossier(String before, String after, String code, Path data) {
        SealedLedger ledger = new SealedLedger(jdbc, transactions, data);
        ledger.submitted(before, code);
        ledger.accepted(before, code);
        ledger.clock.pass(Duration.ofDays(1));
        ledger.seal();
        ledger.moves(code, after);
        ledger.progressed(after, code);
        ledger.clock.pass(Duration.ofDays(1));
        ledger.seal();
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
