package org.lienthong.proof;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds the roots of one province against its seals, against each other and against their time-stamps. */
final class RootCheck {

    private final String province;
    private final List<DayRoot> roots;
    private final Function<DayRoot, Optional<Stamp>> stamps;
    private final Trust trust;
    private final Consumer<Flaw> flaws;
    private final Set<LocalDate> told = new HashSet<>();
    private final TreeSet<LocalDate> uncovered = new TreeSet<>();

    private int at;
    private Merkle tree = new Merkle();
    private long counted;
    private boolean damaged;
    private @Nullable Digest head;
    private @Nullable LocalDate lastDay;
    private int unstamped;

    /** @param roots in the order of their days */
    RootCheck(
            String province,
            List<DayRoot> roots,
            Function<DayRoot, Optional<Stamp>> stamps,
            Trust trust,
            Consumer<Flaw> flaws) {
        this.province = province;
        this.roots = roots;
        this.stamps = stamps;
        this.trust = trust;
        this.flaws = flaws;
    }

    /** @param intact whether the seal fits into its chain; a root is not blamed for a seal that is told already */
    void next(Seal seal, boolean intact) {
        while (at < roots.size() && seal.position() > roots.get(at).lastPosition()) {
            finish(roots.get(at));
        }
        lastDay = seal.day();
        if (at >= roots.size() || !roots.get(at).covers(seal.position())) {
            uncovered.add(seal.day());
            return;
        }
        DayRoot root = roots.get(at);
        tree.add(seal.hash());
        counted++;
        head = seal.hash();
        damaged |= !intact;
        if (seal.position() == root.lastPosition()) {
            finish(root);
        }
    }

    /** @param chain what the ledger says of the end; null when it says nothing */
    void end(@Nullable Chain chain) {
        while (at < roots.size()) {
            finish(roots.get(at));
        }
        LocalDate closed = chain == null ? null : chain.rootDay();
        uncovered.stream()
                .filter(day -> lastDay != null && day.isBefore(lastDay) || closed != null && !day.isAfter(closed))
                .forEach(this::dropped);
        if (chain != null && !roots.isEmpty()) {
            DayRoot last = roots.get(roots.size() - 1);
            boolean same = last.day().equals(chain.rootDay());
            if (same && !last.hash().equals(chain.rootHash())) {
                changed(last, "");
            } else if (chain.rootDay() == null
                    || chain.rootDay().isBefore(last.day())
                    || same && chain.rootPosition() != last.lastPosition()) {
                flaws.accept(Flaw.of(Flaw.Kind.CHAIN_CHANGED, province, chain.position()));
            }
        }
    }

    /** A time-stamp whose root is not there. */
    void orphan(Stamp stamp) {
        dropped(stamp.day());
    }

    /** Roots that wait for their time-stamp. */
    int unstamped() {
        return unstamped;
    }

    private void finish(DayRoot root) {
        uncovered.headSet(root.day()).forEach(this::dropped);
        uncovered.headSet(root.day()).clear();
        boolean whole = counted == root.lastPosition() - root.firstPosition() + 1;
        if (!root.expected().equals(root.hash())) {
            changed(root, "");
        } else {
            linked(root);
            boolean same = whole
                    && tree.root().equals(root.merkle())
                    && head != null
                    && root.head().equals(head);
            if (whole && !damaged && !same) {
                told.add(root.day());
                flaws.accept(new Flaw(
                        Flaw.Kind.SEALS_REWRITTEN,
                        province,
                        root.firstPosition(),
                        root.day(),
                        null,
                        0,
                        root.firstPosition() + "-" + root.lastPosition()));
            }
            stamped(root);
        }
        tree = new Merkle();
        counted = 0;
        damaged = false;
        head = null;
        at++;
    }

    /** Each root says the hash of the one before: the one that was made anew is that one. */
    private void linked(DayRoot root) {
        if (at == 0) {
            if (!root.previous().equals(DayRoot.beginning(province)) && root.firstPosition() == 1) {
                changed(root, "previous");
            }
            return;
        }
        DayRoot before = roots.get(at - 1);
        if (root.firstPosition() == before.lastPosition() + 1
                && !root.previous().equals(before.hash())) {
            changed(before, "");
        }
    }

    private void stamped(DayRoot root) {
        stamps.apply(root).ifPresentOrElse(stamp -> trust.check(root, stamp).ifPresent(flaws), () -> unstamped++);
    }

    private void changed(DayRoot root, String detail) {
        if (told.add(root.day())) {
            flaws.accept(Flaw.of(Flaw.Kind.ROOT_CHANGED, root, detail));
        }
    }

    private void dropped(LocalDate day) {
        if (told.add(day)) {
            flaws.accept(Flaw.of(Flaw.Kind.ROOT_DROPPED, province, day, ""));
        }
    }
}
