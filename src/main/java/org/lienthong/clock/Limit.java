package org.lienthong.clock;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of a procedure (thời hạn giải quyết). The day of receipt is not counted (Civil Code 2015 Art. 147.2).
 *
 * @param ordinary days in the usual case. 0: on the working day of receipt
 * @param longest the statutory maximum: far areas, extended cases
 * @param cutOff only with 0 days: what comes at this hour or later counts as of the next working day (security
 *     registration: 15:00, NĐ 99/2022 Art. 16)
 * @param source the decision it comes from
 * @param assumed whether nobody has seen that decision
 */
public record Limit(
        Unit unit, int ordinary, int longest, @Nullable LocalTime cutOff, String source, boolean assumed) {

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        /** Every day; when the last one is off, the next working day (Civil Code 2015 Art. 148.5). */
        CALENDAR_DAYS
    }

    public Limit {
        if (ordinary < 0 || longest < ordinary || (cutOff != null && ordinary > 0)) {
            throw new IllegalArgumentException("a limit is not negative and its longest case not shorter");
        }
    }

    /** A limit of so many working days, for example of a province's own procedure. */
    public static Limit workingDays(int days, String source) {
        return new Limit(Unit.WORKING_DAYS, days, days, null, source, source.equals("assumed"));
    }

    /** The same with the statutory maximum as its only case. */
    Limit atLongest() {
        return longest == ordinary ? this : new Limit(unit, longest, longest, null, source, assumed);
    }
}
