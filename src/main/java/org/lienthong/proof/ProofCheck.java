package org.lienthong.proof;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Checks the proof of a dossier by itself: no database is asked. */
final class ProofCheck {

    private final Trust trust;
    private final Consumer<Flaw> flaws;
    private final Set<DayRoot> checked = new HashSet<>();

    private int open;
    private int unstamped;

    ProofCheck(Trust trust, Consumer<Flaw> flaws) {
        this.trust = trust;
        this.flaws = flaws;
    }

    void check(Proof proof) {
        long seq = 0;
        for (ProvenEvent one : proof.events()) {
            for (seq++; seq < one.seal().seq(); seq++) {
                flaws.accept(Flaw.of(Flaw.Kind.EVENT_DROPPED, proof.province(), proof.code(), seq, ""));
            }
            check(proof, one);
        }
    }

    /** Events of days that are not closed yet: their seals hold, no root does. */
    int open() {
        return open;
    }

    int unstamped() {
        return unstamped;
    }

    private void check(Proof proof, ProvenEvent one) {
        Seal seal = one.seal();
        if (!seal.expected(one.previous()).equals(seal.hash()) || !seal.code().equals(proof.code())) {
            flaws.accept(Flaw.at(Flaw.Kind.SEAL_CHANGED, seal));
            return;
        }
        if (!one.event().digest().equals(seal.eventDigest())) {
            boolean moved = one.event().seq() != seal.seq();
            flaws.accept(Flaw.at(moved ? Flaw.Kind.EVENT_REORDERED : Flaw.Kind.EVENT_CHANGED, seal));
        }
        Optional<DayRoot> root = proof.roots().stream()
                .filter(day -> day.province().equals(seal.province()) && day.covers(seal.position()))
                .findFirst();
        if (root.isEmpty()) {
            open++;
            return;
        }
        boolean good = isGood(proof, root.get());
        if (good && !Merkle.follow(seal.hash(), one.path()).equals(root.get().merkle())) {
            flaws.accept(
                    Flaw.at(Flaw.Kind.SEALS_REWRITTEN, seal, root.get().day().toString()));
        }
    }

    private boolean isGood(Proof proof, DayRoot root) {
        boolean good = root.expected().equals(root.hash());
        if (checked.add(root)) {
            if (!good) {
                flaws.accept(Flaw.of(Flaw.Kind.ROOT_CHANGED, root, ""));
            } else {
                proof.stamps().stream()
                        .filter(stamp -> stamp.province().equals(root.province())
                                && stamp.day().equals(root.day()))
                        .findFirst()
                        .ifPresentOrElse(stamp -> trust.check(root, stamp).ifPresent(flaws), () -> unstamped++);
            }
        }
        return good;
    }
}
