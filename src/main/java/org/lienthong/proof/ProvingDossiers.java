package org.lienthong.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Says of one dossier, or of the file of a proof, what its seals prove now, while the hub runs. It only reads. */
public class ProvingDossiers {

    private static final int MOST_NAMED = 100;

    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;
    private final Rules rules;
    private final Duration overlap;
    private final Path ownCertificates;

    /**
     * @param overlap how long an event may have been recorded and have no seal yet
     * @param ownCertificates PEM file of the hub's own time-stamps; it may be missing
     */
    public ProvingDossiers(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Rules rules,
            Duration overlap,
            Path ownCertificates) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.rules = rules;
        this.overlap = overlap;
        this.ownCertificates = ownCertificates;
    }

    /**
     * What was looked at and what is wrong with it.
     *
     * @param flaws empty: everything that is sealed is as it was sealed
     * @param signers who signed the time-stamps: authority, name and digest of the certificate
     */
    public record Proven(Proof proof, List<Flaw> flaws, List<String> signers) {

        public Proven {
            flaws = List.copyOf(flaws);
            signers = List.copyOf(signers);
        }
    }

    /**
     * What was looked at in a file, and what is wrong with it.
     *
     * @param flaws the first of them
     * @param flawed how many there are
     */
    public record ProvenFile(VerifyingLedger.Tally tally, List<Flaw> flaws, long flawed, List<String> signers) {

        public ProvenFile {
            flaws = List.copyOf(flaws);
            signers = List.copyOf(signers);
        }
    }

    /** @param id of the dossier's row */
    public Proven of(String province, String code, long id) {
        List<Flaw> flaws = new ArrayList<>();
        Trust trust = trust();
        Proof proof = new VerifyingDossier(new VerifyingDossier.Ledger(jdbc, transactions, overlap), trust, rules)
                .verify(new VerifyingDossier.Named(id, province, code), flaws::add);
        return new Proven(proof, flaws.stream().filter(Flaw::certain).toList(), trust.signers());
    }

    /** A proof or an export, by itself: the ledger is not asked. Memory does not grow with what is wrong with it. */
    public ProvenFile of(Path file) throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        LongAdder flawed = new LongAdder();
        Trust trust = trust();
        Consumer<Flaw> told = flaw -> {
            flawed.increment();
            if (flaws.size() < MOST_NAMED) {
                flaws.add(flaw);
            }
        };
        VerifyingLedger.Tally tally = new VerifyingFile(trust, told, looked -> {}).verify(file);
        return new ProvenFile(tally, flaws, flawed.sum(), trust.signers());
    }

    private Trust trust() {
        try {
            return new Trust(
                    Files.exists(ownCertificates) ? OwnKey.certificates(ownCertificates) : List.of(), List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the hub's own certificates cannot be read", unreadable);
        }
    }
}
