package org.lienthong.believable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a province came on its way into service, each step in days before now; null is not yet.
 *
 * @param configured since when the hub has a config of it
 * @param rehearsed when the files that are in force were rehearsed
 * @param heard since when its systems are heard
 * @param live since when they are told; between hearing and telling the hub only listens
 */
public record Climb(
        int configured,
        @Nullable Integer rehearsed,
        @Nullable Integer heard,
        @Nullable Integer live) {

    /** Somebody does something in the morning of that day. */
    private static final int MORNING = 75;

    /** Whether its systems are told what others say; else the hub only listens to it. */
    public boolean isLive() {
        return live != null;
    }

    /** Whether its systems are heard at that moment. */
    boolean hears(Instant at, Instant now) {
        return heard != null && !at.isBefore(morning(heard, now));
    }

    /** Whether they are told at that moment. */
    boolean tells(Instant at, Instant now) {
        return live != null && !at.isBefore(morning(live, now));
    }

    /** A moment in the morning of the day that lies so many days back. */
    static Instant morning(int days, Instant now) {
        return WorkTime.on(WorkTime.day(now).minusDays(days), MORNING);
    }

    static Climb of(String configured, String rehearsed, String heard, String live) {
        return new Climb(Integer.parseInt(configured), days(rehearsed), days(heard), days(live));
    }

    private static @Nullable Integer days(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
