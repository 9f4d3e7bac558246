package org.lienthong.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.Hub;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.proof.Flaw;
import org.lienthong.proof.FlawWords;
import org.lienthong.proof.Proof;
import org.lienthong.proof.ProofDatabase;
import org.lienthong.proof.Seal;
import org.lienthong.proof.Successors;
import org.lienthong.proof.Trust;
import org.lienthong.proof.VerifyingDossier;
import org.lienthong.proof.VerifyingFile;
import org.lienthong.proof.VerifyingLedger.Tally;
import org.lienthong.province.AdministrativeUnits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lienthong verify}. */
@Command(
        name = "verify",
        description = {
            "Verifies that nothing was changed, dropped or put in since it was sealed, and names each place that was.",
            "Without options: the whole ledger of the database that the hub would open. A hub with the file database",
            "must be stopped for it; with PostgreSQL it may run. With --export: a file, without any database."
        },
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {"0:nothing was changed", "1:something was, or trouble", "2:wrongly called"},
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int TELL_EVERY = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--province",
            paramLabel = "PROVINCE",
            description = "Only this chain, also of a province of the past; with --dossier: whose dossier is meant.")
    private @Nullable String province;

    @Option(names = "--dossier", paramLabel = "CODE", description = "One dossier, by any of its names.")
    private @Nullable String dossier;

    @Option(
            names = "--receipt",
            paramLabel = "CODE|FILE",
            description = {
                "A receipt: its number or code, or its PDF, of which number, moment of receipt and appointment are held",
                "against the database; with --export its dossier is looked for in that file, without any database.",
                "The file of a proof needs none either."
            })
    private @Nullable String receipt;

    @Option(names = "--export", paramLabel = "FILE", description = "A file that --write made, or a proof.")
    private @Nullable Path export;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Writes a file for --export as well; it holds digests, no personal data.")
    private @Nullable Path write;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description =
                    "An earlier file of --write: whether all it holds still stands in the database, also its end.")
    private @Nullable Path since;

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description = "PEM file of certificates; only time-stamps of these, or issued by these, count then.")
    private @Nullable Path authority;

    @Option(
            names = "--language",
            paramLabel = "vi|en",
            defaultValue = "en",
            description = "Language of what is told. Default: ${DEFAULT-VALUE}")
    private String language = "en";

    @Mixin
    private final DataFolder data = new DataFolder();

    @Mixin
    private final ConfigRoot config = new ConfigRoot();

    private long flaws;

    @Override
    public Integer call() throws IOException {
        Path paper = receipt != null && ReceiptFile.isPdf(Path.of(receipt)) ? Path.of(receipt) : null;
        Path alone = paper == null ? export : null;
        if (Stream.of(dossier, receipt, alone).filter(asked -> asked != null).count() > 1) {
            throw wrong("name one of --dossier, --receipt and --export; only the PDF of a receipt goes with --export");
        }
        if (since != null && (dossier != null || receipt != null || export != null)) {
            throw wrong("--since is for the whole ledger; leave out --dossier, --receipt and --export");
        }
        FlawWords words = new FlawWords(Locale.forLanguageTag(language));
        if (paper != null) {
            return paper(paper, words);
        }
        Path file = export != null
                ? export
                : receipt != null && Files.isRegularFile(Path.of(receipt)) ? Path.of(receipt) : null;
        String code = dossier != null ? dossier : receipt;
        return file != null ? offline(file, words) : code != null ? dossier(code, words) : ledger(words);
    }

    /** A receipt that nobody can read is told like a place that was changed. */
    private int paper(Path file, FlawWords words) throws IOException {
        Optional<ReceiptFile> paper = ReceiptFile.read(
                file,
                Successors.of(AdministrativeUnits.load(config.of(data.path())).units()));
        if (paper.isEmpty()) {
            teller(words).accept(ReceiptFile.unreadable());
            return 1;
        }
        return export == null ? inDatabase(paper.get(), words) : inFile(paper.get(), export, words);
    }

    private int inFile(ReceiptFile paper, Path file, FlawWords words) throws IOException {
        LongAdder own = new LongAdder();
        Trust trust = Trust.of(authority);
        Tally tally = looked(file, trust, words, seal -> {
            if (paper.isOf(seal)) {
                own.increment();
            }
        });
        if (own.sum() == 0) {
            teller(words).accept(paper.ofNothing());
        } else {
            spec.commandLine().getErr().println(words.receiptSealed(own.sum()));
        }
        return end(tally, trust, words);
    }

    private int inDatabase(ReceiptFile paper, FlawWords words) throws IOException {
        try (ProofDatabase database = opened()) {
            Trust trust = database.trust();
            VerifyingDossier verifying = database.verifyingDossier(trust);
            Optional<VerifyingDossier.Named> found = verifying.named(paper.code()).stream()
                    .filter(one -> paper.isOf(one.province()))
                    .findFirst();
            if (found.isEmpty()) {
                teller(words).accept(paper.ofNothing());
                return 1;
            }
            Proof proof = verified(verifying, found.get(), words);
            paper.against(verifying.standings(found.get())).ifPresent(teller(words));
            spec.commandLine().getErr().println(words.receiptCompared());
            return end(proof.tally(), trust, words);
        }
    }

    private int offline(Path file, FlawWords words) throws IOException {
        Trust trust = Trust.of(authority);
        return end(looked(file, trust, words, seal -> {}), trust, words);
    }

    private Tally looked(Path file, Trust trust, FlawWords words, Consumer<Seal> sealed) throws IOException {
        if (write != null) {
            throw wrong("--write needs a database; leave out --export");
        }
        return new VerifyingFile(trust, teller(words), progress(), sealed).verify(file);
    }

    private ProofDatabase opened() throws IOException {
        return ProofDatabase.open(data.path(), config.of(data.path()), Hub.wallClock(), authority);
    }

    private int ledger(FlawWords words) throws IOException {
        String code = province == null ? null : Codes.of(province, spec);
        try (ProofDatabase database = opened()) {
            Trust trust = database.trust();
            Tally tally = database.verifyingLedger(trust).verify(code, teller(words), progress());
            if (since != null) {
                new VerifyingFile(Trust.of(authority), teller(words), progress()).verify(since);
                int going = database.since(teller(words)).verify(since, code);
                spec.commandLine().getErr().println(words.since(going));
            }
            if (write != null) {
                try (BufferedWriter out = Files.newBufferedWriter(write)) {
                    database.exporting().write(code, Hub.wallClock().instant(), out, progress());
                }
            }
            return end(tally, trust, words);
        }
    }

    private int dossier(String name, FlawWords words) throws IOException {
        DossierCode code = code(name);
        try (ProofDatabase database = opened()) {
            Trust trust = database.trust();
            VerifyingDossier verifying = database.verifyingDossier(trust);
            List<VerifyingDossier.Named> found = verifying.named(code).stream()
                    .filter(one -> province == null || one.province().equals(Codes.of(province, spec)))
                    .toList();
            if (found.size() != 1) {
                throw new IOException(
                        found.isEmpty()
                                ? "no dossier is known under this name"
                                : "several provinces know a dossier by this name; name one with --province: "
                                        + found.stream()
                                                .map(VerifyingDossier.Named::province)
                                                .toList());
            }
            Proof proof = verified(verifying, found.get(0), words);
            return end(proof.tally(), trust, words);
        }
    }

    private Proof verified(VerifyingDossier verifying, VerifyingDossier.Named dossier, FlawWords words)
            throws IOException {
        Proof proof = verifying.verify(dossier, teller(words));
        if (write != null) {
            Files.writeString(write, proof.json() + "\n");
        }
        return proof;
    }

    private Consumer<Flaw> teller(FlawWords words) {
        PrintWriter out = spec.commandLine().getOut();
        return flaw -> {
            flaws += flaw.certain() ? 1 : 0;
            out.println(words.line(flaw));
            out.flush();
        };
    }

    private LongConsumer progress() {
        PrintWriter err = spec.commandLine().getErr();
        long[] told = {0};
        return looked -> {
            if (looked / TELL_EVERY > told[0]) {
                told[0] = looked / TELL_EVERY;
                err.println(looked + " ...");
            }
        };
    }

    private int end(Tally tally, Trust trust, FlawWords words) {
        PrintWriter err = spec.commandLine().getErr();
        if (tally.waiting() > 0) {
            err.println(words.waiting(tally.waiting()));
        }
        if (tally.unstamped() > 0) {
            err.println(words.unstamped(tally.unstamped()));
        }
        if (tally.unread() > 0) {
            err.println(words.unread(tally.unread()));
        }
        trust.signers().forEach(signer -> err.println(words.signer(signer)));
        if (trust.signers().stream().anyMatch(signer -> signer.startsWith("own:"))) {
            err.println(words.ownProvesNothing());
        }
        err.println(words.summary(tally, flaws));
        return flaws == 0 ? 0 : 1;
    }

    private DossierCode code(String text) {
        try {
            return new DossierCode(text);
        } catch (InvalidValue invalid) {
            throw wrong(invalid.getMessage() + ", and there is no file of this name");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
