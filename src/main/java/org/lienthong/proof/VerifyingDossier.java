package org.lienthong.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Verifies what one dossier went through: its events, their seals, roots and time-stamps, and that it follows from them. */
public final class VerifyingDossier {

    private final FindingProofs proofs;
    private final LedgerReader ledger;
    private final JdbcClient jdbc;
    private final Duration overlap;
    private final Trust trust;
    private final Rules rules;
    private final Set<String> seen = new HashSet<>();

    /** @param overlap how long an event may have been recorded and have no seal yet */
    record Ledger(JdbcTemplate jdbc, PlatformTransactionManager transactions, Duration overlap) {}

    VerifyingDossier(Ledger database, Trust trust, Rules rules) {
        this.proofs = new FindingProofs(database.jdbc(), database.transactions());
        this.ledger = new LedgerReader(database.jdbc(), database.transactions());
        this.jdbc = JdbcClient.create(database.jdbc());
        this.overlap = database.overlap();
        this.trust = trust;
        this.rules = rules;
    }

    /** A dossier that a name leads to. */
    public record Named(long id, String province, String code) {}

    /** Every dossier of this name; several where provinces know different ones by it. */
    public List<Named> named(DossierCode name) {
        return jdbc.sql("""
                        select distinct d.id, d.province, d.code from dossier d join dossier_alias a on a.dossier_id = d.id
                        where a.name_key = ? order by d.province, d.id""")
                .param(name.key())
                .query((row, number) -> new Named(row.getLong("id"), row.getString("province"), row.getString("code")))
                .list();
    }

    /** Returns the proof as it stands, for who wants to keep it. */
    public Proof verify(Named dossier, Consumer<Flaw> flaws) {
        Damage damage = new Damage();
        Instant due = ledger.mark().map(mark -> mark.minus(overlap)).orElse(Instant.MIN);
        Proof proof = proofs.of(dossier.province(), dossier.code(), dossier.id());
        new ProofCheck(trust, flaw -> told(flaw, dossier, damage, flaws)).check(proof);
        new EventCheck(ledger, damage, flaw -> told(flaw, dossier, damage, flaws))
                .check(ledger.sealedOf(dossier.code(), dossier.id()));
        ledger.unsealedOf(dossier.id()).stream()
                .filter(event -> event.facts().recordedAt().isBefore(due))
                .forEach(event -> told(
                        Flaw.of(
                                Flaw.Kind.EVENT_INSERTED,
                                dossier.province(),
                                dossier.code(),
                                event.facts().seq(),
                                ""),
                        dossier,
                        damage,
                        flaws));
        new DossierCheck(jdbc, rules, damage, flaws).check(DossierPage.one(jdbc, dossier.id()));
        return proof;
    }

    /** How the dossier stood after each of its events; ends before the first one that cannot have happened. */
    public List<Dossier> standings(Named dossier) {
        return new DossierCheck(jdbc, rules, new Damage(), flaw -> {}).standings(DossierPage.one(jdbc, dossier.id()));
    }

    /** The proof and the rows look at the same events: what both see is told once. */
    private void told(Flaw flaw, Named dossier, Damage damage, Consumer<Flaw> flaws) {
        if (flaw.kind().table().equals("event")) {
            damage.first(dossier.id());
        }
        if (seen.add(flaw.kind() + " " + dossier.id() + " " + flaw.seq() + " " + flaw.day())) {
            flaws.accept(flaw);
        }
    }
}
