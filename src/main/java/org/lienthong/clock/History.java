package org.lienthong.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;

/** How long past dossiers took from each phase on, by province and in the whole country. Immutable. */
public final class History {

    /** A null province stands for the whole country. */
    private record Key(@Nullable ProvinceCode province, ProcedureCode procedure, Phase phase) {}

    private final Map<Key, int[]> sorted = new HashMap<>();

    private History(Collection<PastStep> steps) {
        Map<Key, List<Integer>> lists = new HashMap<>();
        for (PastStep step : steps) {
            for (Key key : List.of(
                    new Key(step.province(), step.procedure(), step.phase()),
                    new Key(null, step.procedure(), step.phase()))) {
                lists.computeIfAbsent(key, none -> new ArrayList<>()).add(step.workingDays());
            }
        }
        lists.forEach((key, days) -> sorted.put(
                key, days.stream().mapToInt(Integer::intValue).sorted().toArray()));
    }

    public static History of(Collection<PastStep> steps) {
        return new History(steps);
    }

    /** Sorted; of the dossiers that took at least so many working days from this phase on. */
    int[] of(@Nullable ProvinceCode province, ProcedureCode procedure, Phase phase, int atLeast) {
        int[] all = sorted.getOrDefault(new Key(province, procedure, phase), new int[0]);
        int first = 0;
        for (int end = all.length; first < end; ) {
            int middle = (first + end) >>> 1;
            if (all[middle] < atLeast) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return Arrays.copyOfRange(all, first, all.length);
    }
}
