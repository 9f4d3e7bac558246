package org.lienthong.web.pages.country;

import java.time.LocalDate;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;

/** The stretch of time that a page looks at. */
public enum When {
    MONTH,
    QUARTER,
    YEAR,
    /** The days that were written. */
    OWN;

    /** From its beginning until this day. */
    Period upTo(LocalDate today) {
        return switch (this) {
            case MONTH, OWN -> Span.MONTH.upTo(today);
            case QUARTER -> Span.QUARTER.upTo(today);
            case YEAR -> Span.YEAR.upTo(today);
        };
    }
}
