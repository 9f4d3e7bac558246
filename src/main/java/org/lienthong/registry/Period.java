package org.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** A stretch of whole days in Viet Nam, both ends included. */
public record Period(LocalDate first, LocalDate last) {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period that ends on " + last + " cannot begin on " + first);
        }
    }

    /** The first moment that counts. */
    public Instant from() {
        return first.atStartOfDay(ZONE).toInstant();
    }

    /** The first moment that counts no more. */
    public Instant to() {
        return last.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /**
     * The same days of the year before: whole months stay whole, and what is not over yet is compared with as much of the year
     * before. The day before 1 March stands for 29 February.
     */
    public Period yearBefore() {
        LocalDate begin = first.minusYears(1);
        boolean wholeMonths =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        return new Period(
                begin, wholeMonths ? YearMonth.from(last.minusYears(1)).atEndOfMonth() : last.minusYears(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
