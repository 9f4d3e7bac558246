package org.lienthong.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts per key inside a window that begins with the first count. Holds a bounded number of keys: when there are more,
 * the key that was longest not touched is forgotten.
 */
final class Counters {

    private static final int MOST_KEYS = 10_000;

    private record Count(int number, Instant until) {}

    private final Duration window;
    private final InstantSource clock;
    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > most;
        }
    };

    Counters(Duration window, InstantSource clock) {
        this(window, clock, MOST_KEYS);
    }

    /** @param most how many keys are held */
    Counters(Duration window, InstantSource clock, int most) {
        this.window = window;
        this.clock = clock;
        this.most = most;
    }

    /** Counts once more and says how often it was in this window. */
    synchronized int add(String key) {
        Instant now = clock.instant();
        Count count = counts.get(key);
        Count next = count == null || !count.until().isAfter(now)
                ? new Count(1, now.plus(window))
                : new Count(count.number() + 1, count.until());
        counts.put(key, next);
        return next.number();
    }

    synchronized int get(String key) {
        Count count = counts.get(key);
        return count == null || !count.until().isAfter(clock.instant()) ? 0 : count.number();
    }

    synchronized void forget(String key) {
        counts.remove(key);
    }
}
