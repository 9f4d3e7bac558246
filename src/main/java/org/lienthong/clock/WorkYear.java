package org.lienthong.clock;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The working days of one year, counted once so that a long way costs as little as a short one. */
final class WorkYear {

    private final List<SpecialDay> special;
    private final Map<LocalDate, SpecialDay> byDay = new TreeMap<>();

    /** {@code upTo[n]}: how many of the first n days of the year are working days. */
    private final int[] upTo;

    WorkYear(int year, List<SpecialDay> special) {
        this.special = special;
        special.forEach(
                day -> byDay.merge(day.day(), day, (one, other) -> one.kind().off() ? one : other));
        upTo = new int[Year.of(year).length() + 1];
        for (int n = 1; n < upTo.length; n++) {
            upTo[n] = upTo[n - 1] + (works(LocalDate.ofYearDay(year, n)) ? 1 : 0);
        }
    }

    List<SpecialDay> special() {
        return special;
    }

    @Nullable
    SpecialDay on(LocalDate day) {
        return byDay.get(day);
    }

    boolean works(LocalDate day) {
        SpecialDay found = byDay.get(day);
        return found == null ? !Weekly.off(day) : !found.kind().off();
    }

    /** Working days from the first of the year to this day of the year; 0 asks for none. */
    int upTo(int dayOfYear) {
        return upTo[dayOfYear];
    }

    int total() {
        return upTo[upTo.length - 1];
    }

    /** The day of the year on which the count reaches n, 1 to {@link #total}. */
    int dayOf(int n) {
        int low = 1;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] >= n) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
