package org.lienthong.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Verifies an exported ledger, or the proof of a dossier, without any database. The file may be a stranger's: what is kept of it
 * in memory are one line and the roots of one province, or a proof of the size that a proof may have.
 */
public final class VerifyingFile {

    /** Thousands of events; no dossier has as many. */
    private static final long LARGEST_PROOF = 8L * 1024 * 1024;

    /** A file with more is none of ours, and is not read on. */
    private static final int MOST_UNREADABLE = 100;

    private final Trust trust;
    private final Consumer<Flaw> flaws;
    private final LongConsumer progress;
    private final Consumer<Seal> sealed;

    public VerifyingFile(Trust trust, Consumer<Flaw> flaws, LongConsumer progress) {
        this(trust, flaws, progress, seal -> {});
    }

    /** @param sealed is given every seal that stands in the file, whether it is right or not */
    public VerifyingFile(Trust trust, Consumer<Flaw> flaws, LongConsumer progress, Consumer<Seal> sealed) {
        this.trust = trust;
        this.flaws = flaws;
        this.progress = progress;
        this.sealed = sealed;
    }

    /** What was looked at. Which of both kinds the file is shows in its first line. */
    public VerifyingLedger.Tally verify(Path file) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            BoundedLines lines = new BoundedLines(in);
            String first = lines.next();
            if (first == null) {
                return unreadable(1);
            }
            return first.contains(Proof.FORM) || first.strip().equals("{")
                    ? proof(file)
                    : new Ledger(lines).verify(first);
        }
    }

    private VerifyingLedger.Tally proof(Path file) throws IOException {
        if (Files.size(file) > LARGEST_PROOF) {
            return unreadable(1);
        }
        try {
            Proof proof = ExportLine.JSON.readValue(Files.readAllBytes(file), Proof.class);
            ProofCheck check = new ProofCheck(trust, flaws);
            check.check(proof);
            proof.events().forEach(one -> sealed.accept(one.seal()));
            return new VerifyingLedger.Tally(
                    proof.events().size(),
                    1,
                    proof.roots().size(),
                    check.open() + proof.unsealed(),
                    check.unstamped(),
                    0);
        } catch (JacksonException | IllegalArgumentException | NullPointerException notAProof) {
            return unreadable(1);
        }
    }

    private VerifyingLedger.Tally unreadable(long line) {
        flaws.accept(new Flaw(Flaw.Kind.FILE_UNREADABLE, "", line, null, null, 0, ""));
        return new VerifyingLedger.Tally(0, 0, 0, 0, 0, 0);
    }

    /** A whole ledger, line by line. */
    private final class Ledger {

        private final BoundedLines lines;
        private long count;
        private long seals;
        private long roots;
        private long unstamped;
        private int unreadable;
        private @Nullable Province province;
        private boolean ended;

        Ledger(BoundedLines lines) {
            this.lines = lines;
        }

        VerifyingLedger.Tally verify(String first) throws IOException {
            for (String line = first; line != null && !ended && unreadable < MOST_UNREADABLE; line = lines.next()) {
                try {
                    take(ExportLine.JSON.readValue(line, ExportLine.class));
                } catch (JacksonException | IllegalArgumentException | NullPointerException changed) {
                    unreadable++;
                    unreadable(count + 1);
                }
                count++;
                progress.accept(count);
            }
            finish(null);
            if (!ended) {
                flaws.accept(new Flaw(Flaw.Kind.FILE_CUT_OFF, "", count, null, null, 0, ""));
            }
            return new VerifyingLedger.Tally(seals, 0, roots, 0, unstamped, 0);
        }

        private void take(ExportLine line) {
            if (line.root() != null) {
                of(line.root().province()).roots.add(line.root());
                roots++;
            } else if (line.stamp() != null) {
                of(line.stamp().province()).stamps.put(line.stamp().day() + "", line.stamp());
            } else if (line.seal() != null) {
                of(line.seal().province()).next(line.seal(), line.event());
                sealed.accept(line.seal());
                seals++;
            } else if (line.chain() != null) {
                of(line.chain().province());
                finish(line.chain());
            } else if (line.lines() != null) {
                ended = line.lines() == count;
            } else if (!ExportLine.FORM.equals(line.form())) {
                throw new IllegalArgumentException("unknown line");
            }
        }

        private Province of(String code) {
            if (province != null && !province.code.equals(code)) {
                finish(null);
            }
            if (province == null) {
                province = new Province(code);
            }
            return province;
        }

        private void finish(@Nullable Chain chain) {
            if (province != null) {
                unstamped += province.end(chain);
                province = null;
            }
        }
    }

    private final class Province {

        private final String code;
        private final List<DayRoot> roots = new ArrayList<>();
        private final Map<String, Stamp> stamps = new HashMap<>();
        private final ChainCheck chain;
        private @Nullable RootCheck check;

        Province(String code) {
            this.code = code;
            this.chain = new ChainCheck(code, List.of(), flaws);
        }

        void next(Seal seal, @Nullable EventFacts event) {
            boolean fits = chain.next(seal);
            check().next(seal, fits);
            if (!fits) {
                return;
            }
            if (event == null) {
                flaws.accept(Flaw.at(Flaw.Kind.EVENT_DROPPED, seal));
            } else if (!event.digest().equals(seal.eventDigest())) {
                flaws.accept(
                        Flaw.at(event.seq() == seal.seq() ? Flaw.Kind.EVENT_CHANGED : Flaw.Kind.EVENT_REORDERED, seal));
            }
        }

        long end(@Nullable Chain end) {
            chain.end(end);
            check().end(end);
            stamps.values().forEach(check()::orphan);
            return check().unstamped();
        }

        private RootCheck check() {
            if (check == null) {
                check = new RootCheck(
                        code, roots, root -> Optional.ofNullable(stamps.remove(root.day() + "")), trust, flaws);
            }
            return check;
        }
    }
}
