package org.lienthong.clock;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day that is not what its weekday says.
 *
 * @param source the law or notice; for a forecast the rule by which it was computed
 */
public record SpecialDay(LocalDate day, Occasion occasion, Kind kind, Certainty certainty, String source) {

    /** What the day is. */
    public enum Kind {
        /** Ngày nghỉ lễ, tết. */
        HOLIDAY,
        /** Nghỉ bù: off because a holiday fell on a weekly day off (Labour Code 2019 Art. 111.3). */
        IN_LIEU,
        /** Hoán đổi: a working day that is off because another day is worked. */
        EXCHANGED,
        /** Làm bù: a Saturday that is worked. */
        WORKED;

        boolean off() {
            return this != WORKED;
        }

        /** The word of the data files, for example {@code in-lieu}. */
        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** How sure the day is. */
    public enum Certainty {
        /** The law names the day itself. */
        LAW,
        /** A notice of that year named it. */
        PUBLISHED,
        /** Nothing is published, or known here; computed as the last years were decided. Exchanges cannot be foreseen. */
        FORECAST
    }
}
