package org.lienthong.rehearsal;

import java.util.List;
import java.util.Locale;

/**
 * One step on the way of a province into service.
 *
 * @param missing what is still to be done, or why nobody knows
 */
public record Rung(Step step, Standing standing, List<Line> missing) {

    public Rung {
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
        return new Rung(step, missing.isEmpty() ? Standing.REACHED : Standing.MISSING, missing);
    }

    public static Rung unknown(Step step, Line why) {
        return new Rung(step, Standing.UNKNOWN, List.of(why));
    }
}
