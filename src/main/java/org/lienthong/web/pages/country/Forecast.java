package org.lienthong.web.pages.country;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.Readiness.Step;
import org.lienthong.web.words.Local;

/**
 * When the last province will be live, if the others go on at the pace so far: the time from the first one that became live
 * until now, divided by how many became so, is taken for each that is missing. Nothing is known of what holds them up.
 *
 * @param live how many are live
 * @param missing how many are not
 * @param days since the first one became live, at least 1
 * @param on the day in Viet Nam; today when none is missing
 */
public record Forecast(int live, int missing, long days, LocalDate on) {

    /** Null while no province is known to have become live. */
    static @Nullable Forecast of(List<Ladder.Line> lines, Instant now) {
        List<Instant> since = lines.stream()
                .map(line -> line.since(Step.LIVE))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (since.isEmpty()) {
            return null;
        }
        int live = (int) lines.stream().filter(line -> line.reached(Step.LIVE)).count();
        int missing = lines.size() - live;
        Duration gone = Duration.between(since.get(0), now);
        long days = Math.max(1, gone.toDays());
        long more = live == 0 ? 0 : (days * missing + live - 1) / live;
        return new Forecast(
                live, missing, days, LocalDate.ofInstant(now, Local.ZONE).plusDays(more));
    }
}
