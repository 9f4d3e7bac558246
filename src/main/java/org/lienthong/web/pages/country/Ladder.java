package org.lienthong.web.pages.country;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.web.Readiness;
import org.lienthong.web.Readiness.Step;
import org.lienthong.web.words.ProvinceNames;

/**
 * How far the provinces are on their way into service.
 *
 * @param provinces every configured one, in the order of their names
 * @param readAt when this was read from the files and the ledger
 * @param forecast when the rest will be live; null while no province was seen to become so
 */
public record Ladder(
        List<Line> provinces, Instant readAt, @Nullable Forecast forecast) {

    public Ladder {
        provinces = List.copyOf(provinces);
    }

    static Ladder of(List<Line> lines, Instant now) {
        return new Ladder(
                lines.stream()
                        .sorted(Comparator.comparing(Line::name, ProvinceNames.order()))
                        .toList(),
                now,
                Forecast.of(lines, now));
    }

    /** One province. */
    public record Line(ProvinceCode code, String name, Readiness readiness) {

        /** The rung of this step; empty when it is not known. */
        public Optional<Readiness.Rung> rung(Step step) {
            return readiness.rungs().stream()
                    .filter(rung -> rung.step() == step)
                    .findFirst();
        }

        public boolean reached(Step step) {
            return rung(step).map(Readiness.Rung::reached).orElse(false);
        }

        public @Nullable Instant since(Step step) {
            return rung(step).map(Readiness.Rung::since).orElse(null);
        }

        /** The last step before the first one that is missing, or the last of all; null when the first one is missing. */
        public @Nullable Step stands() {
            if (reached(Step.LIVE)) {
                return Step.LIVE;
            }
            Step last = null;
            for (Step step : Step.values()) {
                if (!reached(step)) {
                    return last;
                }
                last = step;
            }
            return last;
        }
    }

    /** Those who have reached this step. */
    public List<Line> at(Step step) {
        return provinces.stream().filter(line -> line.reached(step)).toList();
    }

    /** How many have reached each step. */
    public Map<Step, Integer> counts() {
        Map<Step, Integer> counts = new EnumMap<>(Step.class);
        Arrays.stream(Step.values()).forEach(step -> counts.put(step, at(step).size()));
        return counts;
    }

    public Optional<Line> of(ProvinceCode province) {
        return provinces.stream().filter(line -> line.code().equals(province)).findFirst();
    }
}
