package org.lienthong.clock;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when the tax office must answer the slip that it has.
 *
 * @param since when the slip came to it
 * @param workingDays how long it has
 * @param dueDay the last day
 * @param dueAt the last moment of it
 * @param source the rule that says so
 * @param late whether the last moment is past at the moment of asking
 * @param sure whether the slip says what it asks for; else this is the longest that any slip may take
 */
public record TaxAnswer(
        Instant since, int workingDays, LocalDate dueDay, Instant dueAt, boolean late, String source, boolean sure) {

    /** The first day on which the tax office is late when it has not answered. */
    public LocalDate lateFrom() {
        return dueDay.plusDays(1);
    }
}
