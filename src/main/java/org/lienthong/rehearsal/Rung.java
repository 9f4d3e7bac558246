package org.lienthong.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of a province into service.
 *
 * @param since when it was reached; null when it is not, or when nobody knows
 * @param known what is known of it, reached or not
 * @param missing what is still to be done, or why nobody knows
 */
public record Rung(Step step, Standing standing, @Nullable Instant since, List<Line> known, List<Line> missing) {

    public Rung {
        known = List.copyOf(known);
        missing = List.copyOf(missing);
    }

    /** The steps, in their order. */
    public enum Step {
        CONFIGURED,
        MAPPED,
        REHEARSED,
        SHADOW,
        LIVE;

        /** The name in reports and files, for example {@code configured}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a step is reached. */
    public enum Standing {
        REACHED,
        MISSING,
        /** Nobody could be asked. */
        UNKNOWN
    }

    /** Reached unless something is missing. */
    public static Rung of(Step step, List<Line> missing) {
        return of(step, null, List.of(), missing);
    }

    /** The same with what is known of it. */
    public static Rung of(Step step, @Nullable Instant since, List<Line> known, List<Line> missing) {
        return new Rung(step, missing.isEmpty() ? Standing.REACHED : Standing.MISSING, since, known, missing);
    }

    public static Rung unknown(Step step, Line why) {
        return new Rung(step, Standing.UNKNOWN, null, List.of(), List.of(why));
    }

    /** Everything that is said of it, in one order: since when, what is known, what is missing. */
    public List<Line> said() {
        List<Line> all = new ArrayList<>();
        if (since != null) {
            all.add(Line.of("rung.since", HtmlReport.moment(since)));
        }
        all.addAll(known);
        all.addAll(missing);
        return all;
    }
}
