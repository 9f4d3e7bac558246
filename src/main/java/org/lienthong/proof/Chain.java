package org.lienthong.proof;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain and the roots of a province end.
 *
 * @param position of the last seal; 0 for none
 * @param day of the last seal
 * @param hash of the last seal
 * @param rootDay the last closed day; null before the first
 * @param rootPosition up to which position roots cover the chain
 * @param rootHash of the last root
 */
record Chain(
        String province,
        long position,
        @Nullable LocalDate day,
        Digest hash,
        @Nullable LocalDate rootDay,
        long rootPosition,
        Digest rootHash) {

    static Chain empty(String province) {
        return new Chain(province, 0, null, Seal.beginning(province), null, 0, DayRoot.beginning(province));
    }

    boolean isOpen() {
        return position > rootPosition;
    }

    /** Whether something of an earlier day waits for its root. */
    boolean isOpenBefore(LocalDate other) {
        return isOpen() && day != null && day.isBefore(other);
    }

    /** Days never go back, and a closed day takes nothing more: what comes late stands under the next day. */
    LocalDate dayFor(LocalDate recorded) {
        LocalDate at = day != null && day.isAfter(recorded) ? day : recorded;
        return rootDay != null && !at.isAfter(rootDay) ? rootDay.plusDays(1) : at;
    }

    Chain after(Seal seal) {
        return new Chain(province, seal.position(), seal.day(), seal.hash(), rootDay, rootPosition, rootHash);
    }

    Chain after(DayRoot root) {
        return new Chain(province, position, day, hash, root.day(), root.lastPosition(), root.hash());
    }
}
