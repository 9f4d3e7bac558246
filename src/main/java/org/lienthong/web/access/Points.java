package org.lienthong.web.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Points per key, full at first, that come back evenly with time. Holds a bounded number of keys: when there are more, the one
 * that was longest not touched is forgotten and begins anew.
 */
final class Points {

    private static final int MOST_KEYS = 10_000;

    private final int most;
    private final int perMinute;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Points(int most, int perMinute, InstantSource clock) {
        this.most = most;
        this.perMinute = perMinute;
        this.time = new Clock(clock);
    }

    /** Takes all of them, or none when there are fewer. */
    boolean take(String key, int points) {
        return of(key).tryConsume(points);
    }

    void giveBack(String key, int points) {
        of(key).addTokens(points);
    }

    /** How long it is until so many are there; nothing when they are. */
    Duration until(String key, int points) {
        return Duration.ofNanos(of(key).estimateAbilityToConsume(points).getNanosToWaitForRefill());
    }

    private Bucket of(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, one -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }

    private record Clock(InstantSource source) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(source.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
