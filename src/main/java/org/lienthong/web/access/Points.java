package org.lienthong.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Points per key, full at first, that come back evenly with time. Holds a bounded number of keys: when there are more, the one
 * that was longest not touched is forgotten and begins anew.
 */
final class Points {

    private static final int MOST_KEYS = 10_000;

    private record Left(double points, Instant at) {}

    private final int most;
    private final int perMinute;
    private final InstantSource clock;
    private final Map<String, Left> left = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Points(int most, int perMinute, InstantSource clock) {
        this.most = most;
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes all of them, or none when there are fewer. */
    synchronized boolean take(String key, int points) {
        double now = now(key);
        if (now < points) {
            return false;
        }
        set(key, now - points);
        return true;
    }

    synchronized void giveBack(String key, int points) {
        set(key, Math.min(most, now(key) + points));
    }

    /** How long it is until so many are there; nothing when they are. */
    synchronized Duration until(String key, int points) {
        double lacking = points - now(key);
        return lacking <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(lacking * 60_000 / perMinute));
    }

    private double now(String key) {
        Left before = left.get(key);
        if (before == null) {
            return most;
        }
        double minutes = Duration.between(before.at(), clock.instant()).toMillis() / 60_000.0;
        return Math.min(most, before.points() + Math.max(0, minutes) * perMinute);
    }

    private void set(String key, double points) {
        left.put(key, new Left(points, clock.instant()));
    }
}
