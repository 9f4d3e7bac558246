package org.lienthong.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the chain of one province seal by seal and tells which seal was changed, dropped, inserted or moved. What kind of
 * change it was shows only with the seal behind it, so a flaw is told one seal later.
 */
final class ChainCheck {

    private static final int NAMED_ONE_BY_ONE = 20;

    private final String province;
    private final List<Unsealed> unsealed;
    private final Consumer<Flaw> flaws;

    private long last;
    private @Nullable LocalDate lastDay;

    /** What the next seal must stand behind: as it is written, and as it would have to be; null where it is not known. */
    private @Nullable Digest written;

    private @Nullable Digest right;

    /** A seal that does not fit, and what stands before it. */
    private @Nullable Seal pending;

    private @Nullable Digest beforePending;
    private boolean lastFits = true;

    /** @param unsealed events without a seal; one whose dropped seal is found is taken out */
    ChainCheck(String province, List<Unsealed> unsealed, Consumer<Flaw> flaws) {
        this.province = province;
        this.unsealed = unsealed;
        this.flaws = flaws;
        this.written = Seal.beginning(province);
    }

    /** Returns whether the seal fits behind the one before it. Positions must rise. */
    boolean next(Seal seal) {
        if (seal.position() > last + 1) {
            tellPending();
            gap(seal);
        }
        boolean fits = fits(seal);
        if (fits) {
            tellPending();
            written = seal.hash();
            right = null;
        } else if (isSwapped(seal)) {
            swapped(seal);
        } else {
            tellPending();
            pending = seal;
            beforePending = written;
            right = written == null ? null : seal.expected(written);
            written = seal.hash();
        }
        last = seal.position();
        lastDay = seal.day();
        lastFits = fits;
        return fits;
    }

    /** @param chain what the ledger says of the end; null when it says nothing */
    void end(@Nullable Chain chain) {
        boolean changed = pending != null;
        tellPending();
        if (chain == null) {
            if (last > 0) {
                flaws.accept(Flaw.of(Flaw.Kind.CHAIN_DROPPED, province, last));
            }
        } else if (chain.position() > last) {
            dropped(last + 1, chain.position());
        } else if (chain.position() < last) {
            flaws.accept(new Flaw(
                    Flaw.Kind.SEAL_INSERTED,
                    province,
                    chain.position() + 1,
                    null,
                    null,
                    0,
                    range(chain.position() + 1, last)));
        } else if (!changed
                && lastFits
                && written != null
                && !(chain.hash().equals(written) && Objects.equals(chain.day(), lastDay))) {
            flaws.accept(Flaw.of(Flaw.Kind.CHAIN_CHANGED, province, last));
        }
    }

    private boolean fits(Seal seal) {
        return written == null
                || seal.expected(written).equals(seal.hash())
                || right != null && seal.expected(right).equals(seal.hash());
    }

    /** Two neighbours that changed places. */
    private boolean isSwapped(Seal seal) {
        Seal first = pending;
        return first != null
                && beforePending != null
                && seal.expected(first.position(), beforePending).equals(seal.hash())
                && first.expected(seal.position(), seal.hash()).equals(first.hash());
    }

    private void swapped(Seal seal) {
        Seal first = Objects.requireNonNull(pending);
        flaws.accept(Flaw.at(Flaw.Kind.SEAL_REORDERED, first));
        flaws.accept(Flaw.at(Flaw.Kind.SEAL_REORDERED, seal));
        written = first.hash();
        right = null;
        pending = null;
    }

    private void tellPending() {
        if (pending != null) {
            flaws.accept(Flaw.at(Flaw.Kind.SEAL_CHANGED, pending));
            pending = null;
        }
    }

    /** An event without a seal that fits into the gap tells whose seal is gone. */
    private void gap(Seal after) {
        Digest before = written;
        right = null;
        written = null;
        if (after.position() == last + 2 && before != null) {
            for (Unsealed event : unsealed) {
                Seal lost = lost(event, after, before);
                if (after.expected(lost.hash()).equals(after.hash())) {
                    flaws.accept(Flaw.at(Flaw.Kind.SEAL_DROPPED, lost));
                    unsealed.remove(event);
                    written = lost.hash();
                    return;
                }
            }
        }
        dropped(last + 1, after.position() - 1);
    }

    private Seal lost(Unsealed event, Seal after, Digest before) {
        Seal recorded = event.seal(last + 1, Day.of(event.facts().recordedAt())).behind(before);
        return after.expected(recorded.hash()).equals(after.hash())
                ? recorded
                : event.seal(last + 1, after.day()).behind(before);
    }

    private void dropped(long first, long end) {
        if (end - first < NAMED_ONE_BY_ONE) {
            for (long position = first; position <= end; position++) {
                flaws.accept(Flaw.of(Flaw.Kind.SEAL_DROPPED, province, position));
            }
        } else {
            flaws.accept(new Flaw(Flaw.Kind.SEAL_DROPPED, province, first, null, null, 0, range(first, end)));
        }
    }

    static String range(long first, long last) {
        return first == last ? "" : first + "-" + last;
    }
}
