package org.lienthong.sandbox;

import java.time.Duration;

/**
 * How fast the simulated officials and citizens work. A step takes between {@code shortest} and {@code longest}; which
 * length it takes follows from what is done, so that two runs are alike.
 *
 * @param firstRetry wait before an unacknowledged call is repeated; it doubles up to {@code longestRetry}
 * @param patience how long an answer of the hub is awaited
 * @param session life of login sessions and tokens
 */
public record Pace(
        Duration shortest,
        Duration longest,
        Duration firstRetry,
        Duration longestRetry,
        Duration patience,
        Duration session) {

    private static final Duration A_LOOK = Duration.ofSeconds(4);

    /** For people who watch: every story ends well within a minute. */
    public static Pace demo() {
        return new Pace(
                Duration.ofMillis(300),
                Duration.ofMillis(1500),
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(20));
    }

    /** For tests: about ten milliseconds a step. */
    public static Pace test() {
        return new Pace(
                Duration.ofMillis(5),
                Duration.ofMillis(15),
                Duration.ofMillis(40),
                Duration.ofMillis(400),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
    }

    Duration step(String what) {
        long span = Math.max(1, longest.minus(shortest).toMillis());
        return shortest.plusMillis(Math.floorMod(what.hashCode() * 31L, span));
    }

    /**
     * After which a partner that nobody answers goes on; it is read in the order in which things changed, so this need
     * only be longer than a tick of its clock.
     */
    Duration reading() {
        return firstRetry;
    }

    /** Within which the hub has looked into a partner's tables, also when the machine is busy. */
    Duration look() {
        return longestRetry.multipliedBy(2).plus(A_LOOK);
    }

    Duration retry(int failures) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(failures - 1, 16));
        return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
    }
}
