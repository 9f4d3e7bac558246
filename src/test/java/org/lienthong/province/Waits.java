package org.lienthong.province;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long messages waited, apart for those that met an activation and those that did not. */
final class Waits {

    /** From the order to a little after its end: what began then may have felt it. */
    record Window(Instant from, Instant to) {
        boolean holds(Instant at, long millis) {
            return at.isBefore(to) && at.plusMillis(millis).isAfter(from);
        }
    }

    private final List<Window> windows;
    private final List<Long> inside = new ArrayList<>();
    private final List<Long> outside = new ArrayList<>();

    Waits(List<Window> windows) {
        this.windows = windows;
    }

    void add(Instant began, long millis) {
        boolean met = windows.stream().anyMatch(window -> window.holds(began, millis));
        (met ? inside : outside).add(millis);
    }

    int count() {
        return inside.size() + outside.size();
    }

    /** For example {@code with an activation 43: median 5, 95% 12, most 20 ms; without 201: median 4, ...}. */
    String line() {
        return "with an activation " + figures(inside) + "; without " + figures(outside);
    }

    private static String figures(List<Long> waits) {
        List<Long> sorted = waits.stream().sorted().toList();
        return sorted.isEmpty()
                ? "0"
                : sorted.size() + ": median " + at(sorted, 0.5) + ", 95% " + at(sorted, 0.95) + ", most "
                        + at(sorted, 1) + " ms";
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
    }
}
