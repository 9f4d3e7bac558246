package org.lienthong.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ConfigVersion;

/**
 * How far a province is on its way into service, as the hub sees it: everything is said of the version in force.
 *
 * @param version null when nothing is in force; no rung is reached then
 * @param filesDiffer whether the files on disk are others
 */
public record Readiness(ProvinceCode province, @Nullable ConfigVersion version, boolean filesDiffer, List<Rung> rungs) {

    public Readiness {
        rungs = List.copyOf(rungs);
    }

    /** The steps, in their order. */
    public enum Step {
        CONFIGURED,
        MAPPED,
        REHEARSED,
        SHADOW,
        LIVE
    }

    /**
     * One step.
     *
     * @param since when it was reached; null when it is not, or when nobody knows
     * @param known what is known of it, reached or not
     * @param missing what is still to be done; empty when it is reached
     */
    public record Rung(Step step, @Nullable Instant since, List<Said> known, List<Said> missing) {

        public Rung {
            known = List.copyOf(known);
            missing = List.copyOf(missing);
        }

        public boolean reached() {
            return missing.isEmpty();
        }
    }

    /**
     * A sentence, not yet worded.
     *
     * @param key in the bundle {@code messages-rehearsal}
     * @param values of its gaps
     */
    public record Said(String key, List<String> values) {

        public Said {
            values = List.copyOf(values);
        }

        /** @param values told as texts */
        public static Said of(String key, Object... values) {
            return new Said(key, Arrays.stream(values).map(String::valueOf).toList());
        }
    }
}
